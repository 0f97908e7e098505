import { serverText } from '@haicap/i18n/server';
import type { FastifyRequest } from 'fastify';
import { localeOf } from './request-locale.js';
import { RequestError } from './request-error.js';

/** Refuses a JSON body with a text in it that PostgreSQL does not keep. No form sends one. */
export async function refuseUnstorable(request: FastifyRequest): Promise<void> {
  if (!hasUnstorable(request.body)) return;
  throw new RequestError(400, 'QUERY_NOT_VALID', serverText(localeOf(request), 'http.unstorable'));
}

/** Neither the character NUL nor half a character, which JSON can spell. */
export function isStorable(text: string): boolean {
  return !text.includes('\0') && !HALF_CHARACTER.test(text);
}

const HALF_CHARACTER = /\p{Surrogate}/u;

/** Without recursion: a body may be nested as deep as it is long. */
function hasUnstorable(body: unknown): boolean {
  const open: unknown[] = [body];
  while (open.length > 0) {
    const value = open.pop();
    if (typeof value === 'string') {
      if (!isStorable(value)) return true;
    } else if (typeof value === 'object' && value !== null && !Buffer.isBuffer(value)) {
      for (const [name, inner] of Object.entries(value)) {
        if (!isStorable(name)) return true;
        if (typeof inner === 'object' || typeof inner === 'string') open.push(inner);
      }
    }
  }
  return false;
}
