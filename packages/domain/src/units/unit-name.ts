import { foldVi } from '../text/index.js';
import type { UnitKind } from './ledger.js';

/** The word that stands before the name of a unit of a kind, in Vietnamese, as part of its official name. */
export const KIND_WORDS: Readonly<Record<UnitKind, string>> = {
  PROVINCE: 'Tỉnh',
  MUNICIPALITY: 'Thành phố',
  URBAN_DISTRICT: 'Quận',
  RURAL_DISTRICT: 'Huyện',
  DISTRICT_TOWN: 'Thị xã',
  DISTRICT_CITY: 'Thành phố',
  COMMUNE: 'Xã',
  WARD: 'Phường',
  TOWNSHIP: 'Thị trấn',
  SPECIAL_ZONE: 'Đặc khu',
};

/** Abbreviations met in official lists, each before a point or a space: `TP. Lạng Sơn`, `TT Cao Lộc`, `P.15`. */
export const KIND_ABBREVIATIONS: readonly (readonly [pattern: RegExp, word: string])[] = [
  [/^tp(?:\.\s*|\s+)(?=\S)/iu, 'Thành phố '],
  [/^tx(?:\.\s*|\s+)(?=\S)/iu, 'Thị xã '],
  [/^tt(?:\.\s*|\s+)(?=\S)/iu, 'Thị trấn '],
  [/^đk(?:\.\s*|\s+)(?=\S)/iu, 'Đặc khu '],
  [/^t\.\s*(?=\S)/iu, 'Tỉnh '],
  [/^q\.\s*(?=\S)/iu, 'Quận '],
  [/^h\.\s*(?=\S)/iu, 'Huyện '],
  [/^x\.\s*(?=\S)/iu, 'Xã '],
  [/^p\.\s*(?=\S)/iu, 'Phường '],
];

const FOLDED_WORDS: readonly string[] = [...new Set(Object.values(KIND_WORDS).map((word) => foldVi(word)))];

/**
 * Name of a unit without the word of its kind.
 * @example shortNameOf('Phường Đông Kinh', 'WARD') // 'Đông Kinh'
 */
export function shortNameOf(name: string, kind: UnitKind): string {
  const tidy = name.normalize('NFC').trim();
  const word = KIND_WORDS[kind];
  if (tidy.length <= word.length + 1 || !/\s/.test(tidy.charAt(word.length))) return tidy;
  return foldVi(tidy.slice(0, word.length)) === foldVi(word) ? tidy.slice(word.length + 1).trim() : tidy;
}

/**
 * Short name of a version, as recorded or derived from its name.
 * @example shortName({ name: 'Thị trấn Cao Lộc', kind: 'TOWNSHIP' }) // 'Cao Lộc'
 */
export function shortName(unit: {
  readonly name: string;
  readonly shortName?: string | undefined;
  readonly kind: UnitKind;
}): string {
  return unit.shortName ?? shortNameOf(unit.name, unit.kind);
}

/**
 * Writes out an abbreviated word of a kind at the beginning of a text.
 * @example expandKindWord('TP. Lạng Sơn') // 'Thành phố Lạng Sơn'
 */
export function expandKindWord(text: string): string {
  for (const [pattern, word] of KIND_ABBREVIATIONS) {
    if (pattern.test(text)) return text.replace(pattern, word);
  }
  return text;
}

/**
 * A folded text without the word of a kind before it; null when there is none.
 * @example withoutKindWord('phuong dong kinh') // 'dong kinh'
 */
export function withoutKindWord(folded: string): string | null {
  const word = FOLDED_WORDS.find((candidate) => folded.startsWith(`${candidate} `));
  return word === undefined ? null : folded.slice(word.length + 1);
}
