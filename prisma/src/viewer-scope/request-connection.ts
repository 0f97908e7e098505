import type pg from 'pg';
import { type HeldClient, holdClient, type Statement } from './held-client.js';
import { type LentClient, lendClient } from './lent-client.js';
import { createTurns } from './turns.js';
import { ViewerScopeError } from './viewer-scope-error.js';

/** What the database of viewers does within one request: at most one connection, always confined to the viewer. */
export interface RequestConnection {
  /** Reads in the snapshot of the request; while a transaction is open, within that. */
  readonly query: (...statement: Statement) => Promise<pg.QueryResult>;
  /** Lends the connection for a transaction. The snapshot ends before, a new one begins with the next reading. */
  readonly connect: () => Promise<pg.PoolClient>;
  /** Waits for what is under way and gives the connection back. */
  readonly end: () => Promise<void>;
}

/** A connection for a request, taken from the pool when it is first needed. */
export function openRequestConnection(
  pool: pg.Pool,
  settings: string,
  signal?: AbortSignal,
): RequestConnection {
  const turn = createTurns();
  let held: HeldClient | null = null;
  let lent: LentClient | null = null;
  let isReading = false;
  let isOver = false;
  let cancelling: Promise<unknown> | null = null;

  const giveBack = (isUsable: boolean): void => {
    held?.giveBack(isUsable && cancelling === null);
    held = null;
    isReading = false;
  };
  const refuseWhenOver = (): void => {
    if (isOver || signal?.aborted === true) throw new ViewerScopeError('the request is over');
  };
  const endSnapshot = async (command: 'COMMIT' | 'ROLLBACK'): Promise<void> => {
    if (!isReading) return;
    // Nothing can be lost: the snapshot was read-only, and a connection that cannot end it is closed.
    await held!.send(command).then(
      () => (isReading = false),
      () => giveBack(false),
    );
  };
  const read = async (statement: Statement): Promise<pg.QueryResult> => {
    refuseWhenOver();
    held ??= await holdClient(pool);
    try {
      if (!isReading) await held.send(`BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; ${settings}`);
      isReading = true;
      return await held.send(...statement);
    } catch (error) {
      // One statement that fails does not spoil the next: those get a new snapshot.
      isReading = true;
      await endSnapshot('ROLLBACK');
      throw error;
    }
  };
  const onAbort = (): void => void (cancelling = held?.cancel().catch(() => undefined) ?? null);
  signal?.addEventListener('abort', onAbort, { once: true });

  return {
    query: async (...statement) => {
      if (lent?.isInTransaction() === true) return lent.client.query(...(statement as [pg.QueryConfig]));
      const endTurn = await turn();
      return read(statement).finally(endTurn);
    },
    connect: async () => {
      const endTurn = await turn();
      try {
        refuseWhenOver();
        await endSnapshot('COMMIT');
        held ??= await holdClient(pool);
      } catch (error) {
        endTurn();
        throw error;
      }
      const onReturn = (isUsable: boolean): void => {
        lent = null;
        if (!isUsable) giveBack(false);
        endTurn();
      };
      lent = lendClient(held, { settings, refuseWhenOver, onReturn });
      return lent.client;
    },
    end: async () => {
      isOver = true;
      const endTurn = await turn();
      signal?.removeEventListener('abort', onAbort);
      await cancelling;
      await endSnapshot('COMMIT');
      giveBack(true);
      endTurn();
    },
  };
}
