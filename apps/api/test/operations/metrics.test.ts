import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../server.js';

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
  await server.addUser('nguyenvanbimat', 'UNIT_ADMINISTRATOR');
});
afterAll(() => server.close());

/** The value of one line of the metrics; null when there is no such line. */
async function read(line: string, from = server): Promise<number | null> {
  const { text } = await from.get('/metrics');
  const found = text.split('\n').find((candidate) => candidate.startsWith(`${line} `));
  return found === undefined ? null : Number(found.slice(line.length + 1));
}

describe('the metrics', () => {
  it('say from the first scrape on that the database answers', async () => {
    expect(await read('haicap_database_up')).toBe(1);
  });

  it('count operations by root field and code, and requests by route', async () => {
    const session = await server.signIn('nguyenvanbimat');
    await server.ask('{ viewer { login } }', session);
    await server.ask('{ viewer { login } }', session);
    await server.ask('{ nothing }', session);
    await server.get('/units/secret-name?q=Nguyễn');
    expect(await read('haicap_operations_total{operation="viewer",code="OK"}')).toBe(2);
    expect(await read('haicap_operations_total{operation="invalid",code="QUERY_NOT_VALID"}')).toBe(1);
    expect(await read('haicap_requests_total{route="/graphql",method="POST",status="200"}')).toBe(2);
    expect(await read('haicap_operation_seconds_count{operation="viewer"}')).toBe(2);
  });

  it('tell pool, memory, event loop and what waits for its seal', async () => {
    expect(await read('haicap_pool_connections{state="waiting"}')).toBe(0);
    expect(await read('haicap_pool_size')).toBeGreaterThan(0);
    expect(await read('haicap_audit_unsealed')).toBeGreaterThan(0);
    expect(await read('haicap_database_up')).toBe(1);
    expect(await read('process_resident_memory_bytes')).toBeGreaterThan(1e6);
    expect(await read('nodejs_eventloop_lag_p99_seconds')).not.toBeNull();
  });

  it('count what was refused because it was too much', async () => {
    for (let attempt = 0; attempt < 7; attempt += 1)
      await server.post('/auth/sign-in', { login: 'nobody', password: 'wrong' });
    expect(await read('haicap_rate_limited_total')).toBeGreaterThan(0);
  });

  it('hold nothing that a person or a caller made up, however many names come', async () => {
    const session = await server.signIn('nguyenvanbimat');
    for (let index = 0; index < 5; index += 1)
      await server.post(
        '/graphql',
        { query: `query Name${index} { alias${index}: viewer { login } }`, operationName: `Name${index}` },
        session,
      );
    const { text } = await server.get('/metrics');
    expect(text).not.toMatch(/nguyenvanbimat|secret-name|Name\d|alias\d|127\.0\.0\.1/);
  });
});

describe('reading the metrics', () => {
  it('is for this machine alone: behind a proxy there is no such page', async () => {
    expect((await server.get('/metrics')).status).toBe(200);
    expect((await server.get('/metrics', { 'x-forwarded-for': '203.0.113.9' })).status).toBe(404);
    expect((await server.get('/metrics', { forwarded: 'for=203.0.113.9' })).status).toBe(404);
    const published = await startTestServer({ publicUrl: new URL('https://haicap.example') });
    expect((await published.get('/metrics')).status).toBe(404);
    await published.close();
  });

  it('takes the token where there is one, from everywhere', async () => {
    const guarded = await startTestServer({ metricsToken: 'a token of the monitoring', trustProxy: true });
    const withToken = (token: string) =>
      guarded.get('/metrics', { authorization: `Bearer ${token}`, 'x-forwarded-for': '203.0.113.9' });
    expect((await guarded.get('/metrics')).status).toBe(404);
    expect((await withToken('another token')).status).toBe(404);
    expect((await withToken('a token of the monitoring')).status).toBe(200);
    await guarded.close();
  });
});
