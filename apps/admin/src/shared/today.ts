import { plainDate, type PlainDate } from '@haicap/domain/dates';

const DAY_IN_VIETNAM = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Ho_Chi_Minh',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The day it is in Vietnam, wherever the browser stands. */
export function todayInVietnam(now: Date = new Date()): PlainDate {
  return plainDate(DAY_IN_VIETNAM.format(now));
}
