import { withTransaction } from '@haicap/database';
import { newId } from '@haicap/database/ledger';
import { addDays, plainDate, type PlainDate } from '@haicap/domain/dates';
import {
  applyAct,
  type Act,
  type ActPart,
  type ActTarget,
  type Ledger,
  type UnitVersion,
} from '@haicap/domain/units';
import { createTestDatabase, type TestDatabase } from '@haicap/database/testing';
import { describe, expect, it } from 'vitest';
import type { ActRecord } from '../src/modules/territorial-changes/act-record.js';
import { applyActs } from '../src/modules/territorial-changes/ledger-store.js';
import { tellLedger, type SeedUnit } from './seed-ledger.js';

const ACTS = 25;
const seed = tellLedger();
const province = seed.province('20', 'Tỉnh Lạng Sơn', { from: '2000-01-01' });
const communes: SeedUnit[] = Array.from({ length: 40 }, (_, index) =>
  seed.commune(province, String(10_000 + index), `Xã ${index}`, {
    from: '2000-01-01',
    areaKm2: index,
    population: 100 * index,
  }),
);

describe('applying acts in PostgreSQL', () => {
  it.each([1, 2, 3])(
    'does what the pure rules say, act by act (seed %i)',
    { timeout: 60_000 },
    async (start) => {
      const own = await createTestDatabase();
      await seed.store(own);
      const random = randomFrom(start);
      let ledger: Ledger = { versions: [province, ...communes].map(toVersion), acts: [] };
      let day = plainDate('2001-01-01');
      let sequence = 0;
      for (let turn = 0; turn < ACTS; turn++) {
        // One act in three follows another on the same day.
        [day, sequence] =
          random() < 0.33 ? [day, sequence + 1] : [addDays(day, 1 + Math.floor(random() * 400)), 0];
        const act = randomAct(random, ledger, day, sequence, turn);
        const unitIds = new Map(
          act.targets.filter((target) => target.continuesUnitId === null).map(({ key }) => [key, newId()]),
        );
        const pure = applyAct(ledger, act, (key) => unitIds.get(key)!);
        if (!pure.ok) throw new Error(JSON.stringify(pure.findings));
        ledger = pure.ledger;
        await withTransaction(own, { actorId: null, actorName: null, operation: 'test' }, (tx) =>
          applyActs(tx, [toRecord(act)], { unitIds }),
        );
      }
      expect(await storedVersions(own)).toEqual(ledger.versions.map(comparable).toSorted(byText));
      await own.close();
    },
  );
});

/** A linear congruential generator: the same acts for the same seed. */
function randomFrom(start: number): () => number {
  let state = start;
  return () => (state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296) / 4_294_967_296;
}

function randomAct(
  random: () => number,
  ledger: Ledger,
  day: PlainDate,
  sequence: number,
  turn: number,
): Act {
  const standing = ledger.versions.filter(
    (version) => version.validTo === null && version.level === 'COMMUNE',
  );
  const pick = (count: number): UnitVersion[] => {
    const left = [...standing];
    return Array.from(
      { length: Math.min(count, left.length) },
      () => left.splice(Math.floor(random() * left.length), 1)[0]!,
    );
  };
  const key = newId;
  const act = (targets: ActTarget[], parts: ActPart[]): Act => ({
    id: newId(),
    operationalFrom: day,
    sequence,
    targets,
    parts,
  });
  const [first, second, third] = pick(3);
  const fresh = (code: string, name: string): ActTarget => targetOf(key(), null, code, name);
  const goesOn = (version: UnitVersion, name: string): ActTarget =>
    targetOf(key(), version.unitId, version.code, name);
  const kind = Math.floor(random() * 6);
  if (kind === 0 || standing.length < 6) {
    const [a, b] = [fresh(String(20_000 + turn), `Xã Tách ${turn}`), fresh(first!.code, `Xã Chia ${turn}`)];
    return act([a, b], [partOf(first!, a, 'PART'), partOf(first!, b, 'PART')]);
  }
  if (kind === 1) return act([goesOn(first!, `Xã Tên ${turn}`)], []);
  if (kind === 2) {
    const merged = fresh(second!.code, `Xã Nhập ${turn}`);
    return act([merged], [partOf(first!, merged), partOf(second!, merged), partOf(third!, merged)]);
  }
  if (kind === 3) {
    const target = goesOn(first!, first!.name);
    return act([target], [partOf(second!, target)]);
  }
  if (kind === 4) {
    const [giver, taker] = [goesOn(first!, first!.name), goesOn(second!, second!.name)];
    return act([giver, taker], [partOf(first!, taker, 'PART', 'NONE')]);
  }
  // Two units exchange their codes.
  return act(
    [
      { ...goesOn(first!, first!.name), code: second!.code },
      { ...goesOn(second!, second!.name), code: first!.code },
    ],
    [],
  );
}

