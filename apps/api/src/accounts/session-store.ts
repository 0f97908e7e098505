import type { Db, TransactionClient } from '@haicap/database';
import { RequestError } from '../http/request-error.js';
import { hashToken, newToken } from './token.js';
import { VIEWER_COLUMNS, toViewerRow, type ViewerRow } from './viewer-row.js';

/** A session ends after so many minutes without use, … */
export const IDLE_MINUTES = 30;
/** … and after so many hours in any case. */
export const LONGEST_HOURS = 12;

/** How a session was opened. */
export type SignInMethod =
  | 'PASSWORD'
  | 'PASSWORD_AND_TOTP'
  | 'PASSWORD_AND_RECOVERY_CODE'
  | 'SINGLE_SIGN_ON'
  | 'ONE_TIME_CODE';

/** Who asks for a session, and when. */
export interface SessionRequest {
  /** The cookie. */
  readonly token: string;
  readonly now: Date;
  /** Whether demo users may be signed in. */
  readonly allowDemo: boolean;
  /** True for a look that is no use of the session: a page that is left open does not keep it alive. */
  readonly isLook?: boolean;
}

/** A session to be opened. */
export interface NewSession {
  readonly userId: string;
  readonly method: SignInMethod;
  /** When the person proved who they are; long ago when only a provider said so. */
  readonly provedAt: Date;
  readonly userAgent: string | null;
  readonly address: string | null;
}

/**
 * Opens a session and returns its token, of which only a hash is stored. Expired sessions of the user go, and the
 * sign-in is noted with the account. Throws SIGN_IN_FAILED when the account was suspended a moment ago: its row is held
 * from here on, so that a suspension comes either before or finds the session.
 */
export async function openSession(tx: TransactionClient, session: NewSession, now: Date): Promise<string> {
  const token = newToken();
  const { userId } = session;
  // no change of the account: its version stays
  const noted = await tx.$executeRaw`
    UPDATE "user" SET "last_sign_in_at" = ${now} WHERE "id" = ${userId}::uuid AND "status" = 'ACTIVE'`;
  if (noted === 0) throw new RequestError(401, 'SIGN_IN_FAILED');
  await tx.session.deleteMany({ where: { userId, expiresAt: { lt: now } } });
  await tx.session.create({
    data: {
      ...session,
      userAgent: session.userAgent?.slice(0, 300) ?? null,
      tokenHash: hashToken(token),
      createdAt: now,
      lastSeenAt: now,
      expiresAt: new Date(now.getTime() + LONGEST_HOURS * 3_600_000),
    },
    select: { id: true },
  });
  return token;
}

/**
 * Gives a session another token, after which the former one opens nothing, and notes the proof that led to it. Throws
 * UNAUTHENTICATED when the session was ended meanwhile.
 */
export async function renewSession(tx: TransactionClient, sessionId: string, now: Date): Promise<string> {
  const token = newToken();
  await change(tx, sessionId, { tokenHash: hashToken(token), provedAt: now });
  return token;
}

/** Notes that the person has just proved who they are. */
export async function noteProof(tx: TransactionClient, sessionId: string, now: Date): Promise<void> {
  await change(tx, sessionId, { provedAt: now });
}

async function change(
  tx: TransactionClient,
  id: string,
  data: { readonly tokenHash?: Buffer<ArrayBuffer>; readonly provedAt: Date },
): Promise<void> {
  const { count } = await tx.session.updateMany({ where: { id }, data });
  if (count === 0) throw new RequestError(401, 'UNAUTHENTICATED');
}

/** Ends all sessions of a user but the one that is kept; returns how many. */
export async function closeSessions(
  tx: TransactionClient,
  userId: string,
  kept: string | null = null,
): Promise<number> {
  const others = kept === null ? {} : { id: { not: kept } };
  const { count } = await tx.session.deleteMany({ where: { userId, ...others } });
  return count;
}

/**
 * The viewer of a session in one statement: session, state of the user and grants as they are now, so that a
 * suspension or a new grant holds from the next request on. Notes at most once a minute that the session is used, unless
 * this is only a look.
 */
export async function findSessionViewer(db: Db, request: SessionRequest): Promise<ViewerRow | null> {
  const { rows } = await db.pool.query({
    name: request.isLook ? 'viewer-of-stream' : 'viewer-by-session',
    text: `
      WITH "current" AS (
        SELECT "id", "user_id", "proved_at" FROM "session"
        WHERE "token_hash" = $1 AND "expires_at" > $2::timestamptz
          AND "last_seen_at" > $2::timestamptz - make_interval(mins => ${IDLE_MINUTES})
      )${request.isLook ? '' : NOTE_USE}
      SELECT "current"."id" AS "source_id", "current"."proved_at", ${VIEWER_COLUMNS}
      FROM "current" JOIN "user" u ON u."id" = "current"."user_id"
      WHERE u."status" = 'ACTIVE' AND (NOT u."is_demo" OR $3)`,
    values: [hashToken(request.token), request.now, request.allowDemo],
  });
  return toViewerRow(rows[0]);
}

const NOTE_USE = `, "used" AS (
        UPDATE "session" SET "last_seen_at" = $2 FROM "current"
        WHERE "session"."id" = "current"."id" AND "session"."last_seen_at" < $2::timestamptz - interval '1 minute'
      )`;

/** Ends a session and says whose it was; null when it is over already. */
export async function closeSession(
  tx: TransactionClient,
  token: string,
): Promise<{ readonly id: string; readonly userId: string; readonly displayName: string } | null> {
  const [closed] = await tx.$queryRaw<{ id: string; userId: string; displayName: string }[]>`
    DELETE FROM "session" USING "user" u
    WHERE "token_hash" = ${hashToken(token)} AND u."id" = "session"."user_id"
    RETURNING "session"."id", u."id" AS "userId", u."display_name" AS "displayName"`;
  return closed ?? null;
}
