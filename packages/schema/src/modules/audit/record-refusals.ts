import { withTransaction } from '@haicap/database';
import { decodeGlobalID } from '@pothos/plugin-relay';
import type { GraphQLFieldResolver, GraphQLSchema } from 'graphql';
import type { SchemaContext } from '../../context.js';
import { actorOf } from '../../graphql/actor.js';
import type { UserError } from '../../graphql/user-errors.js';
import { isRecordId } from '../../graphql/global-id.js';
import { tableOf } from './entity-names.js';
import { recordEvent } from './record-event.js';

/**
 * Lets every mutation that answers a refusal leave an event: who tried what on which record. Written after the
 * mutation's own transaction, which has been taken back. A record outside of the viewer's reach is answered as not
 * found; so is one that is not there, and both are worth knowing.
 */
export function withRefusals(schema: GraphQLSchema): GraphQLSchema {
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    const { resolve } = field;
    if (resolve) field.resolve = recording(field.name, resolve);
  }
  return schema;
}

type Resolve = GraphQLFieldResolver<unknown, SchemaContext, { input?: Readonly<Record<string, unknown>> }>;

function recording(operation: string, resolve: Resolve): Resolve {
  return async (root, args, context, info) => {
    const result: unknown = await resolve(root, args, context, info);
    if (isRefusal(result)) await recordRefusal(context, operation, result, args.input ?? {});
    return result;
  };
}

const REFUSALS = new Set(['FORBIDDEN', 'NOT_FOUND', 'BEYOND_OWN_RIGHTS']);

/** By its code: the errors plugin answers with a proxy, which is an instance of nothing. */
function isRefusal(result: unknown): result is Pick<UserError, 'code'> {
  if (typeof result !== 'object' || result === null || !('code' in result)) return false;
  return REFUSALS.has(String(result.code));
}

async function recordRefusal(
  context: SchemaContext,
  operation: string,
  refusal: Pick<UserError, 'code'>,
  input: Readonly<Record<string, unknown>>,
): Promise<void> {
  const actor = actorOf(context, operation);
  await withTransaction(context.db, actor, (tx) =>
    recordEvent(tx, {
      ...actor,
      event: 'REFUSED',
      subject: subjectOf(input),
      details: { code: refusal.code },
    }),
  );
}

/** The record that the input names; an id that is none of ours is not repeated. */
function subjectOf(input: Readonly<Record<string, unknown>>): { table: string; id: string } | null {
  const globalId = ['id', 'userId', 'unitId', 'hostUnitId', 'scopeUnitId', 'parentUnitId']
    .map((name) => input[name])
    .find((value) => typeof value === 'string');
  if (typeof globalId !== 'string') return null;
  try {
    const { typename, id } = decodeGlobalID(globalId);
    return isRecordId(id) ? { table: tableOf(typename), id: id.toLowerCase() } : null;
  } catch {
    return null;
  }
}
