import { addDays, plainDate } from '@haicap/domain/dates';

import type { Language } from '../../../shared/i18n';

/** The days of a role. */
export interface Period {
  readonly validFrom: string;
  /** Exclusive. */
  readonly validTo?: string | null;
}

/** The last day on which a role holds, as people write it; open when there is none. */
export function lastDayText({ validTo }: Period, { t, format }: Pick<Language, 't' | 'format'>): string {
  return validTo ? format.date(addDays(plainDate(validTo), -1)) : t('accounts.word.open');
}

/** Where a role stands on a day. */
export function grantState(grant: Period, today: string): 'now' | 'over' | 'future' {
  if (grant.validFrom > today) return 'future';
  return grant.validTo && grant.validTo <= today ? 'over' : 'now';
}
