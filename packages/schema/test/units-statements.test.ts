import { createTestDatabase, type TestDatabase } from '@haicap/database/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toGlobalId } from '../src/graphql/global-id.js';
import { statementsOf } from './execute.js';
import { tellLedger, type SeedUnit } from './seed-ledger.js';

const NEW_COMMUNES = 60;

let db: TestDatabase;
let province: SeedUnit;
let small: SeedUnit;
let large: SeedUnit;
beforeAll(async () => {
  db = await createTestDatabase();
  const ledger = tellLedger();
  province = ledger.province('20', 'Tỉnh Lạng Sơn');
  const districts = Array.from({ length: 5 }, (_, at) =>
    ledger.district(province, `18${at}`, `Huyện Số ${at}`),
  );
  const old = Array.from({ length: NEW_COMMUNES * 2 }, (_, at) =>
    ledger.commune(districts[at % 5]!, String(5_000 + at).padStart(5, '0'), `Xã Cũ ${at}`),
  );
  const act = ledger.act({ title: 'Sắp xếp', on: '2025-07-01', number: '1672/NQ-UBTVQH15' });
  for (const district of districts) act.ends(district);
  const made = Array.from({ length: NEW_COMMUNES }, (_, at) =>
    act
      .forms(province, 'COMMUNE', String(7_000 + at).padStart(5, '0'), `Xã Mới ${at}`)
      .from(old[2 * at]!)
      .from(old[2 * at + 1]!, 'PART'),
  );
  small = made[0]!.unit;
  large = made[1]!.unit;
  for (let at = 5; at < 45; at += 2) made[1]!.from(old[at]!, 'PART');
  await ledger.store(db);
});
afterAll(() => db?.close());

/** The number of statements, which must be the same for 5 and for 50 rows. */
async function fixed(query: string): Promise<number> {
  const [few, many] = [
    await statementsOf(db, query, { first: 5 }),
    await statementsOf(db, query, { first: 50 }),
  ];
  expect(many.length).toBe(few.length);
  return many.length;
}

const list = (fields: string): string =>
  `query ($first: Int) { units(asOf: "2025-07-01", filter: { level: [COMMUNE] }, first: $first) { ${fields} } }`;

describe('a page of communes costs the same number of statements whatever it holds:', () => {
  it('one alone', async () => {
    expect(await fixed(list('asOf nodes { id code name kind areaKm2 } pageInfo { endCursor }'))).toBe(1);
  });

  it('two with the numbers of the whole list', async () => {
    expect(await fixed(list('totalCount countsByKind { kind count } nodes { id }'))).toBe(2);
  });

  it('three with superior units and predecessors', async () => {
    const fields =
      'nodes { name parent { name } province { name } predecessors { areaPart source { name code } target { name } } }';
    expect(await fixed(list(fields))).toBe(3);
  });

  it('two more with acts and their legal basis', async () => {
    const fields =
      'nodes { parent { name } predecessors { source { name } event { title instrument { number } } } }';
    expect(await fixed(list(fields))).toBe(5);
  });

  it('and one for each thing beside it', async () => {
    expect(await fixed(list('nodes { predecessorCount startedBy { title } }'))).toBe(3);
    expect(await fixed(list('nodes { unit { level viewerPermissions } }'))).toBe(2);
    expect(await fixed(list('nodes { unit { facilities { name } indicators { value } } }'))).toBe(4);
    expect(await fixed(list('nodes { unit { current { name } versions { name } } }'))).toBe(4);
    expect(await fixed(list('nodes { unit { children(first: 3) { totalCount nodes { name } } } }'))).toBe(4);
    expect(await fixed(list('nodes { unit { predecessors { source { name } } successors { id } } }'))).toBe(
      4,
    );
    expect(await fixed(list('nodes { raw successors { id } }'))).toBe(3);
  });
});

describe('other reads cost a fixed number of statements:', () => {
  it('the page of a unit, with 2 or with 22 predecessors', async () => {
    const query = `query ($id: ID) { unit(id: $id) {
      id level viewerPermissions
      current { name code parent { name unitId } province { name } startedBy { title instrument { number } } seat }
      versions { name validFrom validTo startedBy { title } endedBy { title } }
      predecessors { source { name code } target { name } areaPart clause event { title instrument { number } } }
      successors { target { name } event { title } }
      lineage { truncated nodes { column version { name } } links { source { name } target { name } areaPart } }
      children { totalCount nodes { name } }
      facilities { name hostUnit { id } } indicators { indicator value }
      history(first: 10) { nodes { at changes { field } } } } }`;
    const ask = (unit: SeedUnit): Promise<readonly string[]> =>
      statementsOf(db, query, { id: toGlobalId('AdministrativeUnit', unit.id) }, { role: 'AUDITOR' });
    const [few, many] = [await ask(small), await ask(large)];
    // Acts are asked for in up to three places, together or apart, as their answers come in.
    expect(new Set(many)).toEqual(new Set(few));
    expect(new Set(many).size).toBe(15);
    expect(many.length).toBeLessThanOrEqual(18);
  });

  it('a lineage of any width', async () => {
    const query = `query ($id: ID) { unit(id: $id) { lineage { nodes { version { name } } links { areaPart } } } }`;
    const count = async (unit: SeedUnit): Promise<number> =>
      (await statementsOf(db, query, { id: toGlobalId('AdministrativeUnit', unit.id) })).length;
    expect(await count(small)).toBe(4);
    expect(await count(large)).toBe(4);
  });

  it('a search, with and without the records found', async () => {
    expect(
      await statementsOf(db, '{ search(text: "moi") { kind title subtitle node { id } } }'),
    ).toHaveLength(1);
    expect(
      await statementsOf(
        db,
        '{ search(text: "sap") { title node { id ... on TerritorialChangeEvent { title } } } }',
      ),
    ).toHaveLength(3);
  });

  it('crosswalk, resolver and difference: the revision, and the versions that are shown', async () => {
    const between = 'from: "2025-06-30", to: "2025-07-01"';
    await statementsOf(db, `{ unitDifference(${between}) { formed } }`);
    const crosswalk = `query ($first: Int) { unitCrosswalk(${between}, first: $first) {
      totalCount counts { count } nodes { outcome source { name } targets { version { name } } } } }`;
    expect(await fixed(crosswalk)).toBe(2);
    const resolve = `{ unitResolve(queries: ["Cũ 1", "Cũ 2", "05003", "x"], at: "2025-06-30") {
      status candidates { version { name parent { name } } targets { version { name } } } } }`;
    expect(await statementsOf(db, resolve)).toHaveLength(3);
    const difference = `{ unitDifference(${between}) { levels { before } rows { province { name } before } } }`;
    expect(await statementsOf(db, difference)).toHaveLength(2);
  });

  it('many nodes by id', async () => {
    const ids = [small, large, province].map((unit) => toGlobalId('AdministrativeUnit', unit.id));
    expect(await statementsOf(db, 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids })).toHaveLength(
      1,
    );
  });
});
