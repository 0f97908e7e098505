import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Confinement,
  countStatements,
  createDb,
  createViewerDb,
  runConfined,
  type ViewerDb,
  ViewerScopeError,
  withTransaction,
} from '../src/index.js';
import { type TestDatabase, createTestDatabase } from '../testing/index.js';

const [LAN, HOA] = ['01900000-0000-7000-8000-00000000000a', '01900000-0000-7000-8000-00000000000b'];
const ACTOR = { actorId: LAN, actorName: 'Lan', operation: 'test' };
const COUNTRY = ['vn.'];

let database: TestDatabase;
let db: ViewerDb;
beforeAll(async () => {
  database = await createTestDatabase({ poolSize: 2 });
  db = createViewerDb(database);
  await database.pool.query(
    `INSERT INTO "user" ("id", "login", "display_name") VALUES ($1, 'lan', 'Lan'), ($2, 'hoa', 'Hoa')`,
    [LAN, HOA],
  );
  await database.pool.query(
    `INSERT INTO "legal_instrument" ("id", "number", "kind", "issuer", "subject")
     VALUES ('01900000-0000-7000-8000-0000000000aa', '1/NQ', 'RESOLUTION', 'QH', 'Thử')`,
  );
});
afterAll(async () => {
  await db.close();
  await database.close();
});

const viewer = (viewerId: string | null, reach: Confinement['reach'] = {}): Confinement => ({
  viewerId,
  reach,
});
const as = <Result>(viewerId: string, work: () => Promise<Result>): Promise<Result> =>
  runConfined(db, viewer(viewerId, { 'instruments.edit': COUNTRY }), work);

async function whoIs(): Promise<{ role: string; viewer: string }> {
  const { rows } = await db.pool.query(`SELECT current_user AS role, viewer_id()::text AS viewer`);
  return rows[0] as { role: string; viewer: string };
}

/** Logins of the users that are seen. */
const seen = async (): Promise<string[]> =>
  (await db.prisma.user.findMany({ orderBy: { login: 'asc' } })).map(({ login }) => login);

describe('the database of viewers', () => {
  it('refuses without a viewer', async () => {
    await expect(db.pool.query('SELECT 1')).rejects.toBeInstanceOf(ViewerScopeError);
    await expect(db.pool.connect()).rejects.toBeInstanceOf(ViewerScopeError);
    await expect(db.prisma.user.count()).rejects.toThrow('there is no viewer here');
    await expect(withTransaction(db, ACTOR, (tx) => tx.user.count())).rejects.toThrow('no viewer');
  });

  it('refuses when the request is over', async () => {
    let late: Promise<unknown> | null = null;
    await as(LAN, async () => {
      late = sleep(50).then(() => db.prisma.user.count());
    });
    await expect(late).rejects.toThrow('the request is over');
  });

  it('works as a role that owns nothing, in the name of the viewer', async () => {
    expect(await as(LAN, whoIs)).toEqual({ role: 'haicap_viewer', viewer: LAN });
    const within = await as(HOA, () =>
      withTransaction(
        db,
        ACTOR,
        (tx) => tx.$queryRaw`SELECT current_user::text AS role, viewer_id()::text AS viewer`,
      ),
    );
    expect(within).toEqual([{ role: 'haicap_viewer', viewer: HOA }]);
  });

  it('shows each viewer the own rows, and nobody none', async () => {
    expect(await as(LAN, seen)).toEqual(['lan']);
    expect(await as(HOA, seen)).toEqual(['hoa']);
    expect(await runConfined(db, viewer(null), seen)).toEqual([]);
    expect(await runConfined(db, viewer(LAN, { 'accounts.read': COUNTRY }), seen)).toEqual(['hoa', 'lan']);
  });

  it('takes quotes in what it is told for what they are', async () => {
    const reach = { "x'; RESET ROLE; --": ["'\\'"] };
    expect(await runConfined(db, viewer(LAN, reach), whoIs)).toEqual({ role: 'haicap_viewer', viewer: LAN });
  });

  it('never shows secrets', async () => {
    await as(LAN, async () => {
      for (const column of [
        'user.password_hash',
        'session.token_hash',
        'api_key.secret_hash',
        'totp_credential.secret',
        'recovery_code.code_hash',
        'one_time_code.code_hash',
        'sign_in_challenge.memory',
        'sign_in_throttle.key',
      ]) {
        const [table, name] = column.split('.');
        await expect(db.pool.query(`SELECT "${name}" FROM "${table}"`), column).rejects.toThrow(
          'permission denied',
        );
      }
      expect(Object.keys((await db.prisma.user.findMany())[0]!)).not.toContain('passwordHash');
    });
  });

  it('writes in a transaction only', async () => {
    const update = () => db.prisma.user.update({ where: { id: LAN }, data: { locale: 'en' } });
    await expect(as(LAN, update)).rejects.toThrow('read-only transaction');
    const bare = as(LAN, async () => {
      const client = await db.pool.connect();
      return client.query('SELECT 1').finally(() => client.release());
    });
    await expect(bare).rejects.toThrow('within transactions only');
    await as(LAN, () =>
      withTransaction(db, ACTOR, (tx) => tx.user.update({ where: { id: LAN }, data: { locale: 'en' } })),
    );
    expect((await database.prisma.user.findUniqueOrThrow({ where: { id: LAN } })).locale).toBe('en');
    const foreign = as(HOA, () =>
      withTransaction(db, ACTOR, (tx) => tx.user.updateMany({ where: { id: LAN }, data: { locale: 'fr' } })),
    );
    expect(await foreign).toEqual({ count: 0 });
  });
});

