import type { RequestFailure } from '../request-failure';
import { observable, type Observable } from '../observable';

/** Whether the server answers: yes; not at all; it does, but its database does not. */
export type Connection = 'up' | 'api' | 'database';

/** How it is with the server, as the last request found it. */
export const connection: Observable<Connection> = observable<Connection>('up');

/** Notes how a request ended; null means that it was answered. */
export function noteAnswer(failure: RequestFailure | null): void {
  if (failure?.code === 'NETWORK') connection.set('api');
  else if (failure?.code === 'DATABASE_UNAVAILABLE') connection.set('database');
  // Other failures come from a server that answers, but say nothing about its database.
  else if (failure === null || connection.get() === 'api') connection.set('up');
}

/** Asks the server whether it is ready. */
export async function askConnection(): Promise<Connection> {
  try {
    const answer = await fetch('/health/ready', { cache: 'no-store', signal: AbortSignal.timeout(5_000) });
    if (answer.ok) return 'up';
    return answer.headers.get('content-type')?.includes('json') ? 'database' : 'api';
  } catch {
    return 'api';
  }
}
