import type { Db } from '@haicap/database';
import { recordEvent } from '@haicap/schema/audit';
import type { LimitReached } from './request-points.js';

/** Says in the audit trail who reached a limit: once for a window, however often it is tried again. */
export async function recordLimitReached(db: Db, { request, spender, seconds }: LimitReached): Promise<void> {
  const { viewer, apiKey, routeOptions, method } = request;
  await recordEvent(db, {
    event: 'LIMIT_REACHED',
    actorId: viewer?.userId ?? null,
    actorName: viewer?.displayName ?? null,
    operation: `${method} ${routeOptions.url ?? ''}`,
    requestId: request.id,
    address: request.ip,
    subject: subjectOf(viewer?.userId ?? null, apiKey?.id ?? null),
    details: { points: spender.limit.points, window: spender.limit.seconds, seconds },
  });
}

function subjectOf(userId: string | null, keyId: string | null): { table: string; id: string } | null {
  if (keyId !== null) return { table: 'api_key', id: keyId };
  return userId === null ? null : { table: 'user', id: userId };
}
