import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../server.js';

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

describe('the health of a server', () => {
  it('is alive and ready, and its answers are kept by nobody', async () => {
    for (const [place, status] of [
      ['live', 'live'],
      ['ready', 'ready'],
    ] as const) {
      const answer = await server.get(`/health/${place}`);
      expect([answer.status, answer.json]).toEqual([200, { status }]);
      expect(answer.headers.get('cache-control')).toBe('no-store');
      expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    }
  });

  it('is not ready for a database that lacks a migration of this version, and stays alive', async () => {
    const change = (from: string, to: string) =>
      server.db.pool.query(`UPDATE "_prisma_migrations" SET migration_name = $2 WHERE migration_name = $1`, [
        from,
        to,
      ]);
    await change('20261123000500_unit_lists', 'hidden');
    const answer = await server.get('/health/ready');
    expect([answer.status, answer.json]).toEqual([503, { status: 'migrations-missing' }]);
    expect((await server.get('/health/live')).status).toBe(200);
    await change('hidden', '20261123000500_unit_lists');
    expect((await server.get('/health/ready')).status).toBe(200);
  });

  it('is ready for a database that a newer version has migrated already', async () => {
    await server.db.pool.query(`INSERT INTO "_prisma_migrations" (id, checksum, migration_name, finished_at)
      VALUES ('newer', 'x', '29991231000000_newer', now())`);
    expect((await server.get('/health/ready')).status).toBe(200);
  });
});
