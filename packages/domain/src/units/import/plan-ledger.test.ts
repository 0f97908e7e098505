import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainDate } from '../../dates/index.js';
import { replay } from '../replay.js';
import type { UnitVersion } from '../ledger.js';
import { checkImport } from './check-import.js';
import { INITIAL_FROM } from './import-conventions.js';
import type { LedgerPlan, PlannedVersion } from './ledger-plan.js';
import { planLedger } from './plan-ledger.js';
import { toAct, toVersion } from './plan-types.js';
import { placeAll } from './placements.js';
import { smallCountry, tablesOf, type SmallCountry } from '../../../testing/small-country.js';

const CHANGES = [
  'effective_on,level,code,province_code,change,old_name,new_name,old_type,new_type,legal_basis',
  '2026-04-30,commune,00904,91,type,Xã D,Phường D,commune,ward,9002/NQ-UBTVQH16',
];

function planOf(country: SmallCountry): LedgerPlan {
  return planLedger(checkImport(tablesOf(country)).rows);
}

function versionsOf(plan: LedgerPlan, unitKey: string): PlannedVersion[] {
  return plan.versions.filter((version) => version.unitKey === unitKey);
}

describe('identity', () => {
  const plan = planOf(smallCountry());

  test('a formed unit is a new one even under an old code', () => {
    expect(versionsOf(plan, 'b:COMMUNE:00903')).toMatchObject([
      { validFrom: INITIAL_FROM, validTo: '2025-07-01' },
    ]);
    expect(versionsOf(plan, 'a:COMMUNE:00903')).toMatchObject([{ validFrom: '2025-07-01', validTo: null }]);
  });

  test('a unit that was only given another kind goes on', () => {
    expect(versionsOf(plan, 'b:COMMUNE:00904')).toMatchObject([
      { kind: 'TOWNSHIP', validTo: '2025-07-01' },
      { kind: 'COMMUNE', validFrom: '2025-07-01', parentKey: 'a:PROVINCE:91' },
    ]);
  });

  test('a unit that was not rearranged goes on below the province', () => {
    expect(versionsOf(plan, 'b:COMMUNE:00905')).toMatchObject([
      { parentKey: 'b:DISTRICT:901', provinceKey: 'b:PROVINCE:91' },
      { parentKey: 'a:PROVINCE:91', startedBy: '203/2025/QH15@2025-07-01' },
    ]);
  });

  test('a province that was not rearranged has one version, with what is published of it', () => {
    expect(versionsOf(plan, 'b:PROVINCE:92')).toMatchObject([
      { validFrom: INITIAL_FROM, validTo: null, areaKm2: 99.5, population: 50000, seat: 'giữ nguyên' },
    ]);
  });

  test('the first day of an initial version is marked as a convention', () => {
    expect(versionsOf(plan, 'b:COMMUNE:00901')[0]!.raw).toHaveProperty('valid_from');
  });
});

describe('acts', () => {
  const plan = planOf({ ...smallCountry(), 'changes-2026.csv': CHANGES });

  test('are one per instrument and day, in the order in which they are applied', () => {
    expect(plan.acts.map(({ key, sequence }) => `${key} ${sequence}`)).toEqual([
      '202/2025/QH15@2025-07-01 1',
      '9001/NQ-UBTVQH15@2025-07-01 2',
      '203/2025/QH15@2025-07-01 3',
      '9002/NQ-UBTVQH16@2026-04-30 1',
    ]);
  });

  test('keep their three days apart', () => {
    expect(plan.acts[1]).toMatchObject({
      adoptedOn: '2025-06-16',
      inForceOn: '2025-06-16',
      operationalFrom: '2025-07-01',
    });
  });

  test('derive what they do', () => {
    expect(plan.acts.map(({ types }) => types)).toEqual([
      ['MERGER'],
      ['MERGER', 'DIVISION', 'LEVEL_CONVERSION', 'REPARENTING', 'RECLASSIFICATION'],
      ['ABOLITION_OF_LEVEL', 'REPARENTING'],
      ['RECLASSIFICATION'],
    ]);
  });

  test('have their parts clause by clause, area outside any unit without a source', () => {
    const parts = plan.acts[1]!.parts.map((part) => `${part.clause} ${part.sourceKey} ${part.areaPart}`);
    expect(parts).toEqual([
      '1 b:COMMUNE:00901 ALL',
      '1 b:COMMUNE:00902 PART',
      '2 b:COMMUNE:00902 PART',
      '2 b:COMMUNE:00903 ALL',
      '2 null ALL',
      '3 b:COMMUNE:00904 ALL',
      '4 b:DISTRICT:902 ALL',
    ]);
  });

  test('end districts without successors, except those that become special zones', () => {
    const ended = plan.acts[2]!.parts.filter(({ targetKey }) => targetKey === null);
    expect(ended.map(({ sourceKey }) => sourceKey)).toEqual(['b:DISTRICT:900', 'b:DISTRICT:901']);
  });
});

