import type { Language } from '../../../shared/i18n';

/** How many lines of a plan have somebody: "120/138 (86%)". Never 100 before the last one has. */
export function coverageText(
  { filled, lines }: { readonly filled: number; readonly lines: number },
  t: Language['t'],
  format: Language['format'],
): string {
  const percent = lines === 0 ? 0 : Math.floor((100 * filled) / lines);
  return t('personnelPlans.coverage', {
    filled: format.integer(filled),
    lines: format.integer(lines),
    percent: format.percent(percent, 0),
  });
}
