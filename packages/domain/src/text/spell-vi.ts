const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const APOSTROPHES = /[\u2018\u2019\u02bc`´]/g;

/**
 * One spelling for texts that are spelled alike but typed differently: case, spaces, apostrophes, and the place of the
 * tone mark (`Hòa` and `Hoà` are one word, `Hoa` is another). Keeps marks, unlike `foldVi`.
 * @example spellVi('HOÀ  BÌNH') === spellVi('Hòa Bình') // true
 */
export function spellVi(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(APOSTROPHES, "'")
    .trim()
    .split(/\s+/)
    .map(toneLast)
    .join(' ')
    .normalize('NFC');
}

function toneLast(word: string): string {
  const tones = word.match(TONES);
  return tones === null ? word : word.replace(TONES, '') + tones.join('');
}
