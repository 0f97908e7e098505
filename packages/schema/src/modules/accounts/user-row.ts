import type { Db } from '@haicap/database';
import { Prisma } from '@haicap/database/client';
import type { SchemaContext } from '../../context.js';
import { byKey, loaderOf } from '../../graphql/loader.js';
import { readRows } from '../../graphql/read-rows.js';
import { isVisibleUser } from './account-reach.js';
import type { UserRow } from './account-types.js';

/** What to select of `"user" u`. */
export const USER_COLUMNS: Prisma.Sql = Prisma.sql`u."id", u."login", u."display_name" AS "displayName",
  u."unit_id" AS "unitId", u."scope_path" AS "scopePath", u."status", u."suspended_reason" AS "suspendedReason",
  u."is_demo" AS "isDemo", u."created_at" AS "createdAt", u."version"`;

/** An account by its id; null where there is none that the viewer may see. */
export function loadUser(context: SchemaContext, id: string): Promise<UserRow | null> {
  return loaderOf(context, 'accounts.user', async (ids: readonly string[]) =>
    byKey(ids, await findUsers(context, ids), (user) => user.id),
  ).load(id);
}

/** The account of a grant that the viewer sees, and therefore sees as well. */
export async function getUser(context: SchemaContext, id: string): Promise<UserRow> {
  const user = await loadUser(context, id);
  if (user === null) throw new Error(`there is no visible user ${id}`);
  return user;
}

function findUsers(context: SchemaContext, ids: readonly string[]): Promise<UserRow[]> {
  return readRows(
    context.db,
    Prisma.sql`SELECT ${USER_COLUMNS} FROM "user" u
      WHERE u."id" = ANY(${ids}::uuid[]) AND ${isVisibleUser(context)}`,
  );
}

/** Data of the person behind an account. */
export interface PrivateRow {
  readonly id: string;
  readonly email: string | null;
  readonly lastSignInAt: Date | null;
}

/** Contact and use of an account that the viewer may know about. */
export async function loadPrivate(context: SchemaContext, id: string): Promise<PrivateRow | null> {
  return loaderOf(context, 'accounts.private', async (ids: readonly string[]) =>
    byKey(ids, await findPrivate(context.db, ids), (row) => row.id),
  ).load(id);
}

function findPrivate(db: Db, ids: readonly string[]): Promise<PrivateRow[]> {
  return readRows(
    db,
    Prisma.sql`SELECT "id", "email", "last_sign_in_at" AS "lastSignInAt" FROM "user" WHERE "id" = ANY(${ids}::uuid[])`,
  );
}

/** Whether an account has a second factor. */
export function loadHasSecondFactor(context: SchemaContext, id: string): Promise<boolean> {
  return loaderOf(context, 'accounts.secondFactor', async (ids: readonly string[]) => {
    const rows = await readRows<{ id: string }>(
      context.db,
      Prisma.sql`SELECT "user_id" AS "id" FROM "totp_credential"
        WHERE "user_id" = ANY(${ids}::uuid[]) AND "confirmed_at" IS NOT NULL`,
    );
    const found = new Set(rows.map((row) => row.id));
    return ids.map((key) => found.has(key));
  }).load(id);
}
