import { plainDate, type PlainDate } from '@haicap/domain/dates';

/** The last day of three tiers. */
export const EVE: PlainDate = plainDate('2025-06-30');
/** The first day of two tiers. */
export const DAY_ONE: PlainDate = plainDate('2025-07-01');
