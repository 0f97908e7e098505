import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import { within } from './within.js';

/** Milliseconds that requests and background work get to come to their end. */
const LONGEST_ANSWER = 25_000;
/** Milliseconds for closing connections that nobody uses any more. */
const LONGEST_CLOSE = 8_000;

/** What has to come to its end. */
export interface Stoppable {
  readonly app: FastifyInstance;
  /** Seconds in which new requests are still taken while `/health/ready` already says no. */
  readonly drainSeconds: number;
  /** Ends what runs beside requests: imports, seals. */
  readonly settle: () => Promise<unknown>;
  /** Closes the database. */
  readonly close: () => Promise<unknown>;
}

/**
 * Says that nothing new should come, answers what is under way, ends background work, closes the database. What is not
 * done in time is cut: its transaction is undone by PostgreSQL, and an import starts anew from its preview.
 */
export async function stopGracefully({ app, drainSeconds, settle, close }: Stoppable): Promise<void> {
  app.stopping.isStopping = true;
  await sleep(drainSeconds * 1_000);
  const end = Date.now() + LONGEST_ANSWER;
  // a connection that was busy is idle once it has its answer, and would be waited for
  const round = setInterval(() => app.server.closeIdleConnections(), 50);
  const closing = app.close().finally(() => clearInterval(round));
  if (!(await within(LONGEST_ANSWER, closing))) {
    app.log.warn('requests are cut: they took too long');
    app.server.closeAllConnections();
    await within(1_000, closing);
  }
  if (!(await within(end - Date.now(), settle()))) app.log.warn('background work is cut: it took too long');
  await within(LONGEST_CLOSE, close());
}
