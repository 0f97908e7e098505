import { addDays, plainDate } from '@haicap/domain/dates';

import type { Language } from '../../../shared/i18n';

/** Days of something; `validTo` is exclusive. */
export interface Period {
  readonly validFrom: string;
  readonly validTo?: string | null;
}

/** The last day of what is over before a day. */
export function lastDay(validTo: string): string {
  return addDays(plainDate(validTo), -1);
}

/** The first day after a last day; null for an open end. */
export function dayAfter(last: string | null): string | null {
  return last === null ? null : addDays(plainDate(last), 1);
}

/** Days as people write them, the last one counted in: "01/07/2025 – 31/12/2026", "từ 01/07/2025". */
export function periodText(
  { validFrom, validTo }: Period,
  { t, format }: Pick<Language, 't' | 'format'>,
): string {
  const from = format.date(validFrom);
  if (!validTo) return t('personnel.period.since', { from });
  if (lastDay(validTo) <= validFrom) return from;
  return t('personnel.period.between', { from, to: format.date(lastDay(validTo)) });
}
