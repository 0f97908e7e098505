import type { Db } from './create-db.js';
import type { Prisma } from './generated/prisma/client.js';

/** The Prisma client inside a transaction. */
export type TransactionClient = Prisma.TransactionClient;

/** Who writes and why; the audit triggers read it from the transaction. */
export interface TransactionActor {
  readonly actorId: string | null;
  readonly actorName: string | null;
  /** GraphQL operation, command, or "system". */
  readonly operation: string;
  readonly requestId?: string | null;
  /** Network address of the caller. */
  readonly address?: string | null;
  readonly reason?: string | null;
}

/** What differs from an ordinary transaction. */
export interface TransactionOptions {
  /** Milliseconds for the whole transaction; a single statement keeps the limit given to `createDb`. */
  readonly timeout?: number;
  /** One summary entry is written by the caller instead of one audit entry per row. */
  readonly audit?: 'rows' | 'bulk';
}

/**
 * Runs `work` in one transaction with its audit settings. Nothing is retried: a conflict or a lost connection comes
 * back as its error, and nothing has been stored.
 */
export async function withTransaction<T>(
  db: Db,
  actor: TransactionActor,
  work: (transaction: TransactionClient) => Promise<T>,
  options: TransactionOptions = {},
): Promise<T> {
  return db.prisma.$transaction(
    async (transaction) => {
      await transaction.$queryRaw`SELECT
        set_config('haicap.actor_id', ${actor.actorId ?? ''}, true),
        set_config('haicap.actor_name', ${actor.actorName ?? ''}, true),
        set_config('haicap.operation', ${actor.operation}, true),
        set_config('haicap.request_id', ${actor.requestId ?? ''}, true),
        set_config('haicap.address', ${actor.address ?? ''}, true),
        set_config('haicap.reason', ${actor.reason ?? ''}, true),
        set_config('haicap.audit_bulk', ${options.audit === 'bulk' ? 'on' : ''}, true)`;
      return work(transaction);
    },
    options.timeout === undefined ? {} : { timeout: options.timeout },
  );
}
