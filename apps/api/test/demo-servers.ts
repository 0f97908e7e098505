// For tests in a browser: a program that starts servers with the demo content, each on a database of its own, and
// serves the client of CLIENT_FOLDER. It answers `POST /` on the address it prints with `{url}` of a new server, and
// ends when its standard input does. `POST /stop?url=` cuts every connection of a server and takes it away,
// `POST /start?url=` brings it back in the same place, `POST /later?url=&minutes=` sets its clock forward.
import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Db } from '@haicap/database';
import { seedDemo } from '@haicap/database/seed';
import { createTestDatabase } from '@haicap/database/testing';
import { setup } from '@haicap/database/testing/global-setup';
import { seedDemoUsers } from '../src/accounts/demo-users.js';
import { createApp } from '../src/app.js';
import { CLIENT_FOLDER } from '../src/start/start-server.js';
import { deriveKey } from './keys.js';

/** A server in its place, running or not. */
interface DemoServer {
  readonly db: Db;
  readonly stop: () => Promise<void>;
  readonly start: () => Promise<void>;
  readonly later: (minutes: number) => void;
}

const tearDown = await setup();
const clientFolder = process.env['CLIENT_FOLDER'] ?? CLIENT_FOLDER;
const seed = { name: `browser_${await contentHash()}`, load: loadDemo };
const servers = new Map<string, DemoServer>();

const control = createServer((request, response) => {
  answer(new URL(request.url ?? '/', 'http://control')).then(
    (url) => response.end(JSON.stringify({ url })),
    (error: unknown) => response.writeHead(500).end(String(error)),
  );
});
control.listen(0, '127.0.0.1', () => {
  process.stdout.write(`http://127.0.0.1:${portOf(control.address())}\n`);
});
process.stdin.on('end', () => void end()).resume();

async function answer({ pathname, searchParams }: URL): Promise<string> {
  if (pathname === '/') return addServer();
  const url = searchParams.get('url') ?? '';
  const server = servers.get(url);
  if (!server) throw new Error(`no server at ${url}`);
  if (pathname === '/stop') await server.stop();
  if (pathname === '/start') await server.start();
  if (pathname === '/later') server.later(Number(searchParams.get('minutes')));
  return url;
}

async function addServer(): Promise<string> {
  const db = await createTestDatabase({ seed });
  let offset = 0;
  let app = await openApp(db, 0, () => new Date(Date.now() + offset));
  const { port } = app.server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  servers.set(url, {
    db,
    async stop() {
      app.server.closeAllConnections();
      await app.close();
    },
    async start() {
      app = await openApp(db, port, () => new Date(Date.now() + offset));
    },
    later(minutes) {
      offset += minutes * 60_000;
    },
  });
  return url;
}

async function openApp(db: Db, port: number, clock: () => Date): ReturnType<typeof createApp> {
  const app = await createApp({
    db,
    clock,
    clientFolder,
    publicUrl: null,
    isLoopback: true,
    allowDemo: true,
    trustProxy: false,
    logLevel: 'error',
    deriveKey,
  });
  await app.listen({ host: '127.0.0.1', port });
  return app;
}

async function end(): Promise<void> {
  await Promise.all(
    [...servers.values()].map(async ({ stop, db }) => {
      await stop();
      await db.close();
    }),
  );
  await tearDown();
  process.exit(0);
}

async function loadDemo(db: Db): Promise<void> {
  await seedDemo(db);
  await seedDemoUsers(db);
}

/** A template of other content must not be taken for that of today. */
async function contentHash(): Promise<string> {
  const hash = createHash('sha256');
  const folder = path.resolve(import.meta.dirname, '../../../prisma/seed/content');
  for (const file of (await readdir(folder)).toSorted()) hash.update(await readFile(path.join(folder, file)));
  return hash.digest('hex').slice(0, 12);
}

function portOf(address: AddressInfo | string | null): number {
  return (address as AddressInfo).port;
}
