import { builder } from '../../builder.js';
import type { SchemaContext } from '../../context.js';
import type { KeysetConnection } from '../../graphql/keyset-connection.js';
import { readSqlPage } from '../../graphql/keyset-sql.js';
import { loaderOf } from '../../graphql/loader.js';
import type { PageArguments } from '../../graphql/page-request.js';
import { findHistoryPages, HISTORY_ORDER, type AuditEntryRow, type HistoryOf } from './history-query.js';

interface FieldChange {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

// What changes by itself with every change, or says nothing to a reader.
const TECHNICAL = new Set([
  'id',
  'version',
  'created_at',
  'updated_at',
  'search_text',
  'scope_path',
  'number',
]);

const FieldChangeType = builder.objectRef<FieldChange>('FieldChange').implement({
  dataClass: 'INTERNAL',
  description: 'A field of a record before and after.',
  fields: (t) => ({
    field: t.exposeString('field', { description: 'The field, as the API names it.' }),
    before: t.field({
      type: 'JSON',
      nullable: true,
      description: 'Value before; null where there was none.',
      resolve: (change) => change.before,
    }),
    after: t.field({
      type: 'JSON',
      nullable: true,
      description: 'Value after; null where there is none.',
      resolve: (change) => change.after,
    }),
  }),
});

/** Who did what to a record. */
export const AuditEntryType = builder.objectRef<AuditEntryRow>('AuditEntry').implement({
  dataClass: 'INTERNAL',
  description: 'Who did what to a record, and what it was before and after.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Running number.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When.' }),
    actorName: t.exposeString('actorName', {
      nullable: true,
      description: 'Who; null for the system itself.',
    }),
    operation: t.exposeString('operation', {
      nullable: true,
      description: 'By which operation of the API or which command.',
    }),
    entity: t.string({
      description: 'Type of the record: "AdministrativeUnitVersion".',
      resolve: ({ tableName }) => capitalize(toCamelCase(tableName)),
    }),
    action: t.exposeString('action', { description: '"INSERT", "UPDATE" or "DELETE".' }),
    changes: t.field({
      type: [FieldChangeType],
      description: 'The fields that were changed, or those of a new or deleted record.',
      resolve: changesOf,
    }),
    reason: t.exposeString('reason', { nullable: true, description: 'Reason that was given.' }),
  }),
});

/** The connection of all histories. */
export const AuditEntryConnectionType = builder.connectionObject(
  {
    type: AuditEntryType,
    name: 'AuditEntryConnection',
    description: 'One page of a history, the latest first.',
  },
  { name: 'AuditEntryEdge', description: 'An entry and its position.' },
);

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
    findHistoryPages(context.db, of, ids, page.sql),
  ).load(id);
  return page.toConnection(rows);
}

/** A history that the viewer may not read. */
export function noHistory(context: SchemaContext, args: PageArguments): KeysetConnection<AuditEntryRow> {
  return readSqlPage(args, context.locale, HISTORY_ORDER).toConnection([]);
}

function changesOf({ before, after }: AuditEntryRow): FieldChange[] {
  const fields = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
  return [...fields]
    .filter((field) => !TECHNICAL.has(field))
    .map((field) => ({
      field: toCamelCase(field),
      before: before?.[field] ?? null,
      after: after?.[field] ?? null,
    }))
    .filter((change) => JSON.stringify(change.before) !== JSON.stringify(change.after));
}

function toCamelCase(text: string): string {
  return text.replaceAll(/_(\w)/g, (_match, letter: string) => letter.toUpperCase());
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
