import { once } from 'node:events';
import { createServer } from 'node:net';
import type { Environment } from './environment.js';
import { listenError } from './listen-error.js';

/** Says that a port is taken before a database is started for nothing. */
export async function checkPort(environment: Environment): Promise<void> {
  const { host, port } = environment;
  const probe = createServer();
  try {
    probe.listen({ host, port, exclusive: true });
    await once(probe, 'listening');
  } catch (error) {
    throw listenError(environment, error as NodeJS.ErrnoException);
  }
  probe.close();
  await once(probe, 'close');
}