/** The heart of the matter: what is written at once is what applying act after act gives. */
function expectReplayed(plan: LedgerPlan): void {
  const initial = plan.versions
    .filter(({ startedBy }) => startedBy === null)
    .map((version): UnitVersion => ({ ...toVersion(version), validTo: null, endedByActId: null }));
  const result = replay(initial, plan.acts.map(toAct), (key) => key);
  if (!result.ok) throw new Error(JSON.stringify(result));
  const shape = (version: UnitVersion): string =>
    [version.unitId, version.validFrom, version.validTo, version.sequence, version.code, version.name]
      .concat([version.kind, version.parentUnitId, version.startedByActId, version.endedByActId])
      .join('|');
  expect(result.ledger.versions.map(shape).toSorted()).toEqual(
    plan.versions.map((version) => shape(toVersion(version))).toSorted(),
  );
}

test('the planned versions are those that replaying the planned acts gives', () => {
  expectReplayed(planOf({ ...smallCountry(), 'changes-2026.csv': CHANGES }));
});

test('without legal documents the days of adoption stay unknown', () => {
  const { 'legal-documents.csv': _, ...country } = smallCountry();
  const plan = planOf(country);
  expect(plan.acts[1]).toMatchObject({ adoptedOn: null, operationalFrom: plainDate('2025-07-01') });
  expect(plan.instruments.find(({ number }) => number === '9001/NQ-UBTVQH15')).toMatchObject({
    kind: 'RESOLUTION',
    issuer: 'Ủy ban Thường vụ Quốc hội',
  });
});

test('a district with a commune that no row speaks of stays', () => {
  const country = smallCountry();
  country['lineage.csv'] = country['lineage.csv']!.filter((line) => !line.includes('Thị trấn B'));
  const abolition = planOf(country).acts[2]!;
  expect(abolition.parts.map(({ sourceKey }) => sourceKey)).not.toContain('b:DISTRICT:900');
});

test('placing rows gives every row its own number, new and stored, in the order asked for', () => {
  const ids = fc.uniqueArray(fc.integer({ min: 0, max: 99 }).map(String), { maxLength: 20 });
  fc.assert(
    fc.property(
      ids,
      fc.integer({ min: 0, max: 20 }),
      fc.integer({ min: 0, max: 20 }),
      (all, cut, unnamed) => {
        const stored = all.slice(0, cut).map((id, ordinal) => ({ id, ordinal }));
        const added = all.slice(cut).map((id) => ({ id, ordinal: 0 }));
        const order = all
          .filter((id) => added.some((row) => row.id === id) || Number(id) > unnamed)
          .toReversed();
        const { added: placed, moved } = placeAll(stored, added, order);
        const after = new Map([...stored, ...moved, ...placed].map(({ id, ordinal }) => [id, ordinal]));
        expect([...after.values()].toSorted((left, right) => left - right)).toEqual(
          all.map((_, index) => index),
        );
        if (added.length > 0)
          expect(order.map((id) => after.get(id))).toEqual(order.map((_, index) => index));
      },
    ),
  );
});
