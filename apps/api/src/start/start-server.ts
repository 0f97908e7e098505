import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Db } from '@haicap/database';
import { startSealer, type Sealer } from '@haicap/schema/audit';
import { importsSettled, recoverImports } from '@haicap/schema/imports';
import type { FastifyInstance } from 'fastify';
import { seedDemoUsers } from '../accounts/demo-users.js';
import { createApp } from '../app.js';
import { loadDemoContent } from './demo-content.js';
import type { Environment } from './environment.js';
import { stopGracefully } from '../operations/stop-gracefully.js';
import { checkPort } from './check-port.js';
import { listenError } from './listen-error.js';
import { openDatabase } from './open-database.js';
import { openServerSecret, type DeriveKey } from './server-secret.js';

/** A server that answers. */
export interface RunningServer {
  readonly app: FastifyInstance;
  readonly db: Db;
  readonly url: string;
  /** Folder of the embedded database; null with `DATABASE_URL`. */
  readonly folder: string | null;
  /** Keys of the server secret. */
  readonly deriveKey: DeriveKey;
  /** Where the secret lies; null when `HAICAP_SECRET` says it. */
  readonly secretFile: string | null;
  /** Whether demo users may sign in. */
  readonly allowDemo: boolean;
  readonly stop: () => Promise<void>;
}

/** The admin client as `pnpm build` leaves it. */
export const CLIENT_FOLDER = path.resolve(import.meta.dirname, '../../../admin/dist');

/** Opens the database, loads demo content into an empty one, and listens. Throws a `StartError`. */
export async function startServer(environment: Environment): Promise<RunningServer> {
  const { host, port } = environment;
  await checkPort(environment);
  const { db, folder, close } = await openDatabase(environment);
  try {
    const { deriveKey, file: secretFile } = openServerSecret(environment);
    await recoverImports(db);
    const isLoopback = isLoopbackHost(host);
    const allowDemo = environment.isDemo && isLoopback && environment.publicUrl === null;
    if (environment.isDemo) await loadDemoContent(db);
    if (allowDemo) await seedDemoUsers(db);
    const app = await createApp({
      ...environment,
      db,
      clock: () => new Date(),
      clientFolder: CLIENT_FOLDER,
      isLoopback,
      allowDemo,
      deriveKey,
    });
    await app.listen({ host, port }).catch((error: NodeJS.ErrnoException) => {
      throw listenError(environment, error);
    });
    const { port: taken } = app.server.address() as AddressInfo;
    const { drainSeconds } = environment;
    const sealer = seal(app, db, deriveKey);
    const settle = (): Promise<unknown> => importsSettled().then(sealer.stop);
    const stop = (): Promise<void> => stopGracefully({ app, drainSeconds, settle, close });
    const url = `http://${urlHost(host)}:${taken}`;
    return { app, db, url, folder, deriveKey, secretFile, allowDemo, stop };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The seals stand in the log too: kept elsewhere, it shows later whether the tail of the trail was cut off. */
function seal(app: FastifyInstance, db: Db, deriveKey: DeriveKey): Sealer {
  return startSealer({
    db,
    sealSeed: deriveKey('audit-seal'),
    onSealed: ({ number, hash, entries }) =>
      app.log.info({ seal: { number, hash: hash.toString('hex'), entries } }, 'audit trail sealed'),
    onError: (error) => app.log.warn({ err: error }, 'the audit trail could not be sealed; trying again'),
  });
}

function isLoopbackHost(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.');
}

/** Where to point a browser: an address that means "all" is none. */
function urlHost(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}
