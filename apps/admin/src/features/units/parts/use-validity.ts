import { addDays, plainDate } from '@haicap/domain/dates';
import { useCallback } from 'react';

import { useLanguage } from '../../../shared/i18n';

/** A period of validity; `validTo` is exclusive. */
export interface Validity {
  readonly validFrom: string;
  readonly validTo?: string | null;
}

/** Says a period of validity in words; people count the last day in, so that the day before `validTo` is named. */
export function useValidity(): (validity: Validity, form?: 'long' | 'short') => string {
  const { t, format } = useLanguage();
  return useCallback(
    ({ validFrom, validTo }, form = 'long') => {
      const from = format.date(validFrom);
      if (validTo === null || validTo === undefined) {
        return t(form === 'long' ? 'unitsPages.validity.since' : 'unitsPages.validity.short', { from });
      }
      const to = format.date(lastDay(validTo));
      if (lastDay(validTo) <= validFrom) return t('unitsPages.validity.oneDay', { from });
      return t(form === 'long' ? 'unitsPages.validity.between' : 'unitsPages.validity.shortEnded', {
        from,
        to,
      });
    },
    [t, format],
  );
}

/** The last day of a period that ends before `validTo`. */
export function lastDay(validTo: string): string {
  return addDays(plainDate(validTo), -1);
}
