import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { parse, type DocumentNode } from 'graphql';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ApiError, createClient, unitByCode, unitsAsOf, type PageVariables } from '../src/index.js';

interface Asked {
  readonly headers: IncomingMessage['headers'];
  readonly query: string;
  readonly variables: Record<string, unknown>;
}

/** A server that answers as the test says and remembers what it was asked. */
let server: Server;
let url: string;
let asked: Asked[] = [];
let answer: (asked: Asked) => { status?: number; body: unknown };

beforeAll(async () => {
  server = createServer((request, response) => {
    void text(request).then((body) => {
      const question = { headers: request.headers, ...(JSON.parse(body) as Omit<Asked, 'headers'>) };
      asked.push(question);
      const { status = 200, body: told } = answer(question);
      response.writeHead(status).end(typeof told === 'string' ? told : JSON.stringify(told));
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
});
beforeEach(() => {
  asked = [];
});
afterAll(() => server.close());

function failureOf(promise: Promise<unknown>): Promise<ApiError> {
  return promise.then(
    () => {
      throw new Error('the request was answered');
    },
    (error: unknown) => error as ApiError,
  );
}

describe('a request', () => {
  it('sends the document, the variables and who asks', async () => {
    answer = () => ({ body: { data: { unit: null } } });
    const headers = { 'x-request-from': 'test' };
    const client = createClient({ url, apiKey: 'hc_1_2', language: 'fr', headers: () => headers });
    const { unit } = await client.request(unitByCode, { code: '05977', asOf: '2025-06-30' });
    expect(unit).toBeNull();
    expect(asked).toHaveLength(1);
    const [question] = asked;
    expect(question?.headers).toMatchObject({
      'content-type': 'application/json',
      authorization: 'Bearer hc_1_2',
      'accept-language': 'fr',
      'x-request-from': 'test',
    });
    expect(question?.variables).toEqual({ code: '05977', asOf: '2025-06-30' });
    expect((parse(question!.query) as DocumentNode).definitions).not.toHaveLength(0);
  });

  it('may leave its variables out where none is required', async () => {
    answer = () => ({ body: { data: { units: {} } } });
    await createClient({ url }).request(unitsAsOf);
    expect(asked[0]?.variables).toEqual({});
    expect(asked[0]?.headers.authorization).toBeUndefined();
  });

  it('goes through the fetch it is given', async () => {
    const seen: string[] = [];
    const own: typeof fetch = (input, init) => {
      seen.push(input as string);
      return fetch(input, init);
    };
    answer = () => ({ body: { data: {} } });
    await createClient({ url, fetch: own }).request(unitsAsOf);
    expect(seen).toEqual([url]);
  });
});

describe('a request that fails', () => {
  const client = (): ReturnType<typeof createClient> => createClient({ url });

  it('throws the first error of the answer with its code, place and id, and keeps all', async () => {
    answer = () => ({
      body: {
        data: { unit: null },
        errors: [
          {
            message: 'Hệ thống gặp lỗi',
            path: ['unit', 'versions', 0],
            extensions: { code: 'INTERNAL', errorId: 'e1' },
          },
          { message: 'no code' },
        ],
      },
    });
    const error = await failureOf(client().request(unitByCode, { code: '1' }));
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({
      name: 'ApiError',
      message: 'Hệ thống gặp lỗi',
      code: 'INTERNAL',
      path: ['unit', 'versions', 0],
      errorId: 'e1',
      status: 200,
      data: { unit: null },
    });
    expect(error.errors.map(({ code }) => code)).toEqual(['INTERNAL', 'INTERNAL']);
  });

  it('tells an API that refuses from a page of a proxy', async () => {
    answer = () => ({
      status: 401,
      body: { errors: [{ message: 'x', extensions: { code: 'UNAUTHENTICATED' } }] },
    });
    expect(await failureOf(client().request(unitsAsOf))).toMatchObject({
      code: 'UNAUTHENTICATED',
      status: 401,
    });
    for (const body of ['<h1>502 Bad Gateway</h1>', '"text"', '{}', '']) {
      answer = () => ({ status: 502, body });
      expect(await failureOf(client().request(unitsAsOf))).toMatchObject({ code: 'NETWORK', status: 502 });
    }
  });

  it('says that nothing answered', async () => {
    const error = await failureOf(createClient({ url: 'http://127.0.0.1:1/graphql' }).request(unitsAsOf));
    expect(error).toMatchObject({ name: 'ApiError', code: 'NETWORK', status: null });
    expect(error.cause).toBeInstanceOf(Error);
  });

  it('throws what the caller aborted with', async () => {
    const stop = new AbortController();
    stop.abort(new Error('enough'));
    const failure = client().request(unitsAsOf, {}, { signal: stop.signal });
    await expect(failure).rejects.toThrow('enough');
  });
});

describe('paginate', () => {
  interface Page {
    readonly rows: {
      readonly nodes: readonly number[];
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    };
  }
  const document = parse('query ($after: String) { rows }') as TypedDocumentNode<Page, PageVariables>;
  const pages: Record<string, Page['rows']> = {
    start: { nodes: [1, 2], pageInfo: { hasNextPage: true, endCursor: 'b' } },
    b: { nodes: [], pageInfo: { hasNextPage: true, endCursor: 'c' } },
    c: { nodes: [3], pageInfo: { hasNextPage: false, endCursor: 'd' } },
    stuck: { nodes: [4], pageInfo: { hasNextPage: true, endCursor: 'stuck' } },
  };
  const read = (after: string | null) =>
    createClient({ url }).paginate(document, { after }, ({ rows }) => rows);

  beforeEach(() => {
    answer = ({ variables }) => ({
      body: { data: { rows: pages[(variables['after'] as string | null) ?? 'start'] } },
    });
  });

  it('reads every row of every page', async () => {
    const rows = await all(read(null));
    expect(rows).toEqual([1, 2, 3]);
    expect(asked.map(({ variables }) => variables['after'])).toEqual([null, 'b', 'c']);
  });

  it('asks for no page that is not wanted', async () => {
    for await (const row of read(null)) {
      expect(row).toBe(1);
      break;
    }
    expect(asked).toHaveLength(1);
  });

  it('ends when the cursor does not move', async () => {
    expect(await all(read('stuck'))).toEqual([4]);
  });
});

/** `Array.fromAsync` is younger than Node 20. */
async function all<Row>(rows: AsyncIterable<Row>): Promise<Row[]> {
  const read: Row[] = [];
  for await (const row of rows) read.push(row);
  return read;
}
