import type { Db } from '@haicap/database';
import type { AccessLimit, Permission } from '@haicap/domain/accounts';
import { isSecretOf, parseApiKey } from '@haicap/schema/accounts';
import { VIEWER_COLUMNS, toViewerRow, type ViewerRow } from './viewer-row.js';

/** A key as far as its limits go. */
export interface UsedApiKey {
  readonly id: string;
  /** Null for the general limit. */
  readonly pointsPerHour: number | null;
}

/** The owner of an API key, and whether the key can only read. */
export interface ApiKeyOwner {
  readonly owner: ViewerRow;
  readonly readOnly: boolean;
  readonly pointsPerHour: number | null;
  readonly limit: AccessLimit | null;
}

interface SelectedKey {
  readonly secret_hash: Buffer;
  readonly read_only: boolean;
  readonly points_per_hour: number | null;
  readonly permissions: Permission[];
  readonly unit_id: string | null;
  readonly scope_path: string | null;
  readonly former_paths: string[];
}

/** The owner of a key with the grants of this moment; null when the key is wrong, expired or revoked. */
export async function findApiKeyOwner(
  db: Db,
  request: { readonly key: string; readonly now: Date; readonly allowDemo: boolean },
): Promise<ApiKeyOwner | null> {
  const token = parseApiKey(request.key);
  if (token === null) return null;
  const { rows } = await db.pool.query({
    name: 'viewer-by-api-key',
    text: `
      WITH "current" AS (
        SELECT "id", "user_id", "secret_hash", "read_only", "points_per_hour", "permissions", "unit_id"
        FROM "api_key"
        WHERE "key_id" = $1 AND "revoked_at" IS NULL AND "expires_at" > $2::timestamptz
      )
      SELECT "current"."id" AS "source_id", "current"."secret_hash", "current"."read_only", "current"."points_per_hour",
        "current"."permissions", "current"."unit_id", confined."scope_path",
        former_paths(confined."id") AS "former_paths",
        ${VIEWER_COLUMNS}
      FROM "current" JOIN "user" u ON u."id" = "current"."user_id"
      LEFT JOIN "administrative_unit" confined ON confined."id" = "current"."unit_id"
      WHERE u."status" = 'ACTIVE' AND (NOT u."is_demo" OR $3)`,
    values: [token.keyId, request.now, request.allowDemo],
  });
  const row = rows[0] as SelectedKey | undefined;
  if (!row || !isSecretOf(token.secret, row.secret_hash)) return null;
  const owner = toViewerRow(row);
  if (owner) await noteUse(db, owner.sourceId, request.now);
  return owner && { owner, readOnly: row.read_only, pointsPerHour: row.points_per_hour, limit: limitOf(row) };
}

/** A name of a permission that is none any more confines to what it says: nothing. */
function limitOf({
  permissions,
  unit_id,
  scope_path,
  former_paths: formerPaths,
}: SelectedKey): AccessLimit | null {
  if (permissions.length === 0 && unit_id === null) return null;
  return { permissions, scopePath: unit_id === null ? 'vn.' : (scope_path ?? ''), formerPaths };
}

/** To the minute, by a statement that writes nothing most of the time. */
async function noteUse(db: Db, id: string, now: Date): Promise<void> {
  await db.pool.query({
    name: 'api-key-used',
    text: `UPDATE "api_key" SET "last_used_at" = $2
      WHERE "id" = $1 AND ("last_used_at" IS NULL OR "last_used_at" < $2::timestamptz - interval '1 minute')`,
    values: [id, now],
  });
}
