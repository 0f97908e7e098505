import { withTransaction } from '@haicap/database';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DEMO_PASSWORD, listDemoUsers, seedDemoUsers } from '../src/accounts/demo-users.js';
import { startTestServer, cookieOf, type TestServer } from './server.js';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
  const actor = { actorId: null, actorName: null, operation: 'test' };
  await withTransaction(server.db, actor, async (tx) => {
    for (const [code, level, path, name] of [
      ['20', 'PROVINCE', 'vn.p1.', 'Tỉnh Lạng Sơn'],
      ['05977', 'COMMUNE', 'vn.p1.c2.', 'Phường Đông Kinh'],
    ] as const) {
      const unit = await tx.administrativeUnit.create({ data: { level, scopePath: path } });
      await tx.administrativeUnitVersion.create({
        data: {
          unitId: unit.id,
          validFrom: new Date('2025-07-01'),
          level,
          code,
          name,
          shortName: name,
          kind: level === 'PROVINCE' ? 'PROVINCE' : 'WARD',
          parentUnitId:
            level === 'PROVINCE'
              ? null
              : (await tx.administrativeUnit.findFirstOrThrow({ where: { level: 'PROVINCE' } })).id,
        },
      });
    }
  });
  await seedDemoUsers(server.db);
});
afterAll(() => server?.close());

async function loginsSeenBy(login: string): Promise<string[]> {
  const session = {
    cookie: cookieOf(await server.post('/auth/sign-in', { login, password: DEMO_PASSWORD })),
  };
  const { json } = await server.ask('{ users(first: 100) { nodes { login } } }', session);
  return json.data.users.nodes.map((user: { login: string }) => user.login).toSorted();
}

const WARD = ['canboxa', 'chuyenviec', 'dongkinh', 'kiemnhiem', 'nhanviec', 'tamdung', 'vanthu.moi'];

it('the administrators of the demonstration look after its people: the province all, the ward its own', async () => {
  expect(await loginsSeenBy('dongkinh')).toEqual(WARD);
  const province = ['bientap', 'canbo', 'kiemtra', 'pheduyet', 'quantri', 'xem'];
  expect(await loginsSeenBy('quantri')).toEqual([...WARD, ...province].toSorted());
  expect(await loginsSeenBy('quocgia')).toHaveLength(15);
});

it('nobody but the demo users is offered for signing in', async () => {
  expect((await listDemoUsers(server.db)).map(({ login }) => login)).toEqual([
    'quantri',
    'bientap',
    'canbo',
    'pheduyet',
    'dongkinh',
    'canboxa',
    'kiemtra',
    'xem',
    'laptrinh',
    'quocgia',
  ]);
});

it('a second start makes nobody again, also while somebody is suspended', async () => {
  await server.db.prisma.user.update({ where: { login: 'xem' }, data: { status: 'SUSPENDED' } });
  await seedDemoUsers(server.db);
  expect(await server.db.prisma.user.count()).toBe(15);
});
