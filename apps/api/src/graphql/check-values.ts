import { serverText } from '@haicap/i18n/server';
import type { Locale } from '@haicap/i18n';
import { RequestError } from '../http/request-error.js';

/** Bounds of any value that is sent, whichever field it is for; most fields have narrower ones of their own. */
export const VALUE_LIMITS = { text: 20_000, list: 1_000, depth: 12 } as const;

/** Refuses variables that are longer or deeper than any field takes. Without recursion: they may be as deep as long. */
export function checkValues(variables: unknown, locale: Locale): void {
  const open: [value: unknown, depth: number][] = [[variables, 0]];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [value, depth] = next;
    if (typeof value === 'string' && value.length > VALUE_LIMITS.text)
      throw refused(serverText(locale, 'http.tooLongText', { max: VALUE_LIMITS.text }));
    if (typeof value !== 'object' || value === null) continue;
    if (Array.isArray(value) && value.length > VALUE_LIMITS.list)
      throw refused(serverText(locale, 'http.tooLongList', { max: VALUE_LIMITS.list }));
    if (depth > VALUE_LIMITS.depth)
      throw refused(serverText(locale, 'http.tooDeepValue', { max: VALUE_LIMITS.depth }));
    for (const inner of Object.values(value)) open.push([inner, depth + 1]);
  }
}

function refused(message: string): RequestError {
  return new RequestError(400, 'QUERY_TOO_COMPLEX', message);
}
