import { createTestDatabase, type TestDatabase } from '@haicap/database/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toGlobalId } from '../src/graphql/global-id.js';
import { newId } from '@haicap/database/ledger';
import { checksum, staffOf, step, unitId } from './act-story.js';
import type { Answer, Asker } from './execute.js';
import { tellLedger } from './seed-ledger.js';

const seed = tellLedger();
const langSon = seed.province('20', 'Tỉnh Lạng Sơn');
const caoBang = seed.province('04', 'Tỉnh Cao Bằng');
const commune = seed.commune(langSon, '06463', 'Xã Kiên Mộc');
const former = seed.commune(langSon, '06460', 'Xã Bính Xá');

let db: TestDatabase;
let editor: Asker;
let strangers: Asker[];
beforeAll(async () => {
  db = await createTestDatabase();
  await seed.store(db);
  editor = await staffOf(db, langSon, 'UNIT_EDITOR');
  strangers = [await staffOf(db, langSon, 'VIEWER'), await staffOf(db, caoBang)];
});
afterAll(() => db.close());

async function expectRefused(mutation: string, input: Record<string, unknown>): Promise<void> {
  const before = await checksum(db);
  for (const asker of strangers) {
    expect(await step(db, mutation, input, asker)).toMatchObject({ __typename: 'Forbidden' });
  }
  expect(await checksum(db)).toBe(before);
}

describe('a facility of a unit', () => {
  const office = {
    unitId: unitId(commune),
    kind: 'HEADQUARTERS',
    name: 'Trụ sở Ủy ban nhân dân xã',
    hostUnitId: unitId(former),
    validFrom: '2025-07-01',
  };

  it('is recorded once for one key', async () => {
    const input = { ...office, idempotencyKey: 'f1' };
    const [first, second] = await Promise.all([
      step(db, 'facilityCreate', input, editor),
      step(db, 'facilityCreate', input, editor),
    ]);
    expect(first.facility).toMatchObject({
      version: 1,
      condition: 'UNKNOWN',
      hostUnit: { id: unitId(former) },
      unit: { id: unitId(commune) },
      validFrom: '2025-07-01',
      validTo: null,
    });
    expect(second.facility.id).toBe(first.facility.id);
    expect(await step(db, 'facilityCreate', { ...input, name: 'Khác' }, editor)).toMatchObject({
      __typename: 'IdempotencyKeyReused',
    });
  });

  it('is refused with its faults, without a unit, and to strangers', async () => {
    const issues = async (change: Record<string, unknown>): Promise<string[]> =>
      (await step(db, 'facilityCreate', { ...office, ...change }, editor)).issues.map(
        ({ path, code }: { path: string[]; code: string }) => `${path.join('.')} ${code}`,
      );
    expect(await issues({ name: '', validTo: '2025-07-01' })).toEqual([
      'name input.required',
      'validTo dates.validityOrder',
    ]);
    expect(await issues({ hostUnitId: unitId(commune) })).toEqual(['hostUnitId facilities.hostIsUnit']);
    expect(await issues({ hostUnitId: unitId(newId()) })).toEqual(['hostUnitId units.unknown']);
    expect(await issues({ hostUnitId: 'x' })).toEqual(['hostUnitId input.identifier']);
    for (const id of [unitId(newId()), toGlobalId('Facility', newId())]) {
      expect(await step(db, 'facilityCreate', { ...office, unitId: id }, editor)).toMatchObject({
        __typename: 'NotFound',
      });
    }
    await expectRefused('facilityCreate', office);
  });

  it('is changed field by field: what is left out stays, null clears', async () => {
    const { facility } = await step(db, 'facilityCreate', { ...office, address: 'Thôn Nà Ca' }, editor);
    const input = { id: facility.id, expectedVersion: 1, condition: 'DEGRADED', hostUnitId: null };
    const changed = await step(db, 'facilityUpdate', input, editor);
    expect(changed.facility).toMatchObject({
      version: 2,
      condition: 'DEGRADED',
      hostUnit: null,
      address: 'Thôn Nà Ca',
      name: 'Trụ sở Ủy ban nhân dân xã',
    });
    expect(await step(db, 'facilityUpdate', input, editor)).toMatchObject({
      __typename: 'Conflict',
      currentVersion: 2,
    });
    const faulty = { id: facility.id, expectedVersion: 2, validTo: '2020-01-01', name: '' };
    expect((await step(db, 'facilityUpdate', faulty, editor)).issues).toHaveLength(2);
    await expectRefused('facilityUpdate', { ...input, expectedVersion: 2 });
    const gone = { ...input, id: toGlobalId('Facility', newId()) };
    expect(await step(db, 'facilityUpdate', gone, editor)).toMatchObject({ __typename: 'NotFound' });
  });
});

describe('a figure of a unit', () => {
  const dossiers = {
    unitId: unitId(commune),
    indicator: 'dossiers_received',
    periodFrom: '2025-07-01',
    periodTo: '2025-07-31',
    value: 6600,
    measure: 'dossier',
    precision: 'NEARLY',
    source: 'Báo cáo của xã',
  };

  it('is recorded once for one key', async () => {
    const input = { ...dossiers, idempotencyKey: 'i1' };
    const first: Answer = await step(db, 'unitIndicatorRecord', input, editor);
    expect(first.indicator).toMatchObject({
      version: 1,
      value: 6600,
      precision: 'NEARLY',
      periodTo: '2025-07-31',
    });
    const second = await step(db, 'unitIndicatorRecord', input, editor);
    expect(second.indicator.id).toBe(first.indicator.id);
    expect(await step(db, 'unitIndicatorRecord', { ...input, value: 1 }, editor)).toMatchObject({
      __typename: 'IdempotencyKeyReused',
    });
  });

  it('is refused with its faults, without a unit, and to strangers', async () => {
    const faulty = { ...dossiers, indicator: 'Số hồ sơ', periodTo: '2025-06-30', source: ' ' };
    const { issues } = await step(db, 'unitIndicatorRecord', faulty, editor);
    expect(issues.map(({ path }: { path: string[] }) => path[0])).toEqual(
      expect.arrayContaining(['indicator', 'periodTo', 'source']),
    );
    const nowhere = { ...dossiers, unitId: unitId(newId()) };
    expect(await step(db, 'unitIndicatorRecord', nowhere, editor)).toMatchObject({ __typename: 'NotFound' });
    await expectRefused('unitIndicatorRecord', dossiers);
  });

  it('is corrected under its version', async () => {
    const { indicator } = await step(
      db,
      'unitIndicatorRecord',
      { ...dossiers, precision: undefined },
      editor,
    );
    expect(indicator.precision).toBe('EXACT');
    const input = { id: indicator.id, expectedVersion: 1, value: 6587.5, note: 'Số chính thức' };
    const corrected = await step(db, 'unitIndicatorCorrect', input, editor);
    expect(corrected.indicator).toMatchObject({ version: 2, value: 6587.5, note: 'Số chính thức' });
    expect(await step(db, 'unitIndicatorCorrect', input, editor)).toMatchObject({ __typename: 'Conflict' });
    const faulty = { id: indicator.id, expectedVersion: 2, source: '' };
    expect(await step(db, 'unitIndicatorCorrect', faulty, editor)).toMatchObject({
      __typename: 'InvalidInput',
    });
    await expectRefused('unitIndicatorCorrect', { ...input, expectedVersion: 2 });
    const gone = { ...input, id: toGlobalId('UnitIndicator', newId()) };
    expect(await step(db, 'unitIndicatorCorrect', gone, editor)).toMatchObject({ __typename: 'NotFound' });
  });
});
