import type { Db } from '@haicap/database';
import { Prisma } from '@haicap/database/client';
import type { SqlOrder, SqlPage } from '../../graphql/keyset-sql.js';
import { readRows } from '../../graphql/read-rows.js';

/** Who did what to a record, and what it was before and after. */
export interface AuditEntryRow {
  /** A running number, as text: it may outgrow what JavaScript counts exactly. */
  readonly id: string;
  readonly at: Date;
  readonly actorName: string | null;
  readonly operation: string | null;
  readonly tableName: string;
  readonly action: 'INSERT' | 'UPDATE' | 'DELETE';
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
  readonly reason: string | null;
}

/** Whose history: that of records of a table, or of everything of these tables that belongs to a unit. */
export type HistoryOf = { readonly table: string } | { readonly unitTables: readonly string[] };

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

/** The same page of the history of each record (or unit), in the order of the keys. */
export async function findHistoryPages(
  db: Db,
  of: HistoryOf,
  ids: readonly string[],
  page: SqlPage,
): Promise<AuditEntryRow[][]> {
  const belongs =
    'table' in of
      ? Prisma.sql`entry."table_name" = ${of.table} AND entry."record_id" = k."id"`
      : Prisma.sql`entry."unit_id" = k."id"::uuid AND entry."table_name" = ANY(${of.unitTables}::text[])`;
  const rows = await readRows<AuditEntryRow & { readonly position: string }>(
    db,
    Prisma.sql`SELECT k."position", entry.*
      FROM unnest(${ids}::text[]) WITH ORDINALITY AS k("id", "position")
      CROSS JOIN LATERAL (
        SELECT entry."id", entry."at", entry."actor_name" AS "actorName", entry."operation",
          entry."table_name" AS "tableName", entry."action", entry."before", entry."after", entry."reason"
        FROM "audit"."entry" entry
        WHERE ${belongs} ${page.where} ORDER BY ${page.orderBy} LIMIT ${page.limit}
      ) entry
      ORDER BY k."position", ${page.orderBy}`,
  );
  const pages = ids.map((): AuditEntryRow[] => []);
  for (const { position, ...entry } of rows) pages[Number(position) - 1]!.push(entry);
  return pages;
}
