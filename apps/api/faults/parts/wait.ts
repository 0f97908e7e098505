import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** Waits until something holds and returns the seconds it took; throws when it never does. */
export async function until(
  what: string,
  holds: () => boolean | Promise<boolean>,
  patience = 60_000,
): Promise<number> {
  const start = performance.now();
  while (!(await holds())) {
    if (performance.now() - start > patience) throw new Error(`not within ${patience / 1_000} s: ${what}`);
    await sleep(50);
  }
  return (performance.now() - start) / 1_000;
}

/** A port that nobody uses now. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
