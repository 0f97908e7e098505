// For tests in a browser: a program that starts servers with the demo content, each on a database of its own, and
// serves the client of CLIENT_FOLDER. It answers `POST /` on the address it prints with `{url}` of a new server, and
// ends when its standard input does. `POST /stop?url=` cuts every connection of a server and takes it away,
// `POST /start?url=` brings it back in the same place, `POST /later?url=&minutes=` sets its clock forward.
// `POST /?singleSignOn=1` starts a provider of single sign-on with the server and answers with its address as well;
// `POST /provider-down?url=` takes that off the network and `POST /provider-up?url=` puts it back.
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
import { createApp, type AppOptions } from '../src/app.js';
import { CLIENT_FOLDER } from '../src/start/start-server.js';
import { startIdentityProvider, type IdentityProvider } from './identity-provider.js';
import { deriveKey } from './keys.js';

/** A server in its place, running or not. */
interface DemoServer {
  readonly db: Db;
  readonly stop: () => Promise<void>;
  readonly start: () => Promise<void>;
  readonly later: (minutes: number) => void;
  readonly provider: IdentityProvider | null;
}

/** Where a server is, and its provider of single sign-on. */
interface Place {
  readonly url: string;
  readonly provider: string | null;
}

const tearDown = await setup();
const clientFolder = process.env['CLIENT_FOLDER'] ?? CLIENT_FOLDER;
const seed = { name: `browser_${await contentHash()}`, load: loadDemo };
const servers = new Map<string, DemoServer>();

const control = createServer((request, response) => {
  answer(new URL(request.url ?? '/', 'http://control')).then(
    (place) => response.end(JSON.stringify(place)),
    (error: unknown) => response.writeHead(500).end(String(error)),
  );
});
control.listen(0, '127.0.0.1', () => {
  process.stdout.write(`http://127.0.0.1:${portOf(control.address())}\n`);
});
process.stdin.on('end', () => void end()).resume();

async function answer({ pathname, searchParams }: URL): Promise<Place> {
  if (pathname === '/') return addServer(searchParams.has('singleSignOn'));
  const url = searchParams.get('url') ?? '';
  const server = servers.get(url);
  if (!server) throw new Error(`no server at ${url}`);
  const { provider } = server;
  if (pathname === '/stop') await server.stop();
  if (pathname === '/start') await server.start();
  if (pathname === '/later') server.later(Number(searchParams.get('minutes')));
  if (pathname === '/provider-down') await provider?.goDown();
  if (pathname === '/provider-up') await provider?.comeUp();
  return { url, provider: provider?.settings.issuer.origin ?? null };
}

async function addServer(hasProvider: boolean): Promise<Place> {
  const db = await createTestDatabase({ seed });
  const provider = hasProvider ? await startIdentityProvider() : null;
  const singleSignOn = provider?.settings ?? null;
  let offset = 0;
  const open = (port: number): ReturnType<typeof createApp> =>
    openApp({ db, singleSignOn, clock: () => new Date(Date.now() + offset) }, port);
  let app = await open(0);
  const { port } = app.server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  provider?.serve(`${url}/auth/sso/callback`);
  servers.set(url, {
    db,
    provider,
    async stop() {
      app.server.closeAllConnections();
      await app.close();
    },
    async start() {
      app = await open(port);
    },
    later(minutes) {
      offset += minutes * 60_000;
    },
  });
  return { url, provider: singleSignOn?.issuer.origin ?? null };
}

async function openApp(
  options: Pick<AppOptions, 'db' | 'clock' | 'singleSignOn'>,
  port: number,
): ReturnType<typeof createApp> {
  const app = await createApp({
    ...options,
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
    [...servers.values()].map(async ({ stop, db, provider }) => {
      await stop();
      await provider?.goDown();
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
