import { withTransaction, type TransactionClient } from '@haicap/database';
import type { SchemaContext } from '../context.js';
import { actorOf } from './actor.js';

/** What a mutation is called in the audit trail, and why it is made. */
export interface WriteReason {
  readonly operation: string;
  readonly reason?: string | null | undefined;
}

/**
 * Runs the write of a mutation in one transaction under the name of the viewer. What was read before is forgotten, so
 * that the payload, and later mutations of the same request, see what is stored now.
 */
export async function write<Result>(
  context: SchemaContext,
  { operation, reason }: WriteReason,
  work: (tx: TransactionClient) => Promise<Result>,
): Promise<Result> {
  try {
    return await withTransaction(context.db, actorOf(context, operation, reason), work);
  } finally {
    context.loaders.clear();
  }
}
