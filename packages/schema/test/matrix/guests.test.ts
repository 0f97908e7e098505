import { createTestDatabase, type TestDatabase } from '@haicap/database/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toGlobalId } from '../../src/graphql/global-id.js';
import { askAs, openWorld, type World } from './ask-as.js';
import { ASKERS } from './world/askers.js';
import { WORLD } from './world/build-world.js';
import { idAt } from './world/ids.js';

// Somebody of a commune elsewhere who also has a role in the commune, and another one elsewhere: those of the commune
// see the person and the role that they have there, and nothing else.
const GUEST = idAt('user', 'commune elsewhere');
const ROLE_HERE = '01930000-fffe-7000-8000-000000000001';

let db: TestDatabase;
let world: World;

beforeAll(async () => {
  db = await createTestDatabase({ seed: WORLD });
  world = openWorld(db);
  await db.pool.query(
    `INSERT INTO "grant" (id, user_id, role, unit_id, valid_from) VALUES ($1, $2, 'SECRETARIAT', $3, '2026-01-01')`,
    [ROLE_HERE, GUEST, idAt('unit', 'commune')],
  );
});
afterAll(() => db?.close());

const ASK = `query Matrix ($id: ID!, $foreign: ID!, $here: ID!) {
  user(id: $id) { displayName private { email } sessions { id } apiKeys { id } history { nodes { id } }
    grants { totalCount nodes { id } } rights { permission grants { id } } }
  here: node(id: $here) { id }
  foreign: node(id: $foreign) { id }
  grants(first: 100, filter: { userId: $id }) { totalCount nodes { id } } }`;

describe('a person of elsewhere with a role in the commune', () => {
  const foreign = toGlobalId('Grant', idAt('grant', 'commune elsewhere'));
  const here = toGlobalId('Grant', ROLE_HERE);
  const variables = { id: toGlobalId('User', GUEST), foreign, here };

  test.each([
    'UNIT_ADMINISTRATOR of the commune',
    'UNIT_ADMINISTRATOR of the province',
    'AUDITOR of the commune',
  ])('is seen by %s with that role alone', async (name) => {
    const asker = ASKERS.find((known) => known.name === name)!;
    const { data, errors } = await askAs(world, asker, ASK, variables);
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({
      user: {
        displayName: expect.any(String),
        private: null,
        sessions: [],
        apiKeys: [],
        history: { nodes: [] },
        grants: { totalCount: 1, nodes: [{ id: here }] },
      },
      here: { id: here },
      foreign: null,
      grants: { totalCount: 1, nodes: [{ id: here }] },
    });
    expect(JSON.stringify(data)).not.toContain(foreign);
  });

  test('is not seen by those without accounts to look after, nor in the commune beside', async () => {
    for (const name of ['UNIT_EDITOR of the commune', 'VIEWER of the country']) {
      const asker = ASKERS.find((known) => known.name === name)!;
      const { data } = await askAs(world, asker, ASK, variables);
      expect(data, name).toEqual({
        user: null,
        here: null,
        foreign: null,
        grants: { totalCount: 0, nodes: [] },
      });
    }
  });

  test('is not suspended, renamed or given a code by those of the commune', async () => {
    const asker = ASKERS.find(({ name }) => name === 'UNIT_ADMINISTRATOR of the commune')!;
    const { data } = await askAs(
      world,
      asker,
      `mutation Matrix ($id: ID!) {
        a: userSuspend(input: { id: $id, expectedVersion: 1, reason: "Vì lý do khác" }) { __typename }
        b: userUpdate(input: { id: $id, expectedVersion: 1, displayName: "Khác" }) { __typename }
        c: userCodeRenew(input: { id: $id }) { __typename }
        d: userSecondFactorRemove(input: { id: $id, reason: "Mất máy" }) { __typename }
        e: userSessionsEnd(input: { id: $id }) { __typename } }`,
      { id: variables.id },
    );
    const kinds = Object.values(data as Record<string, { __typename: string }>).map(
      ({ __typename }) => __typename,
    );
    expect(kinds).toEqual(kinds.map(() => 'Forbidden'));
  });
});
