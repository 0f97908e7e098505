import { createTestDatabase, type TestDatabase } from '@haicap/database/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toGlobalId } from '../src/graphql/global-id.js';
import { ask, statementsOf } from './execute.js';
import { staffUnits, storePeople } from './personnel-story.js';
import { tellLedger, type SeedUnit } from './seed-ledger.js';

const COMMUNES = 60;

let db: TestDatabase;
let province: SeedUnit;
let ofOne: SeedUnit;
let ofFour: SeedUnit;
beforeAll(async () => {
  db = await createTestDatabase();
  const ledger = tellLedger();
  province = ledger.province('20', 'Tỉnh Lạng Sơn');
  const district = ledger.district(province, '180', 'Huyện Số Một');
  const old = Array.from({ length: 5 }, (_, at) => ledger.commune(district, `0600${at}`, `Xã Cũ ${at}`));
  const communes = Array.from({ length: COMMUNES }, (_, at) =>
    ledger.commune(province, `07${String(at).padStart(3, '0')}`, `Xã Số ${at}`),
  );
  const act = ledger.act({ title: 'Sắp xếp', on: '2025-07-01' });
  act.ends(district);
  const form = (code: string, name: string, sources: readonly SeedUnit[]): SeedUnit =>
    sources.reduce((target, source) => target.from(source), act.forms(province, 'COMMUNE', code, name)).unit;
  ofOne = form('08000', 'Xã Mới Một', old.slice(0, 1));
  ofFour = form('08001', 'Xã Mới Hai', old.slice(1));
  await ledger.store(db);
  const staffed = await staffUnits(db, communes);
  for (const { unit, posts } of staffed) {
    await storePeople(db, unit.id, [
      { name: `Bí thư ${unit.name}`, posts: [{ positionId: posts.secretary }] },
      { name: `Chủ tịch ${unit.name}`, posts: [{ positionId: posts.chair, to: '2025-03-01' }] },
      { name: `Kế nhiệm ${unit.name}`, posts: [{ positionId: posts.chair, from: '2025-04-01' }] },
    ]);
  }
  for (const unit of old) await staffFormer(unit, act.id);
  // The ledger is read into memory by the first question through lineage.
  await ask(db, HOLDERS, { unitId: id(province), first: 1 });
});
afterAll(() => db?.close());

/** A body that ended with its unit, with a chair until then. */
async function staffFormer(unit: SeedUnit, endedByEventId: string): Promise<void> {
  const { id: typeId } = await db.prisma.positionType.findFirstOrThrow({ where: { key: 'committee_chair' } });
  const [from, end] = [new Date('2000-01-01'), new Date('2025-07-01')];
  const validity = { validFrom: from, validTo: end };
  const body = await db.prisma.organization.create({
    data: {
      unitId: unit.id,
      kind: 'PEOPLES_COMMITTEE',
      name: 'Ủy ban nhân dân',
      ...validity,
      endedByEventId,
    },
  });
  const post = await db.prisma.position.create({
    data: {
      organizationId: body.id,
      unitId: unit.id,
      typeId,
      establishments: { create: { validFrom: from, headcount: 1 } },
    },
  });
  await storePeople(db, unit.id, [
    { name: `Chủ tịch ${unit.name}`, posts: [{ positionId: post.id, to: '2025-07-01' }] },
  ]);
}

const id = (unit: SeedUnit): string => toGlobalId('AdministrativeUnit', unit.id);
const HOLDERS = `query ($unitId: ID!) { officeHolders(unitId: $unitId, asOf: "2025-06-30") {
  unit { current { name } } via { id } position { type { key } organization { name } }
  assignment { person { fullName } decision { number } } } }`;
const VACANCIES = `query ($unitId: ID!, $first: Int) { vacancies(unitId: $unitId, first: $first) { totalCount
  nodes { vacantSince status staffing { vacant } type { key } unit { current { name } } organization { name }
    position { title } } } }`;
const TABLE = `query ($unitId: ID!) { staffingTable(unitId: $unitId) { total { vacant }
  rows { unit { current { name } } posts staffing { vacant } keyStaffing { vacant } } } }`;
const MONITOR = `query ($unitId: ID!, $first: Int) { postMonitor(unitId: $unitId, from: "2025-01-01", to: "2026-01-01",
  first: $first) { totalDaysVacant types { key } rows { unit { id } cells { days daysVacant gaps { from to }
    spans { from to assignment { person { fullName } } decision { number } } } } } }`;
const SECONDMENTS = `query ($first: Int) { secondmentsReturning(until: "2027-01-01", first: $first) { totalCount
  nodes { expectedReturnOn person { fullName } homeAssignment { unit { id } } } } }`;

/** The number of statements, which must be the same for 1 and for 50 rows. */
async function fixed(query: string, unit: SeedUnit = province): Promise<number> {
  const [one, fifty] = [
    await statementsOf(db, query, { unitId: id(unit), first: 1 }),
    await statementsOf(db, query, { unitId: id(unit), first: 50 }),
  ];
  expect(fifty.length).toBe(one.length);
  return fifty.length;
}

describe('questions of personnel cost the same number of statements whatever they find:', () => {
  it('office holders, through lineage to one predecessor or to four', async () => {
    const one = await statementsOf(db, HOLDERS, { unitId: id(ofOne) });
    const four = await statementsOf(db, HOLDERS, { unitId: id(ofFour) });
    expect((await ask(db, HOLDERS, { unitId: id(ofFour) })).officeHolders).toHaveLength(4);
    expect(four.length).toBe(one.length);
    // The unit asked for, the revision of the ledger and the holdings; seven for what stands beside them.
    expect(one.length).toBe(10);
  });

  it('vacancies: one for the page and one for the number, and what stands beside them', async () => {
    expect(await fixed(VACANCIES)).toBe(9);
    const alone =
      'query ($unitId: ID!, $first: Int) { vacancies(unitId: $unitId, first: $first) { nodes { status } } }';
    expect(await fixed(alone)).toBe(2);
  });

  it('the staffing table: one', async () => {
    // Beside it the unit asked for, the units of the lines and their versions.
    expect(await fixed(TABLE)).toBe(4);
  });

  it('the post monitor: two', async () => {
    const alone = `query ($unitId: ID!, $first: Int) { postMonitor(unitId: $unitId, from: "2025-01-01", to: "2026-01-01",
      first: $first) { totalDaysVacant rows { cells { days gaps { from } } } } }`;
    expect(await fixed(alone)).toBe(3);
    expect(await fixed(MONITOR)).toBeLessThanOrEqual(7);
    const { postMonitor } = await ask(db, alone, { unitId: id(province), first: 50 });
    // In March every chair was missed for 31 days, all year long every deputy; the five former units had no gap.
    expect(postMonitor.totalDaysVacant).toBe(45 * (31 + 365));
  });

  it('secondments', async () => {
    expect(await fixed(SECONDMENTS)).toBeLessThanOrEqual(6);
  });
});
