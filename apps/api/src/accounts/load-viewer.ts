import type { Db } from '@haicap/database';
import { toPlainDate, type PlainDate } from '@haicap/domain/dates';
import { serverText } from '@haicap/i18n/server';
import type { Viewer } from '@haicap/schema';
import type { FastifyRequest } from 'fastify';
import { RequestError } from '../http/request-error.js';
import { localeOf } from '../http/request-locale.js';
import { findApiKeyOwner } from './find-api-key.js';
import type { HostCookie } from './session-cookie.js';
import { findSessionViewer } from './session-store.js';
import type { ViewerRow } from './viewer-row.js';

/** What is needed to know who asks. */
export interface ViewerSource {
  readonly db: Db;
  readonly clock: () => Date;
  readonly cookie: HostCookie;
  readonly allowDemo: boolean;
}

/**
 * Who asks: the session of the cookie or the owner of the API key, null for nobody. A cookie that is over counts as
 * none; a key that is not valid is refused, and so are both together. A look is no use of the session.
 */
export async function loadViewer(
  source: ViewerSource,
  request: FastifyRequest,
  { isLook = false }: { readonly isLook?: boolean } = {},
): Promise<Viewer | null> {
  const { db, cookie, allowDemo } = source;
  const now = source.clock();
  const key = bearerOf(request);
  const token = cookie.read(request);
  if (key !== null && token !== null) throw refused(request, 'http.cookieWithKey');
  if (key !== null) {
    const found = await findApiKeyOwner(db, { key, now, allowDemo });
    if (!found) throw refused(request, 'http.apiKey');
    request.apiKey = { id: found.owner.sourceId, pointsPerHour: found.pointsPerHour };
    const { owner, readOnly, limit } = found;
    return toViewer(owner, now, { sessionId: null, readOnly, limit });
  }
  const found = token === null ? null : await findSessionViewer(db, { token, now, allowDemo, isLook });
  return found && toViewer(found, now, { sessionId: found.sourceId, readOnly: false, limit: null });
}

/** The day in Vietnam, which has no summer time. */
export function dayInVietnam(now: Date): PlainDate {
  return toPlainDate(new Date(now.getTime() + 7 * 3_600_000));
}

function toViewer(row: ViewerRow, now: Date, by: Pick<Viewer, 'sessionId' | 'readOnly' | 'limit'>): Viewer {
  const { sourceId: _, ...user } = row;
  return { ...user, ...by, today: dayInVietnam(now) };
}

function bearerOf(request: FastifyRequest): string | null {
  const { authorization } = request.headers;
  if (authorization === undefined) return null;
  return /^Bearer (\S+)$/i.exec(authorization)?.[1] ?? '';
}

function refused(request: FastifyRequest, text: 'http.cookieWithKey' | 'http.apiKey'): RequestError {
  return new RequestError(401, 'UNAUTHENTICATED', serverText(localeOf(request), text));
}
