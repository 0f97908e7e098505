import type { SchemaContext } from '../../context.js';
import type { KeysetConnection } from '../../graphql/keyset-connection.js';
import { readSqlPage } from '../../graphql/keyset-sql.js';
import { loaderOf } from '../../graphql/loader.js';
import type { PageArguments } from '../../graphql/page-request.js';
import type { AuditEntryRow } from './audit-entry-row.js';
import { findHistoryPages, HISTORY_ORDER, type HistoryOf } from './history-query.js';

/** A page of the history of a record or unit; of the same page of several ones in one statement. */
export async function loadHistory(
  context: SchemaContext,
  of: HistoryOf,
  id: string,
  args: PageArguments,
): Promise<KeysetConnection<AuditEntryRow>> {
  const page = readSqlPage(args, context.locale, HISTORY_ORDER);
  const name = `history:${JSON.stringify([of, args.first, args.after, args.last, args.before])}`;
  const rows = await loaderOf(context, name, (ids: readonly string[]) =>
    findHistoryPages(context, of, ids, page.sql),
  ).load(id);
  return page.toConnection(rows);
}

/** A history that the viewer may not read. */
export function noHistory(context: SchemaContext, args: PageArguments): KeysetConnection<AuditEntryRow> {
  return readSqlPage(args, context.locale, HISTORY_ORDER).toConnection([]);
}
