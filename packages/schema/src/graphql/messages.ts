import type { Locale } from '../context.js';

/**
 * The text of an error code in a language.
 * TODO(server engineer): read from `@haicap/i18n/errors` once its catalogs stand.
 */
export function errorMessage(_locale: Locale, code: string, _params: Readonly<Record<string, string | number>>): string {
  return code;
}
