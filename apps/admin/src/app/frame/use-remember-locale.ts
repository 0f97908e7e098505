import type { Locale } from '@haicap/i18n';
import { useCallback } from 'react';
import { useMutation } from 'urql';

import { useLanguage } from '../../shared/i18n';
import { ViewerSetLocaleDocument } from '../operations.generated';

/** Switches the language here and for the account, so that it is the same on the next machine. */
export function useRememberLocale(): (locale: Locale) => Promise<void> {
  const { setLocale } = useLanguage();
  const [, store] = useMutation(ViewerSetLocaleDocument);
  return useCallback(
    async (locale: Locale) => {
      await setLocale(locale);
      await store({ input: { locale } });
    },
    [setLocale, store],
  );
}
