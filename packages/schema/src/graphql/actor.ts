import type { TransactionActor } from '@haicap/database';
import type { SchemaContext } from '../context.js';

/** Who writes, for `withTransaction` and the audit trail. */
export function actorOf(context: SchemaContext, operation: string, reason?: string | null): TransactionActor {
  const { viewer, requestId, address } = context;
  return {
    actorId: viewer?.userId ?? null,
    actorName: viewer?.displayName ?? null,
    operation,
    requestId,
    address,
    reason: reason ?? null,
  };
}
