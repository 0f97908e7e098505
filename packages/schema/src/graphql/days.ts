import { plainDate, toPlainDate, type PlainDate } from '@haicap/domain/dates';
import { createFormatters } from '@haicap/i18n/format';
import type { SchemaContext } from '../context.js';
import { badRequest } from './page-request.js';

/** First day that questions are answered for. */
export const FIRST_DAY: PlainDate = plainDate('1900-01-01');
/** Last day that questions are answered for. */
export const LAST_DAY: PlainDate = plainDate('2100-12-31');

/** The day asked for, or today; throws a request error outside of {@link FIRST_DAY} to {@link LAST_DAY}. */
export function readDay(context: Pick<SchemaContext, 'today' | 'locale'>, day?: string | null): PlainDate {
  if (day == null) return context.today;
  if (day >= FIRST_DAY && day <= LAST_DAY) return day as PlainDate;
  const { date } = createFormatters(context.locale);
  throw badRequest(context.locale, 'day.range', {
    day: date(day),
    from: date(FIRST_DAY),
    to: date(LAST_DAY),
  });
}

/** The day of a column that may be empty. */
export function toDayOrNull(date: Date | null): PlainDate | null {
  return date === null ? null : toPlainDate(date);
}
