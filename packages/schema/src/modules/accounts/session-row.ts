import { Prisma } from '@haicap/database/client';
import type { SchemaContext } from '../../context.js';
import { groupByKey, loaderOf } from '../../graphql/loader.js';
import { readRows } from '../../graphql/read-rows.js';
import type { SessionRow } from './account-types.js';

/** A session ends after so many minutes without use. */
export const SESSION_IDLE_MINUTES = 30;

/** Browsers in which a user is signed in now, last used first. Who may know is for the caller to decide. */
export function loadSessionsOf(context: SchemaContext, userId: string): Promise<SessionRow[]> {
  return loaderOf(context, 'accounts.sessionsOf', async (ids: readonly string[]) =>
    groupByKey(ids, await findSessions(context, ids), (session) => session.userId),
  ).load(userId);
}

function findSessions({ db, now }: SchemaContext, userIds: readonly string[]): Promise<SessionRow[]> {
  return readRows(
    db,
    Prisma.sql`SELECT "id", "user_id" AS "userId", "method", "created_at" AS "createdAt",
        "last_seen_at" AS "lastSeenAt", "expires_at" AS "expiresAt", "user_agent" AS "userAgent", "address"
      FROM "session" WHERE "user_id" = ANY(${userIds}::uuid[]) AND "expires_at" > ${now}::timestamptz
        AND "last_seen_at" > ${now}::timestamptz - make_interval(mins => ${SESSION_IDLE_MINUTES}::integer)
      ORDER BY "last_seen_at" DESC, "id" DESC`,
  );
}
