import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Db } from '../create-db.js';
import { readChange, type StoredChange } from './stored-change.js';

/** Channel of the triggers. */
const CHANNEL = 'haicap_changes';
const SHORTEST_PAUSE = 200;
const LONGEST_PAUSE = 15_000;
/** A connection that nobody hears from is asked whether it is still there. */
const ASK_EVERY = 20_000;
const LONGEST_ANSWER = 5_000;

/** Who hears of changes. */
export interface ChangeHandlers {
  readonly onChange: (change: StoredChange) => void;
  /** The connection was away: what was changed meanwhile nobody knows. */
  readonly onGap: () => void;
  readonly onError?: (error: Error) => void;
  /** Instead of the place of the pool: a pooler of transactions between them would not let anything be heard. */
  readonly url?: string | null;
}

/** An open ear; it reconnects by itself. */
export interface ChangeListener {
  /** Comes true when changes are heard for the first time. */
  readonly ready: Promise<void>;
  readonly close: () => Promise<void>;
}

/**
 * Hears of changes on a connection of its own, beside the pool: requests never wait for it. When the connection breaks
 * it is opened again, at first at once, then with longer and longer pauses.
 */
export function listenToChanges(db: Pick<Db, 'pool'>, handlers: ChangeHandlers): ChangeListener {
  const stop = new AbortController();
  let current: pg.Client | null = null;
  let isFirst = true;
  let pause = SHORTEST_PAUSE;
  let onReady: () => void = () => undefined;
  const ready = new Promise<void>((resolve) => (onReady = resolve));

  const listen = async (): Promise<void> => {
    const client = new pg.Client(optionsOf(db, handlers.url ?? null));
    current = client;
    const lost = new Promise<void>((resolve) => {
      client.on('error', () => resolve());
      client.on('end', () => resolve());
      stop.signal.addEventListener('abort', () => resolve(), { once: true });
    });
    client.on('notification', ({ payload }) => {
      const change = readChange(payload);
      if (change) handlers.onChange(change);
    });
    try {
      await client.connect();
      await client.query(`LISTEN ${CHANNEL}`);
      pause = SHORTEST_PAUSE;
      if (!isFirst) handlers.onGap();
      isFirst = false;
      onReady();
      await Promise.race([lost, silence(client, stop.signal)]);
    } finally {
      await client.end().catch(() => undefined);
    }
  };
  const run = async (): Promise<void> => {
    while (!stop.signal.aborted) {
      await listen().catch((error: Error) => stop.signal.aborted || handlers.onError?.(error));
      await wait(pause, stop.signal);
      pause = Math.min(pause * 2, LONGEST_PAUSE);
    }
  };
  const running = run();
  return {
    ready,
    close: async () => {
      stop.abort();
      // one that is still connecting is not waited for
      void current?.end().catch(() => undefined);
      await running;
    },
  };
}

/** The place and the name of the pool, without its limits of statements: listening has no end. */
function optionsOf({ pool }: Pick<Db, 'pool'>, url: string | null): pg.ClientConfig {
  const { connectionString, host, port, user, password, database, ssl } = pool.options;
  const place =
    url === null
      ? { connectionString, host, port, user, password, database, ssl }
      : { connectionString: url };
  const given = Object.entries(place);
  return {
    ...Object.fromEntries(given.filter(([, value]) => value !== undefined)),
    application_name: 'haicap-live',
    connectionTimeoutMillis: LONGEST_ANSWER,
    query_timeout: LONGEST_ANSWER,
    keepAlive: true,
  };
}

/** Ends when the server does not answer any more, although nobody closed the connection. */
async function silence(client: pg.Client, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await wait(ASK_EVERY, signal);
    const isThere = await client.query('SELECT 1').then(
      () => true,
      () => false,
    );
    if (!isThere) return;
  }
}

/** Waits; not to the end when nobody listens any more. */
function wait(milliseconds: number, signal: AbortSignal): Promise<void> {
  return sleep(milliseconds, undefined, { signal, ref: false }).catch(() => undefined);
}