describe('a request', () => {
  it('that asks nothing costs nothing; one that reads has one transaction', async () => {
    expect((await countStatements(database, () => as(LAN, async () => 1))).statements).toEqual([]);
    const { statements } = await countStatements(database, () =>
      as(LAN, () => Promise.all([seen(), seen(), whoIs()])),
    );
    expect(statements.map((text) => text.split(/[ ;]/)[0])).toEqual([
      'BEGIN',
      'SELECT',
      'SELECT',
      'SELECT',
      'COMMIT',
    ]);
  });

  it('reads one state, and a new one after it wrote', async () => {
    const rename = (issuer: string) =>
      database.pool.query(`UPDATE "legal_instrument" SET "issuer" = $1`, [issuer]);
    const issuer = async () => (await db.prisma.legalInstrument.findFirstOrThrow()).issuer;
    await as(LAN, async () => {
      await rename('Một');
      expect(await issuer()).toBe('Một');
      await rename('Hai');
      expect(await issuer()).toBe('Một');
      await withTransaction(db, ACTOR, async (tx) => {
        await tx.legalInstrument.updateMany({ data: { issuer: 'Ba' } });
        // Read beside the transaction, but within it: there is one connection.
        expect(await issuer()).toBe('Ba');
      });
      expect(await issuer()).toBe('Ba');
    });
  });

  it('goes on reading after a statement failed', async () => {
    await as(LAN, async () => {
      const [failed, fine] = await Promise.allSettled([db.pool.query('SELECT 1/0'), seen()]);
      expect([failed.status, fine.status]).toEqual(['rejected', 'fulfilled']);
      expect(await whoIs()).toEqual({ role: 'haicap_viewer', viewer: LAN });
    });
  });

  it('gives its connection back, also when it fails or leaves a transaction open', async () => {
    const failing = as(LAN, async () => {
      await seen();
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    await as(LAN, async () => {
      const client = await db.pool.connect();
      await client.query('BEGIN');
      client.release();
    });
    expect(database.pool.totalCount - database.pool.idleCount).toBe(0);
    const { rows } = await database.pool.query(
      `SELECT current_user = session_user AS system, viewer_id() AS viewer`,
    );
    expect(rows).toEqual([{ system: true, viewer: null }]);
  });

  it('survives the end of its connection', async () => {
    await as(LAN, async () => {
      const { rows } = await db.pool.query('SELECT pg_backend_pid() AS pid');
      await database.pool.query('SELECT pg_terminate_backend($1)', [(rows[0] as { pid: number }).pid]);
      await sleep(100);
      await expect(seen()).rejects.toThrow(/terminat|connection/i);
      expect(await seen()).toEqual(['lan']);
    });
  });

  it('nobody waits for sends nothing more, and what runs is stopped', async () => {
    const gone = new AbortController();
    const begun = Date.now();
    const waiting = runConfined(db, viewer(LAN), () => db.pool.query('SELECT pg_sleep(20)'), {
      signal: gone.signal,
    });
    setTimeout(() => gone.abort(), 200);
    await expect(waiting).rejects.toThrow('canceling statement');
    expect(Date.now() - begun).toBeLessThan(5_000);
    const after = runConfined(db, viewer(LAN), seen, { signal: gone.signal });
    await expect(after).rejects.toThrow('the request is over');
    const half = new AbortController();
    const writing = runConfined(
      db,
      viewer(LAN),
      () =>
        withTransaction(db, ACTOR, async (tx) => {
          await tx.user.update({ where: { id: LAN }, data: { locale: 'fr' } });
          half.abort();
        }),
      { signal: half.signal },
    );
    await expect(writing).rejects.toThrow('the request is over');
    expect((await database.prisma.user.findUniqueOrThrow({ where: { id: LAN } })).locale).toBe('en');
    expect(database.pool.totalCount - database.pool.idleCount).toBe(0);
  });
});

describe('many requests at once', () => {
  it.each([1, 2])('need no second connection: twenty of them over %i', async (poolSize) => {
    const system = createDb({ ...database.connection, poolSize, timeouts: { connect: 20_000 } });
    const few = createViewerDb(system);
    const request = (index: number): Promise<string> =>
      runConfined(few, viewer(index % 2 === 0 ? LAN : HOA), async () => {
        await Promise.all([few.prisma.user.count(), few.prisma.legalInstrument.count()]);
        await withTransaction(few, ACTOR, async (tx) => {
          await tx.$queryRaw`SELECT 1`;
          await few.prisma.user.count();
        });
        return (await few.prisma.user.findFirstOrThrow()).login;
      });
    const logins = await Promise.all(Array.from({ length: 20 }, (_, index) => request(index)));
    expect(logins).toEqual(logins.map((_, index) => (index % 2 === 0 ? 'lan' : 'hoa')));
    await few.close();
    await system.close();
  });

  it('are never gathered into one statement', async () => {
    const own = (id: string) =>
      as(id, () => db.prisma.user.findUnique({ where: { id }, select: { login: true } }));
    const foreign = (id: string, other: string) =>
      as(id, () => db.prisma.user.findUnique({ where: { id: other }, select: { login: true } }));
    const answers = await Promise.all([own(LAN), own(HOA), foreign(LAN, HOA), foreign(HOA, LAN), own(HOA)]);
    expect(answers).toEqual([{ login: 'lan' }, { login: 'hoa' }, null, null, { login: 'hoa' }]);
  });

  it('gather their own', async () => {
    const both = () =>
      Promise.all(
        [LAN, HOA].map((id) => db.prisma.user.findUnique({ where: { id }, select: { login: true } })),
      );
    const { result, statements } = await countStatements(database, () => as(LAN, both));
    expect(result).toEqual([{ login: 'lan' }, null]);
    expect(statements).toHaveLength(3);
  });
});
