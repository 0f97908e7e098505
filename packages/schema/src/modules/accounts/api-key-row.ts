import { Prisma } from '@haicap/database/client';
import type { SchemaContext } from '../../context.js';
import { groupByKey, loaderOf } from '../../graphql/loader.js';
import { readRows } from '../../graphql/read-rows.js';
import type { ApiKeyRow } from './account-types.js';

const COLUMNS = Prisma.sql`"id", "key_id" AS "keyId", "user_id" AS "userId", "name", "read_only" AS "readOnly",
  "permissions", "unit_id" AS "unitId", "points_per_hour" AS "pointsPerHour", "expires_at" AS "expiresAt",
  "last_used_at" AS "lastUsedAt", "revoked_at" AS "revokedAt", "created_at" AS "createdAt"`;

/** Keys of a user that have not been revoked, newest first. Who may know is for the caller to decide. */
export function loadApiKeysOf(context: SchemaContext, userId: string): Promise<ApiKeyRow[]> {
  return loaderOf(context, 'accounts.apiKeysOf', async (ids: readonly string[]) =>
    groupByKey(ids, await findKeysOf(context, ids), (key) => key.userId),
  ).load(userId);
}

/** A key that a mutation made or changed. */
export async function getApiKey({ db }: SchemaContext, id: string): Promise<ApiKeyRow> {
  const [key] = await readRows<ApiKeyRow>(
    db,
    Prisma.sql`SELECT ${COLUMNS} FROM "api_key" WHERE "id" = ${id}::uuid`,
  );
  if (!key) throw new Error(`there is no API key ${id}`);
  return key;
}

function findKeysOf({ db }: SchemaContext, userIds: readonly string[]): Promise<ApiKeyRow[]> {
  return readRows(
    db,
    Prisma.sql`SELECT ${COLUMNS} FROM "api_key"
      WHERE "user_id" = ANY(${userIds}::uuid[]) AND "revoked_at" IS NULL ORDER BY "id" DESC`,
  );
}
