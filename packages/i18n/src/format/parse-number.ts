import type { Locale } from '../locale.js';

const GROUPED_BY: Readonly<Record<Locale, RegExp>> = {
  vi: /^\d{1,3}(?:[.\s]\d{3})*(?:,\d+)?$|^\d+(?:,\d+)?$/,
  en: /^\d{1,3}(?:[,\s]\d{3})*(?:\.\d+)?$|^\d+(?:\.\d+)?$/,
  fr: /^\d{1,3}(?:[.\s]\d{3})*(?:,\d+)?$|^\d+(?:,\d+)?$/,
};

/**
 * Reads a number that is not negative as people of one language type it: `10.000` is ten thousand in Vietnamese and
 * ten in English. Null for anything else; never a guess.
 *
 * @example parseNumber('vi', '1.234,5') // 1234.5
 */
export function parseNumber(locale: Locale, text: string): number | null {
  const trimmed = text.trim();
  if (!GROUPED_BY[locale].test(trimmed)) return null;
  const plain =
    locale === 'en' ? trimmed.replaceAll(/[,\s]/g, '') : trimmed.replaceAll(/[.\s]/g, '').replace(',', '.');
  const value = Number(plain);
  return Number.isFinite(value) ? value : null;
}
