import { withTransaction, type TransactionClient } from '@haicap/database';
import type { SchemaContext } from '../context.js';
import { actorOf } from '../graphql/actor.js';
import { groupByKey, loaderOf } from '../graphql/loader.js';

/** A field with data of a person that is about to be read. */
export interface ProtectedRead {
  /** Table of the record. */
  readonly table: string;
  /** Whose data it is. */
  readonly id: string;
  readonly field: string;
  /** Where the record stands, when the trail cannot find that out by its table. */
  readonly scopePath?: string;
}

/**
 * Records who reads which data of whom, before the data leaves: a field waits for it, and fails when it could not be
 * stored. All reads that an operation makes side by side are one statement, with one entry for each record.
 *
 *     resolve: async (person, _args, context) => {
 *       await recordProtectedRead(context, { table: 'user', id: person.id, field: 'email' });
 *       return person.email;
 *     }
 */
export async function recordProtectedRead(context: SchemaContext, read: ProtectedRead): Promise<void> {
  await loaderOf(
    context,
    'protectedReads',
    (reads: readonly ProtectedRead[]) => store(context, reads),
    subjectAndField,
  ).load(read);
}

async function store(context: SchemaContext, reads: readonly ProtectedRead[]): Promise<true[]> {
  const subjects = [...new Map(reads.map((read) => [subjectOf(read), read])).values()];
  const fields = groupByKey(subjects.map(subjectOf), reads, subjectOf);
  const entries = subjects.map(({ table, id, scopePath }, at) => ({
    table,
    id,
    path: scopePath ?? null,
    fields: fields[at]!.map(({ field }) => field).toSorted(),
  }));
  const operation = context.operationName ?? 'query';
  await withTransaction(context.db, actorOf(context, operation), (tx) =>
    insertReads(tx, context, operation, entries),
  );
  return reads.map(() => true);
}

async function insertReads(
  tx: TransactionClient,
  { viewer, requestId }: SchemaContext,
  operation: string,
  entries: readonly object[],
): Promise<void> {
  await tx.$executeRaw`SELECT "audit"."record_event"('PROTECTED_READ'::text, ${viewer?.userId ?? null}::uuid,
      ${viewer?.displayName ?? null}::text, ${operation}::text, ${requestId}::text, NULL::text, NULL::text,
      read."table", read."id", NULL::uuid, read."path", jsonb_build_object('fields', read."fields"))
    FROM jsonb_to_recordset(${JSON.stringify(entries)}::jsonb) AS read("table" text, "id" text, "path" text, "fields" jsonb)`;
}

function subjectOf({ table, id }: ProtectedRead): string {
  return `${table} ${id}`;
}

function subjectAndField(read: ProtectedRead): string {
  return `${subjectOf(read)} ${read.field}`;
}
