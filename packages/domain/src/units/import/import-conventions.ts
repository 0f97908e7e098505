import { addDays, plainDate, type PlainDate } from '../../dates/index.js';

/** First day of the new provinces and communes; the files call it `valid_from`. */
export const REARRANGEMENT_DAY: PlainDate = plainDate('2025-07-01');

/**
 * From when a unit of the list "before" is recorded. Only the last day before the rearrangement is certified by the list;
 * when each unit began is not in it. 1 March 2025 is the day of the last earlier changes that its compilers name, so the
 * list is taken to hold from then on. Every such version carries `START_UNKNOWN` in its raw values.
 */
export const INITIAL_FROM: PlainDate = plainDate('2025-03-01');

/** Raw value of a version whose first day is a convention. */
export const START_UNKNOWN: Readonly<Record<string, string>> = {
  valid_from: `start unknown; recorded from ${INITIAL_FROM} by convention, listed on ${addDays(REARRANGEMENT_DAY, -1)}`,
};

/** Population figures of the list "after" were published on the map of the rearrangement on this day. */
export const FIGURES_PUBLISHED_ON: PlainDate = plainDate('2025-07-17');

/**
 * What ended the district level: Resolution 203/2025/QH15 amending the Constitution, article 2. The lineage files do not
 * name it, because no commune was formed by it.
 */
export const ABOLITION_INSTRUMENT = '203/2025/QH15';

/** Order of the acts of one day: provinces, then communes, then the end of what is left without units below it. */
export const ACT_SEQUENCE = { provinces: 1, communes: 2, abolition: 3, changes: 1 } as const;

interface ActTitles {
  readonly provinces: string;
  readonly communes: (province: string) => string;
  readonly abolition: string;
  readonly changes: (names: readonly string[]) => string;
}

/** Titles of the acts, in the language of the documents. */
export const ACT_TITLES: ActTitles = {
  provinces: 'Sắp xếp đơn vị hành chính cấp tỉnh',
  communes: (province) => `Sắp xếp đơn vị hành chính cấp xã của ${lowerFirst(province)}`,
  abolition: 'Kết thúc hoạt động của đơn vị hành chính cấp huyện',
  changes: (names) => `Thành lập ${names.map(lowerFirst).join(', ')}`,
};

/** Issuers by the symbol in the number of a document. */
export const ISSUERS: readonly (readonly [symbol: RegExp, issuer: string])[] = [
  [/^UBTVQH/, 'Ủy ban Thường vụ Quốc hội'],
  [/^QH/, 'Quốc hội'],
  [/^TTg/, 'Thủ tướng Chính phủ'],
  [/^CP/, 'Chính phủ'],
  [/^TW/, 'Ban Chấp hành Trung ương Đảng'],
];

function lowerFirst(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
