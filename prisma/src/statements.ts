import type pg from 'pg';
import type { Db } from './create-db.js';

/** Hears the text of a statement when it is sent. */
export type StatementListener = (text: string) => void;

/** Lets listeners hear every statement on the pool's connections, transaction control included. */
export function watchStatements(pool: pg.Pool): (listener: StatementListener) => () => void {
  const listeners = new Set<StatementListener>();
  pool.on('connect', (client) => {
    const send = client.query.bind(client) as (...parameters: unknown[]) => unknown;
    const heard = (...parameters: unknown[]): unknown => {
      for (const listener of listeners) listener(textOf(parameters[0]));
      return send(...parameters);
    };
    client.query = heard as typeof client.query;
  });
  return (listener) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };
}

function textOf(query: unknown): string {
  return typeof query === 'string' ? query : ((query as { text?: string }).text ?? '');
}

/**
 * Runs `work` and returns, beside its result, the text of every statement sent meanwhile (BEGIN and COMMIT too).
 * For tests: nothing else may use the database at the same time.
 */
export async function countStatements<T>(
  db: Db,
  work: () => Promise<T>,
): Promise<{ readonly result: T; readonly statements: readonly string[] }> {
  const statements: string[] = [];
  const stop = db.onStatement((text) => statements.push(text));
  try {
    return { result: await work(), statements };
  } finally {
    stop();
  }
}
