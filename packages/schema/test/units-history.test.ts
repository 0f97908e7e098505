import { withTransaction } from '@haicap/database';
import { createTestDatabase, type TestDatabase } from '@haicap/database/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { toGlobalId } from '../src/graphql/global-id.js';
import { ask, type Answer, type Asker } from './execute.js';
import { tellNorth, type North } from './north.js';

let db: TestDatabase;
let north: North;
let scopePath: string;
beforeAll(async () => {
  db = await createTestDatabase();
  north = tellNorth();
  await north.ledger.store(db);
  const actor = {
    actorId: null,
    actorName: 'Nông Thị Hoa',
    operation: 'unitVersionCorrect',
    reason: 'Sai số liệu',
  };
  await withTransaction(db, actor, async (tx) => {
    await tx.$executeRaw`UPDATE administrative_unit_version SET population = 45000, seat = 'Số 1 Hùng Vương', version = 2
      WHERE code = '05977' AND valid_to IS NULL`;
  });
  const { rows } = await db.pool.query('SELECT scope_path FROM administrative_unit WHERE id = $1', [
    north.units.dongKinh.id,
  ]);
  scopePath = rows[0].scope_path;
});
afterAll(() => db?.close());

const HISTORY = `query ($id: ID, $first: Int, $after: String) { unit(id: $id) { history(first: $first, after: $after) {
  nodes { actorName operation entity action reason changes { field before after } }
  pageInfo { hasNextPage endCursor } } } }`;

async function history(asker: Asker, page: object = {}): Promise<Answer> {
  const id = toGlobalId('AdministrativeUnit', north.units.dongKinh.id);
  return (await ask(db, HISTORY, { id, ...page }, asker)).unit.history;
}

it('says who changed which field, from what to what, and why; the latest first', async () => {
  const { nodes } = await history({ role: 'AUDITOR' });
  expect(nodes[0]).toEqual({
    actorName: 'Nông Thị Hoa',
    operation: 'unitVersionCorrect',
    entity: 'AdministrativeUnitVersion',
    action: 'UPDATE',
    reason: 'Sai số liệu',
    changes: [
      { field: 'seat', before: 'Phường Vĩnh Trại (cũ)', after: 'Số 1 Hùng Vương' },
      { field: 'population', before: 44_300, after: 45_000 },
    ],
  });
  expect(nodes.map(({ action, entity }: Answer) => `${action} ${entity}`)).toEqual([
    'UPDATE AdministrativeUnitVersion',
    'INSERT AdministrativeUnitVersion',
    'INSERT AdministrativeUnit',
  ]);
  const made = nodes[1].changes.map(({ field }: Answer) => field);
  expect(made).toEqual(expect.arrayContaining(['code', 'name', 'validFrom', 'areaKm2', 'startedByEventId']));
  expect(made).not.toContain('searchText');
});

it('comes in pages', async () => {
  const first = await history({ role: 'AUDITOR' }, { first: 2 });
  expect(first.pageInfo.hasNextPage).toBe(true);
  const rest = await history({ role: 'AUDITOR' }, { first: 2, after: first.pageInfo.endCursor });
  expect(rest.nodes.map(({ entity }: Answer) => entity)).toEqual(['AdministrativeUnit']);
});

it('may be read by those who edit this very unit, by nobody else without the audit permission', async () => {
  expect((await history({ role: 'UNIT_EDITOR', scopePath })).nodes).toHaveLength(3);
  expect((await history({ role: 'UNIT_EDITOR', scopePath: 'vn.p9999.' })).nodes).toEqual([]);
  expect((await history({ role: 'VIEWER' })).nodes).toEqual([]);
});

it('of an act tells the act itself', async () => {
  const id = toGlobalId('TerritorialChangeEvent', north.acts.draft);
  const query = `query ($id: ID!) { territorialChange(id: $id) { history { nodes { entity action } } } }`;
  const { territorialChange } = await ask(db, query, { id }, { role: 'AUDITOR' });
  expect(territorialChange.history.nodes).toEqual([{ entity: 'TerritorialChangeEvent', action: 'INSERT' }]);
  expect((await ask(db, query, { id })).territorialChange.history.nodes).toEqual([]);
});