function targetOf(key: string, continuesUnitId: string | null, code: string, name: string): ActTarget {
  const facts = { areaKm2: 12.5, population: 4200, clause: null };
  return {
    key,
    continuesUnitId,
    unitId: null,
    level: 'COMMUNE',
    code,
    name,
    shortName: name.slice(3),
    kind: 'COMMUNE',
    parentUnitId: province.id,
    ...facts,
  };
}

function partOf(
  source: UnitVersion,
  target: ActTarget,
  area: ActPart['areaPart'] = 'ALL',
  population = area,
): ActPart {
  const facts = { areaKm2: null, persons: null, clause: null };
  return {
    sourceUnitId: source.unitId,
    targetKey: target.key,
    areaPart: area,
    populationPart: population,
    ...facts,
  };
}

function toRecord(act: Act): ActRecord {
  return {
    id: act.id,
    title: 'Thử',
    instrumentId: null,
    adoptedOn: null,
    inForceOn: null,
    operationalFrom: act.operationalFrom,
    sequence: act.sequence,
    status: 'OPERATIONAL',
    scopeUnitId: null,
    scopePath: 'vn.',
    note: null,
    types: [],
    createdById: null,
    targets: act.targets.map(({ key, shortName, unitId: _unitId, parentTargetKey: _key, ...target }) => ({
      ...target,
      id: key,
      shortName: shortName!,
      parentTargetId: null,
      populationAsOf: null,
      seat: null,
    })),
    parts: act.parts.map(({ targetKey, ...part }) => ({
      ...part,
      id: newId(),
      targetId: targetKey,
      note: null,
      correction: null,
    })),
  };
}

function toVersion(unit: SeedUnit): UnitVersion {
  return {
    unitId: unit.id,
    level: unit.level,
    code: unit.code,
    name: unit.name,
    kind: unit.kind,
    parentUnitId: unit.parentId,
    validFrom: plainDate('2000-01-01'),
    validTo: null,
    sequence: 0,
    areaKm2: unit.areaKm2,
    population: unit.population,
    startedByActId: null,
    endedByActId: null,
  };
}

function comparable(version: UnitVersion): string {
  const { unitId, code, name, kind, parentUnitId, validFrom, validTo, sequence, areaKm2, population } =
    version;
  const acts = [version.startedByActId, version.endedByActId];
  return [
    unitId,
    validFrom,
    sequence,
    validTo,
    code,
    name,
    kind,
    parentUnitId,
    areaKm2,
    population,
    ...acts,
  ].join(' | ');
}

async function storedVersions(own: TestDatabase): Promise<string[]> {
  const { rows } = await own.pool.query<UnitVersion>(
    `SELECT unit_id AS "unitId", valid_from::text AS "validFrom", sequence, valid_to::text AS "validTo", code, name, kind,
       parent_unit_id AS "parentUnitId", area_km2::float8 AS "areaKm2", population,
       started_by_event_id AS "startedByActId", ended_by_event_id AS "endedByActId"
     FROM administrative_unit_version`,
  );
  return rows.map(comparable).toSorted(byText);
}

function byText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
