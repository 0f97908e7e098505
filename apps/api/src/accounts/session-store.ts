import { createHash, randomBytes } from 'node:crypto';
import type { Db } from '@haicap/database';
import { VIEWER_COLUMNS, toViewerRow, type ViewerRow } from './viewer-row.js';

/** A session ends after so many minutes without use, … */
export const IDLE_MINUTES = 30;
/** … and after so many hours in any case. */
export const LONGEST_HOURS = 12;

/** Who asks for a session, and when. */
export interface SessionRequest {
  /** The cookie. */
  readonly token: string;
  readonly now: Date;
  /** Whether demo users may be signed in. */
  readonly allowDemo: boolean;
}

/** Opens a session and returns its token, of which only a hash is stored. Expired sessions of the user go. */
export async function openSession(
  db: Db,
  user: { readonly id: string; readonly userAgent: string | null },
  now: Date,
): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await db.prisma.session.deleteMany({ where: { userId: user.id, expiresAt: { lt: now } } });
  await db.prisma.session.create({
    data: {
      tokenHash: hashToken(token),
      userId: user.id,
      userAgent: user.userAgent?.slice(0, 300) ?? null,
      createdAt: now,
      lastSeenAt: now,
      expiresAt: new Date(now.getTime() + LONGEST_HOURS * 3_600_000),
    },
    select: { id: true },
  });
  return token;
}

/**
 * The viewer of a session in one statement: session, state of the user and grants as they are now, so that a
 * suspension or a new grant holds from the next request on. Notes at most once a minute that the session is used.
 */
export async function findSessionViewer(db: Db, request: SessionRequest): Promise<ViewerRow | null> {
  const { rows } = await db.pool.query({
    name: 'viewer-by-session',
    text: `
      WITH "current" AS (
        SELECT "id", "user_id", "proved_at" FROM "session"
        WHERE "token_hash" = $1 AND "expires_at" > $2::timestamptz
          AND "last_seen_at" > $2::timestamptz - make_interval(mins => ${IDLE_MINUTES})
      ), "used" AS (
        UPDATE "session" SET "last_seen_at" = $2 FROM "current"
        WHERE "session"."id" = "current"."id" AND "session"."last_seen_at" < $2::timestamptz - interval '1 minute'
      )
      SELECT "current"."id" AS "source_id", "current"."proved_at", ${VIEWER_COLUMNS}
      FROM "current" JOIN "user" u ON u."id" = "current"."user_id"
      WHERE u."status" = 'ACTIVE' AND (NOT u."is_demo" OR $3)`,
    values: [hashToken(request.token), request.now, request.allowDemo],
  });
  return toViewerRow(rows[0]);
}

/** Ends a session; one that is over already stays so. */
export async function closeSession(db: Db, token: string): Promise<void> {
  await db.prisma.session.deleteMany({ where: { tokenHash: hashToken(token) } });
}

function hashToken(token: string): Buffer<ArrayBuffer> {
  return createHash('sha256').update(token).digest() as Buffer<ArrayBuffer>;
}
