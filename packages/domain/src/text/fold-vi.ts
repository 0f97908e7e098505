const MARKS = /[\u0300-\u036f]/g;
const SEPARATORS = /[\s\u00a0._,;:'’`"()[\]/\\-]+/g;

/**
 * Folds Vietnamese text for search and comparison: no case, no marks, no tone placement, đ = d, one space.
 * `foldVi('Hoà Bình') === foldVi('HÒA  BÌNH') === 'hoa binh'`. PostgreSQL has the same rule as `fold_vi(text)`.
 */
export function foldVi(text: string): string {
  return text
    .normalize('NFD')
    .replace(MARKS, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(SEPARATORS, ' ')
    .trim();
}
