import type pg from 'pg';
import { createTurns } from './turns.js';

/** What `query` of the driver takes; callbacks are not among it. */
export type Statement = readonly [query: string | pg.QueryConfig, values?: unknown[]];

/** A connection that is out of its pool for a while. */
export interface HeldClient {
  readonly client: pg.PoolClient;
  /** Sends one statement after the other: the driver does not want to be asked while it works. */
  readonly send: (...statement: Statement) => Promise<pg.QueryResult>;
  /** Stops the statement under way, if any. Afterwards the connection is not used again: the stop may come late. */
  readonly cancel: () => Promise<void>;
  readonly giveBack: (isUsable: boolean) => void;
}

/** Takes a connection out of the pool. */
export async function holdClient(pool: pg.Pool): Promise<HeldClient> {
  const client = await pool.connect();
  const turn = createTurns();
  let isBroken = false;
  let isBusy = false;
  // Without a listener the process would end when the server closes the connection.
  const onError = (): void => void (isBroken = true);
  client.on('error', onError);
  return {
    client,
    send: async (...statement) => {
      const endTurn = await turn();
      isBusy = true;
      try {
        return await (client.query as (...given: Statement) => Promise<pg.QueryResult>)(...statement);
      } finally {
        isBusy = false;
        endTurn();
      }
    },
    cancel: async () => {
      if (!isBusy || isBroken) return;
      isBroken = true;
      await pool.query('SELECT pg_cancel_backend($1)', [
        (client as unknown as { processID: number }).processID,
      ]);
    },
    giveBack: (isUsable) => {
      client.removeListener('error', onError);
      client.release(isBroken || !isUsable);
    },
  };
}
