import type { SchemaContext } from '../../context.js';
import type { KeysetConnection } from '../../graphql/keyset-connection.js';
import type { PageArguments } from '../../graphql/page-request.js';
import type { AuditEntryRow } from './audit-entry-row.js';
import { loadHistory, noHistory } from './history.js';
import type { HistoryOf } from './history-query.js';

/** A page of a history for who may read it; an empty one for everybody else. */
export function historyFor(
  mayRead: boolean,
  context: SchemaContext,
  of: HistoryOf,
  id: string,
  args: PageArguments,
): Promise<KeysetConnection<AuditEntryRow>> | KeysetConnection<AuditEntryRow> {
  return mayRead ? loadHistory(context, of, id, args) : noHistory(context, args);
}
