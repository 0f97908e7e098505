import { Prisma } from '@haicap/database/client';
import type { SchemaContext } from '../../context.js';
import type { SqlOrder, SqlPage } from '../../graphql/keyset-sql.js';
import { readRows } from '../../graphql/read-rows.js';
import { ENTRY_COLUMNS, type AuditEntryRow } from './audit-entry-row.js';
import { mayKnowPrepared } from './prepared-entries.js';

/**
 * Whose history: that of records of a table, of everything of these tables that belongs to a unit, of a post with
 * its headcounts, of a person with their protected data, or of an account with its roles, keys and factors.
 */
export type HistoryOf =
  | { readonly table: string }
  | { readonly unitTables: readonly string[] }
  | { readonly position: true }
  | { readonly person: true }
  | { readonly account: true };

/** The latest first. */
export const HISTORY_ORDER: readonly SqlOrder<AuditEntryRow>[] = [
  {
    name: 'id',
    expression: Prisma.sql`entry."id"`,
    cast: Prisma.sql`bigint`,
    type: 'bigint',
    direction: 'DESC',
    valueOf: (entry) => entry.id,
  },
];

// The index over the user of a record covers exactly these tables.
const ACCOUNT_TABLES = Prisma.raw(
  "('grant', 'api_key', 'totp_credential', 'recovery_code', 'one_time_code', 'external_identity')",
);

/** The same page of the history of each record (or unit), in the order of the keys. Events are no part of it. */
export async function findHistoryPages(
  context: Pick<SchemaContext, 'db' | 'access'>,
  of: HistoryOf,
  ids: readonly string[],
  page: SqlPage,
): Promise<AuditEntryRow[][]> {
  const rows = await readRows<AuditEntryRow & { readonly position: string }>(
    context.db,
    Prisma.sql`SELECT k."position", entry.*
      FROM unnest(${ids}::text[]) WITH ORDINALITY AS k("id", "position")
      CROSS JOIN LATERAL (
        SELECT ${ENTRY_COLUMNS}
        FROM "audit"."entry" entry
        WHERE ${belongs(of)} AND entry."event" IS NULL AND ${mayKnowPrepared(context)} ${page.where} ORDER BY ${page.orderBy} LIMIT ${page.limit}
      ) entry
      ORDER BY k."position", ${page.orderBy}`,
  );
  const pages = ids.map((): AuditEntryRow[] => []);
  for (const { position, ...entry } of rows) pages[Number(position) - 1]!.push(entry);
  return pages;
}

function belongs(of: HistoryOf): Prisma.Sql {
  if ('unitTables' in of) {
    return Prisma.sql`entry."unit_id" = k."id"::uuid AND entry."table_name" = ANY(${of.unitTables}::text[])`;
  }
  if ('table' in of) return Prisma.sql`entry."table_name" = ${of.table} AND entry."record_id" = k."id"`;
  if ('position' in of) {
    return Prisma.sql`((entry."table_name" = 'position' AND entry."record_id" = k."id")
      OR (entry."table_name" = 'position_establishment'
        AND coalesce(entry."after", entry."before") ->> 'position_id' = k."id"))`;
  }
  if ('person' in of) {
    return Prisma.sql`entry."table_name" IN ('person', 'person_private') AND entry."record_id" = k."id"`;
  }
  return Prisma.sql`((entry."table_name" = 'user' AND entry."record_id" = k."id")
    OR (entry."table_name" IN ${ACCOUNT_TABLES} AND coalesce(entry."after", entry."before") ->> 'user_id' = k."id"))`;
}
