import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDb, isDatabaseUnavailable } from '../src/index.js';
import { nameStatements } from '../src/statement-names.js';
import { type TestDatabase, countStatements, createTestDatabase } from '../testing/index.js';

let database: TestDatabase;
beforeAll(async () => (database = await createTestDatabase()));
afterAll(() => database.close());

const timeouts = { connect: 500, statement: 700, lock: 300, idleInTransaction: 400 };

describe('nothing hangs for ever', () => {
  it('a statement', async () => {
    const db = createDb({ ...database.connection, timeouts });
    await expect(db.pool.query('SELECT pg_sleep(5)')).rejects.toThrow('statement timeout');
    await db.close();
  });

  it('a lock', async () => {
    const db = createDb({ ...database.connection, timeouts });
    const holder = await database.pool.connect();
    await holder.query('BEGIN; LOCK TABLE facility');
    await expect(db.prisma.facility.count()).rejects.toThrow('lock timeout');
    await holder.query('ROLLBACK');
    holder.release();
    await db.close();
  });

  it('a transaction that does nothing', async () => {
    const db = createDb({ ...database.connection, timeouts: { ...timeouts, statement: 5_000 } });
    const idle = db.prisma.$transaction(async (transaction) => {
      await transaction.$queryRaw`SELECT 1`;
      await sleep(1_000);
      await transaction.$queryRaw`SELECT 1`;
    });
    expect(isDatabaseUnavailable(await idle.catch((error: unknown) => error))).toBe(true);
    await db.close();
  });

  it('a pool without a free connection', async () => {
    const db = createDb({ ...database.connection, timeouts, poolSize: 1 });
    const client = await db.pool.connect();
    const failure = await db.prisma.user.count().catch((error: unknown) => error);
    expect(isDatabaseUnavailable(failure)).toBe(true);
    client.release();
    await db.close();
  });

  it('a server that accepts and says nothing', async () => {
    const silent = createServer(() => undefined);
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const { port } = silent.address() as { port: number };
    const db = createDb({ connectionString: `postgresql://haicap@127.0.0.1:${port}/haicap`, timeouts });
    const start = Date.now();
    const failure = await db.prisma.user.count().catch((error: unknown) => error);
    expect(isDatabaseUnavailable(failure)).toBe(true);
    expect(Date.now() - start).toBeLessThan(3_000);
    await db.close();
    silent.close();
  });
});

describe('the database is unavailable', () => {
  it('when there is no server', async () => {
    for (const place of [
      { host: '/nowhere', port: 5432, user: 'haicap', database: 'haicap' },
      { connectionString: 'postgresql://haicap@127.0.0.1:4319/haicap' },
    ]) {
      const db = createDb({ ...place, timeouts });
      const failures = await Promise.allSettled([
        db.prisma.user.count(),
        db.prisma.$queryRaw`SELECT 1`,
        db.prisma.$transaction(async (transaction) => transaction.user.count()),
        db.pool.query('SELECT 1'),
      ]);
      expect(failures.map((one) => one.status === 'rejected' && isDatabaseUnavailable(one.reason))).toEqual(
        failures.map(() => true),
      );
      await db.close();
    }
  });

  it('when the connection is ended from outside', async () => {
    const db = createDb({ ...database.connection, timeouts: { statement: 8_000 } });
    const running = db.prisma.$queryRaw`SELECT pg_sleep(5) AS "victim"`.catch((error: unknown) => error);
    await sleep(300);
    await database.pool.query(
      'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE \'%"victim"%\' AND pid <> pg_backend_pid()',
    );
    expect(isDatabaseUnavailable(await running)).toBe(true);
    // The next statement gets a new connection.
    expect(await db.prisma.user.count()).toBe(0);
    await db.close();
  });

  it('but not when the request was wrong', async () => {
    const wrong = await database.prisma.$queryRaw`SELECT nonsense`.catch((error: unknown) => error);
    expect(isDatabaseUnavailable(wrong)).toBe(false);
    expect(isDatabaseUnavailable(Object.assign(new Error('no such file'), { code: 'ENOENT' }))).toBe(false);
    expect(isDatabaseUnavailable(null)).toBe(false);
  });
});

describe('instants', () => {
  it('are the same by Prisma and by the driver, whatever the time zone of the server', async () => {
    const { rows } = await database.pool.query<{ name: string }>('SELECT current_database() AS name');
    await database.pool.query(`ALTER DATABASE "${rows[0]!.name}" SET timezone = 'Asia/Ho_Chi_Minh'`);
    const db = createDb(database.connection);
    const instant = new Date('2026-11-23T02:00:00.000Z');
    const byPrisma = await db.prisma.$queryRaw`SELECT ${instant}::timestamptz AS at`;
    const byDriver = await db.pool.query('SELECT $1::timestamptz AS at', [instant]);
    expect([byPrisma, byDriver.rows]).toEqual([[{ at: instant }], [{ at: instant }]]);
    await db.close();
  });
});

describe('a connection that breaks while it is lent', () => {
  it('ends neither the process nor the pool: the next statement on it fails, others get another one', async () => {
    const db = createDb({ ...database.connection, poolSize: 2 });
    const lent = await db.pool.connect();
    const { rows } = await lent.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    await db.pool.query('SELECT pg_terminate_backend($1)', [rows[0]!.pid]);
    await new Promise((resolve) => setTimeout(resolve, 200));
    await expect(lent.query('SELECT 1')).rejects.toThrow(/connection|terminat|queryable/i);
    lent.release(true);
    expect((await db.pool.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
    await db.close();
  });
});

describe('statements', () => {
  it('are named when seen again, and planned once', async () => {
    for (let round = 0; round < 3; round += 1) await database.prisma.facility.count();
    const { rows } = await database.pool.query(
      "SELECT name FROM pg_prepared_statements WHERE statement LIKE '%facility%'",
    );
    expect(rows.length).toBeLessThanOrEqual(1);
    const name = nameStatements();
    expect(name({ sql: 'a' })).toBe('');
    expect(name({ sql: 'a' })).toBe('haicap_1');
    expect(name({ sql: 'a' })).toBe('haicap_1');
  });

  it('are named up to a bound and never under another name', () => {
    const name = nameStatements({ bound: 2 });
    for (const sql of ['a', 'a', 'b', 'b', 'c', 'c', 'c']) name({ sql });
    expect(['a', 'b', 'c'].map((sql) => name({ sql }))).toEqual(['haicap_1', 'haicap_2', '']);
  });

  it('are counted', async () => {
    const { result, statements } = await countStatements(database, () => database.prisma.user.count());
    expect(result).toBe(0);
    expect(statements).toHaveLength(1);
  });
});
