import { isLocale, type Locale } from '@haicap/i18n';

const KEY = 'haicap.localeWish';

/** A language chosen before signing in, to be told to the account afterwards. */
export function keepLocaleWish(locale: Locale): void {
  sessionStorage.setItem(KEY, locale);
}

/** The wish, once; null when there is none. */
export function takeLocaleWish(): Locale | null {
  const wish = sessionStorage.getItem(KEY);
  sessionStorage.removeItem(KEY);
  return isLocale(wish) ? wish : null;
}
