import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CONNECTION_LIMITS } from '../src/http/connection-limits.js';
import { startTestServer, type TestServer } from './server.js';

const HASTY = { headerTime: 400, bodyTime: 300, uploadTime: 1_000, idleTime: 300, lookEvery: 50 };

let server: TestServer;
let hasty: TestServer;

beforeAll(async () => {
  server = await startTestServer();
  hasty = await startTestServer({ connections: { ...HASTY, connections: 12 } });
});
afterAll(async () => {
  await server.close();
  await hasty.close();
});

function open(url: string): Promise<Socket> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => resolve(socket)).once('error', reject);
  });
}

/** All that the server says until it closes the connection. */
function everything(socket: Socket): Promise<string> {
  let text = '';
  socket.on('data', (chunk) => (text += String(chunk)));
  return new Promise((resolve) => {
    socket.on('error', () => undefined).once('close', () => resolve(text));
  });
}

async function say(url: string, text: string): Promise<string> {
  const socket = await open(url);
  const answer = everything(socket);
  socket.write(text);
  return answer;
}

/** A request whose line and headers take exactly so many bytes. */
function requestOf(size: number, fill: (bytes: number) => string): string {
  const frame = fill(0);
  return fill(size - Buffer.byteLength(frame));
}
const inAddress = (bytes: number): string =>
  `GET /health/live?${'q'.repeat(bytes)} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`;
const inCookie = (bytes: number): string =>
  `GET /health/live HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nCookie: a=${'c'.repeat(bytes)}\r\n\r\n`;
const inHeader = (bytes: number): string =>
  `GET /health/live HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nX-Filler: ${'h'.repeat(bytes)}\r\n\r\n`;

describe.each([
  ['address', inAddress],
  ['cookie', inCookie],
  ['header', inHeader],
] as const)('a request with a long %s', (_what, fill) => {
  // Node counts names and values, not the few bytes between them.
  const most = CONNECTION_LIMITS.headerBytes;

  it('is answered while line and headers are within 16 kB', async () => {
    expect(await say(server.url, requestOf(most - 200, fill))).toMatch(/^HTTP\/1.1 200/);
  });

  it('is refused beyond, with a code', async () => {
    const answer = await say(server.url, requestOf(most + 200, fill));
    expect(answer).toMatch(/^HTTP\/1.1 431/);
    expect(answer).toContain('"code":"BODY_TOO_LARGE"');
    expect(answer).toContain('x-content-type-options: nosniff');
  });
});

describe('a slow connection', () => {
  it('is closed when its headers do not arrive', async () => {
    const answer = await say(hasty.url, 'POST /graphql HTTP/1.1\r\nHost: localhost\r\n');
    expect(answer).toMatch(/^HTTP\/1.1 408/);
    expect(answer).toContain('"code":"TIMEOUT"');
  });

  it('is answered and closed when its body does not arrive', async () => {
    const answer = await say(
      hasty.url,
      'POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"query":',
    );
    expect(answer).toMatch(/^HTTP\/1.1 408/);
    expect(answer).toContain('"code":"TIMEOUT"');
    expect(answer).toContain('chậm');
  });

  it('that sends a byte now and then is closed all the same', async () => {
    const socket = await open(hasty.url);
    const answer = everything(socket);
    const timer = setInterval(() => socket.writable && socket.write('x'), 50);
    socket.write(
      'POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 90000\r\n\r\n',
    );
    expect(await answer).toMatch(/^HTTP\/1.1 408/);
    clearInterval(timer);
  });

  it('is closed when it stays open without a request', async () => {
    const answer = await say(hasty.url, 'GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n');
    expect(answer).toMatch(/^HTTP\/1.1 200/);
  });
});

describe('many connections', () => {
  it('are taken up to their number, and none beyond', async () => {
    const sockets = await Promise.all(Array.from({ length: 12 }, () => open(hasty.url)));
    const beyond = await say(hasty.url, 'GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n').catch(
      () => '',
    );
    expect(beyond).toBe('');
    for (const socket of sockets) socket.destroy();
    await expect
      .poll(() =>
        hasty.get('/health/live').then(
          ({ status }) => status,
          () => 0,
        ),
      )
      .toBe(200);
  });
});

describe('what is no plain request', () => {
  it('is refused with a code and a policy when it is not HTTP', async () => {
    const answer = await say(server.url, 'NONSENSE\r\n\r\n');
    expect(answer).toMatch(/^HTTP\/1.1 400/);
    expect(answer).toContain('"code":"QUERY_NOT_VALID"');
  });

  it.each(['/graphql', '/'])('opens no web socket at %s', async (path) => {
    const answer = await say(
      server.url,
      `GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nAccept: text/event-stream\r\nConnection: close\r\n\r\n`,
    );
    expect(answer).not.toMatch(/^HTTP\/1.1 101/);
  });
});
