import { withTransaction, type TransactionClient } from '@haicap/database';
import { GraphQLError } from 'graphql';
import type { SchemaContext } from '../context.js';
import { actorOf } from './actor.js';
import { isBusy } from './constraint-violation.js';
import { errorMessage } from './messages.js';

/** What a mutation is called in the audit trail, and why it is made. */
export interface WriteReason {
  readonly operation: string;
  readonly reason?: string | null | undefined;
  /** Milliseconds for the whole transaction, where it may take longer than an ordinary one. */
  readonly timeout?: number;
}

/**
 * Runs the write of a mutation in one transaction under the name of the viewer. What was read before is forgotten, so
 * that the payload, and later mutations of the same request, see what is stored now. While others keep the records for
 * too long (an import of the country, for instance) the request is answered with TIMEOUT.
 */
export async function write<Result>(
  context: SchemaContext,
  { operation, reason, timeout }: WriteReason,
  work: (tx: TransactionClient) => Promise<Result>,
): Promise<Result> {
  try {
    const options = timeout === undefined ? {} : { timeout };
    return await withTransaction(context.db, actorOf(context, operation, reason), work, options);
  } catch (error) {
    if (!isBusy(error)) throw error;
    throw new GraphQLError(errorMessage(context.locale, 'TIMEOUT'), { extensions: { code: 'TIMEOUT' } });
  } finally {
    context.loaders.clear();
  }
}
