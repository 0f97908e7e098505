import { createTestDatabase, type TestDatabase } from '@haicap/database/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toGlobalId } from '../../src/graphql/global-id.js';
import { askAs, openWorld, type World } from './ask-as.js';
import { report } from './report.js';
import { ASKERS } from './world/askers.js';
import { WORLD } from './world/build-world.js';
import { idAt, recordId } from './world/ids.js';

let db: TestDatabase;
let world: World;
let cells = 0;

beforeAll(async () => {
  db = await createTestDatabase({ seed: WORLD });
  world = openWorld(db);
});
afterAll(async () => {
  report('own affairs', cells);
  await db?.close();
});

/** Everybody who may sign in from a browser; none of them needs a role for this. */
const PERSONS = ASKERS.filter(({ key, account }) => key === null && account === 'active');

const OWN_ACCOUNT = `query Matrix ($user: ID!) {
  viewer { id login user { id } sessions { id address userAgent } apiKeys { id } externalIdentities { id } recoveryCodesLeft }
  user(id: $user) { id private { email lastSignInAt } sessions { id } apiKeys { id } } }`;

describe('one’s own account', () => {
  test.each(PERSONS.map((asker) => [asker.name, asker] as const))('is open to %s', async (_name, asker) => {
    const at = ASKERS.indexOf(asker);
    const { data, errors } = await askAs(world, asker, OWN_ACCOUNT, {
      user: toGlobalId('User', asker.userId),
    });
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({
      viewer: {
        id: asker.userId,
        sessions: [{ id: recordId('own session', at), address: '203.0.113.7', userAgent: 'Firefox' }],
        apiKeys: [{ id: recordId('own key', at) }],
        recoveryCodesLeft: 1,
      },
      user: { private: { email: 'hoi@example.vn' }, sessions: [{}], apiKeys: [{}] },
    });
    cells += 12;
  });

  test('leaves no event when it is read, that of somebody else does', async () => {
    const administrator = PERSONS.find(({ name }) => name === 'UNIT_ADMINISTRATOR of the province')!;
    const events = async (): Promise<number> => {
      const { rows } = await db.pool.query<{ count: string }>(
        `SELECT count(*) FROM audit.entry WHERE event = 'PROTECTED_READ'`,
      );
      return Number(rows[0]!.count);
    };
    const ask = `query Matrix ($user: ID!) { user(id: $user) { private { email } } }`;
    const before = await events();
    await askAs(world, administrator, ask, { user: toGlobalId('User', administrator.userId) });
    expect(await events()).toBe(before);
    const { data } = await askAs(world, administrator, ask, {
      user: toGlobalId('User', idAt('user', 'commune')),
    });
    expect(data).toMatchObject({ user: { private: { email: expect.stringContaining('@') } } });
    expect(await events()).toBe(before + 1);
  });
});

describe('one’s own keys and sessions', () => {
  test('are ended by their owner, whatever the role', async () => {
    const asker = PERSONS.find(({ name }) => name === 'somebody without a role')!;
    const at = ASKERS.indexOf(asker);
    const { data, errors } = await askAs(
      world,
      asker,
      `mutation Matrix ($key: ID!, $session: ID!) {
        key: apiKeyRevoke(input: { id: $key }) { __typename }
        session: sessionEnd(input: { id: $session }) { __typename } }`,
      { key: recordId('own key', at), session: recordId('own session', at) },
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      key: { __typename: 'ApiKeyPayload' },
      session: { __typename: 'SessionsPayload' },
    });
    cells += 2;
  });
});

test('one’s own import is there for who uploaded it, and for nobody else of the same unit', async () => {
  const [own, other] = ['OPERATOR of the province', 'UNIT_ADMINISTRATOR of the province'].map((name) =>
    PERSONS.find((asker) => asker.name === name)!,
  );
  await db.pool.query('UPDATE import_batch SET created_by_id = $1 WHERE id = $2', [
    own!.userId,
    idAt('import', 'province'),
  ]);
  const ask = 'query Matrix ($id: ID!) { import(id: $id) { createdBy } imports { totalCount } }';
  const id = toGlobalId('ImportBatch', idAt('import', 'province'));
  expect((await askAs(world, own!, ask, { id })).data).toEqual({
    import: { createdBy: own!.name },
    imports: { totalCount: 1 },
  });
  expect((await askAs(world, other!, ask, { id })).data).toEqual({
    import: null,
    imports: { totalCount: 0 },
  });
  cells += 4;
});
