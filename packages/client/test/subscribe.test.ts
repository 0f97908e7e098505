import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { changesOf, createClient, type Client } from '../src/index.js';

vi.setConfig({ testTimeout: 30_000 });

/** A server that answers each request for a stream as the test says. */
let server: Server;
let client: Client;
let asked: { readonly url: string; readonly headers: IncomingMessage['headers']; readonly body: string }[] =
  [];
let answers: ((response: ServerResponse) => void)[] = [];

beforeAll(async () => {
  server = createServer((request, response) => void answer(request, response)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  client = createClient({ url: `http://127.0.0.1:${port}/graphql`, apiKey: 'hc_1_2' });
});
async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  asked.push({ url: request.url!, headers: request.headers, body: await text(request) });
  const next = answers.shift();
  if (next) next(response);
  else response.writeHead(401).end('{"errors":[{"message":"over","extensions":{"code":"UNAUTHENTICATED"}}]}');
}

beforeEach(() => {
  asked = [];
  answers = [];
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const event = (topic: string): string =>
  `event: next\ndata: ${JSON.stringify({ data: { changes: { topic, unitIds: [], at: '2026-11-29' } } })}\n\n`;

/** Writes pieces of a stream; it stays open unless it is said to end. */
const stream =
  (pieces: readonly string[], end: 'open' | 'ended' | 'cut' = 'open') =>
  (response: ServerResponse): void => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    for (const piece of pieces) response.write(piece);
    if (end === 'ended') response.end('event: complete\ndata: \n\n');
    if (end === 'cut') setTimeout(() => response.destroy(), 50);
  };

/** The topics that are told until the subscription ends, at most so many. */
async function topicsOf(most: number, onOpen = (): void => undefined): Promise<string[]> {
  const topics: string[] = [];
  for await (const { changes } of client.subscribe(changesOf, { topics: ['ACTS'] }, { onOpen })) {
    topics.push(changes.topic);
    if (topics.length === most) break;
  }
  return topics;
}

describe('a subscription', () => {
  it('asks below the endpoint for events, and reads them however they are cut', async () => {
    const both = `:\n\n${event('ACTS')}:\n\n${event('UNITS')}`;
    answers = [stream([both.slice(0, 20), both.slice(20, 50), both.slice(50)])];
    expect(await topicsOf(2)).toEqual(['ACTS', 'UNITS']);
    const [{ url, headers, body }] = asked as [(typeof asked)[0]];
    expect(url).toBe('/graphql/stream');
    expect(headers).toMatchObject({ accept: 'text/event-stream', authorization: 'Bearer hc_1_2' });
    expect(JSON.parse(body)).toMatchObject({ variables: { topics: ['ACTS'] } });
    expect(body).toContain('subscription Changes');
  });

  it('closes the connection when nobody listens any more', async () => {
    let closed: Promise<unknown> = Promise.resolve();
    answers = [
      (response) => {
        closed = once(response, 'close');
        stream([event('ACTS')])(response);
      },
    ];
    await topicsOf(1);
    await closed;
    expect(asked).toHaveLength(1);
  });

  it('is opened again after it was cut, after it ended, and while the server is away; each time it says so', async () => {
    answers = [
      stream([event('ACTS')], 'cut'),
      (response) =>
        void response.writeHead(503).end('{"errors":[{"message":"x","extensions":{"code":"TIMEOUT"}}]}'),
      stream([event('UNITS')], 'ended'),
      stream([event('PLANS')]),
    ];
    const onOpen = vi.fn();
    expect(await topicsOf(3, onOpen)).toEqual(['ACTS', 'UNITS', 'PLANS']);
    expect(onOpen).toHaveBeenCalledTimes(3);
  });

  it('throws what the API refuses with', async () => {
    await expect(topicsOf(1)).rejects.toMatchObject({
      name: 'ApiError',
      code: 'UNAUTHENTICATED',
      status: 401,
    });
    answers = [
      stream([`event: next\ndata: {"errors":[{"message":"x","extensions":{"code":"FORBIDDEN"}}]}\n\n`]),
    ];
    await expect(topicsOf(1)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('ends with the signal, also while it waits', async () => {
    const stop = new AbortController();
    answers = [stream([event('ACTS')], 'cut')];
    const topics: string[] = [];
    for await (const { changes } of client.subscribe(changesOf, {}, { signal: stop.signal })) {
      topics.push(changes.topic);
      setTimeout(() => stop.abort(), 200);
    }
    expect([topics, asked.length]).toEqual([['ACTS'], 1]);
  });
});
