// For tests in a browser: a program that starts servers with the demo content, each on a database of its own, and
// serves the client of CLIENT_FOLDER. It answers `POST /` on the address it prints with `{url}` of a new server, and
// ends when its standard input does.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createTestDatabase } from '@haicap/database/testing';
import { setup } from '@haicap/database/testing/global-setup';
import { createApp } from '../src/app.js';
import { CLIENT_FOLDER } from '../src/start/start-server.js';
import { demoSeed } from './demo-seed.js';
import { deriveKey } from './keys.js';

type Close = () => Promise<void>;

const tearDown = await setup();
const clientFolder = process.env['CLIENT_FOLDER'] ?? CLIENT_FOLDER;
const seed = await demoSeed();
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

function portOf(address: AddressInfo | string | null): number {
  return (address as AddressInfo).port;
}
