// For tests in a browser: a program that starts servers with the demo content, each on a database of its own, and
// serves the client of CLIENT_FOLDER. It answers `POST /` on the address it prints with `{url}` of a new server, and
// ends when its standard input does.
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

type Close = () => Promise<void>;

const tearDown = await setup();
const clientFolder = process.env['CLIENT_FOLDER'] ?? CLIENT_FOLDER;
const seed = { name: `browser_${await contentHash()}`, load: loadDemo };
const started: Close[] = [];

const control = createServer((_request, response) => {
  startServer().then(
    (url) => response.end(JSON.stringify({ url })),
    (error: unknown) => response.writeHead(500).end(String(error)),
  );
});
control.listen(0, '127.0.0.1', () => {
  process.stdout.write(`http://127.0.0.1:${portOf(control.address())}\n`);
});
process.stdin.on('end', () => void end()).resume();

async function startServer(): Promise<string> {
  const db = await createTestDatabase({ seed });
  const app = await createApp({
    db,
    clock: () => new Date(),
    clientFolder,
    publicUrl: null,
    isLoopback: true,
    allowDemo: true,
    trustProxy: false,
    logLevel: 'error',
    deriveKey,
  });
  started.push(async () => {
    await app.close();
    await db.close();
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
  return `http://127.0.0.1:${portOf(app.server.address())}`;
}

async function end(): Promise<void> {
  await Promise.all(started.map((close) => close()));
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
