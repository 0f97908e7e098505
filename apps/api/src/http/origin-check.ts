import { serverText } from '@haicap/i18n/server';
import type { FastifyRequest } from 'fastify';
import { localeOf } from './request-locale.js';
import { RequestError } from './request-error.js';

/** Names under which the server may be addressed. */
export interface OriginRules {
  /** Null when only the address it listens on counts. */
  readonly publicUrl: URL | null;
  /** True when the server listens on this machine alone. */
  readonly isLoopback: boolean;
}

const READING = new Set(['GET', 'HEAD', 'OPTIONS']);
const LOOPBACK_NAMES = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d{1,5})?$/i;

/**
 * Refuses what another site makes a browser send. A name of another site that was pointed at this machine
 * (DNS rebinding) is refused too: a server on the loopback address answers to loopback names only.
 */
export function checkOrigin(request: FastifyRequest, rules: OriginRules): void {
  const host = request.headers.host ?? '';
  if (rules.isLoopback && !LOOPBACK_NAMES.test(host) && host !== rules.publicUrl?.host) {
    throw new RequestError(421, 'FORBIDDEN', serverText(localeOf(request), 'http.host'));
  }
  if (READING.has(request.method) || isOwn(request, host, rules)) return;
  throw new RequestError(403, 'FORBIDDEN', serverText(localeOf(request), 'http.origin'));
}

function isOwn(request: FastifyRequest, host: string, rules: OriginRules): boolean {
  const { origin } = request.headers;
  const site = request.headers['sec-fetch-site'];
  if (origin !== undefined)
    return origin === `${request.protocol}://${host}` || origin === rules.publicUrl?.origin;
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  // No browser: browsers send one of the two with everything that is not a plain read. Forms could still come from
  // an ancient one, so without Origin only JSON or an API key is believed.
  return isJson(request) || request.headers.authorization !== undefined;
}

function isJson(request: FastifyRequest): boolean {
  const type = request.headers['content-type'];
  return type === undefined || /^application\/json\b/i.test(type);
}
