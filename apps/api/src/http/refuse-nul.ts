import { serverText } from '@haicap/i18n/server';
import type { FastifyRequest } from 'fastify';
import { localeOf } from './request-locale.js';
import { RequestError } from './request-error.js';

/** Refuses a JSON body with the character NUL in it: PostgreSQL keeps no text that has one, and no form sends it. */
export async function refuseNul(request: FastifyRequest): Promise<void> {
  if (hasNul(request.body)) throw nulRefused(request);
}

/** The error for a text with NUL in it. */
export function nulRefused(request: FastifyRequest): RequestError {
  return new RequestError(400, 'QUERY_NOT_VALID', serverText(localeOf(request), 'http.nul'));
}

/** Without recursion: a body may be nested as deep as it is long. */
function hasNul(body: unknown): boolean {
  const open: unknown[] = [body];
  while (open.length > 0) {
    const value = open.pop();
    if (typeof value === 'string') {
      if (value.includes('\0')) return true;
    } else if (typeof value === 'object' && value !== null && !Buffer.isBuffer(value)) {
      for (const [name, inner] of Object.entries(value)) {
        if (name.includes('\0')) return true;
        if (typeof inner === 'object' || typeof inner === 'string') open.push(inner);
      }
    }
  }
  return false;
}
