import type { Db, TransactionClient } from '@haicap/database';
import { withTransaction } from '@haicap/database';
import { Prisma } from '@haicap/database/client';
import { plainDate } from '@haicap/domain/dates';
import {
  KIND_WORDS,
  KINDS_OF_LEVEL,
  shortNameOf,
  type ActStatus,
  type Extent,
  type PopulationQuality,
  type UnitKind,
  type UnitLevel,
} from '@haicap/domain/units';
import { newId } from '@haicap/database/ledger';
import type {
  ActPartRecord,
  ActRecord,
  ActTargetRecord,
} from '../src/modules/territorial-changes/act-record.js';
import { insertActs } from '../src/modules/territorial-changes/act-rows-insert.js';
import { applyActs } from '../src/modules/territorial-changes/ledger-store.js';

/** What may be said of a unit beside its name. */
export interface Facts {
  readonly kind?: UnitKind;
  readonly areaKm2?: number | null;
  readonly population?: number | null;
  readonly populationQuality?: PopulationQuality;
  readonly seat?: string | null;
  readonly clause?: string | null;
  /** First day of a unit that the ledger begins with. */
  readonly from?: string;
}

/** A unit of the seed, as it is after the acts told so far. */
export interface SeedUnit {
  readonly id: string;
  readonly level: UnitLevel;
  readonly code: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly parentId: string | null;
  readonly areaKm2: number | null;
  readonly population: number | null;
  readonly seat: string | null;
}

interface Share {
  readonly areaKm2?: number;
  readonly persons?: number;
  readonly clause?: string;
}

/** Tells from what a unit is made. */
export interface SeedTarget {
  readonly unit: SeedUnit;
  readonly from: (source: SeedUnit | null, area?: Extent, population?: Extent, share?: Share) => SeedTarget;
}

/** Tells what an act does. */
export interface SeedAct {
  readonly id: string;
  readonly forms: (
    parent: SeedUnit | null,
    level: UnitLevel,
    code: string,
    name: string,
    facts?: Facts,
  ) => SeedTarget;
  readonly continues: (
    unit: SeedUnit,
    changes?: Facts & { readonly code?: string; readonly name?: string; readonly parent?: SeedUnit },
  ) => SeedTarget;
  readonly ends: (unit: SeedUnit) => void;
}

interface ActFacts {
  readonly title: string;
  readonly on: string;
  readonly sequence?: number;
  readonly status?: ActStatus;
  /** Number of the legal instrument. */
  readonly number?: string;
}

/** A ledger told unit by unit and act by act, then stored once. */
export interface LedgerSeed {
  readonly province: (code: string, name: string, facts?: Facts) => SeedUnit;
  readonly district: (parent: SeedUnit, code: string, name: string, facts?: Facts) => SeedUnit;
  readonly commune: (parent: SeedUnit, code: string, name: string, facts?: Facts) => SeedUnit;
  readonly act: (facts: ActFacts) => SeedAct;
  readonly store: (db: Db) => Promise<void>;
}

interface Initial extends SeedUnit {
  readonly validFrom: string;
  readonly populationQuality: PopulationQuality;
}
interface Told extends Omit<ActRecord, 'targets' | 'parts'> {
  readonly targets: ActTargetRecord[];
  readonly parts: ActPartRecord[];
}

/** Begins an empty ledger. */
export function tellLedger(): LedgerSeed {
  const initial: Initial[] = [];
  const acts: Told[] = [];
  const instruments = new Map<string, string>();
  const unitIds = new Map<string, string>();

  const begin = (level: UnitLevel, parent: SeedUnit | null, code: string, name: string, facts: Facts) => {
    const unit = unitOf(newId(), level, parent, code, name, facts);
    initial.push({
      ...unit,
      validFrom: facts.from ?? '1997-01-01',
      populationQuality: facts.populationQuality ?? (unit.population === null ? 'MISSING' : 'PUBLISHED'),
    });
    return unit;
  };

  const act = ({ title, on, sequence = 0, status = 'OPERATIONAL', number }: ActFacts): SeedAct => {
    const instrumentId = number === undefined ? null : (instruments.get(number) ?? newId());
    if (number !== undefined) instruments.set(number, instrumentId!);
    const told: Told = {
      id: newId(),
      title,
      instrumentId,
      adoptedOn: null,
      inForceOn: null,
      operationalFrom: plainDate(on),
      sequence,
      status,
      scopeUnitId: null,
      scopePath: 'vn.',
      note: null,
      types: [],
      createdById: null,
      targets: [],
      parts: [],
    };
    acts.push(told);
    return actTeller(told, unitIds);
  };

  return {
    province: (code, name, facts = {}) => begin('PROVINCE', null, code, name, facts),
    district: (parent, code, name, facts = {}) => begin('DISTRICT', parent, code, name, facts),
    commune: (parent, code, name, facts = {}) => begin('COMMUNE', parent, code, name, facts),
    act,
    store: (db) =>
      withTransaction(db, { actorId: null, actorName: 'seed', operation: 'seed' }, async (tx) => {
        await insertInitial(tx, initial);
        await insertInstruments(tx, instruments);
        const applied = acts.filter(({ status }) => status === 'OPERATIONAL');
        await applyActs(tx, applied, { unitIds });
        await insertActs(
          tx,
          acts.filter(({ status }) => status !== 'OPERATIONAL'),
        );
      }),
  };
}

function actTeller(told: Told, unitIds: Map<string, string>): SeedAct {
  const addTarget = (unit: SeedUnit, continuesUnitId: string | null, facts: Facts): SeedTarget => {
    const target = targetOf(unit, continuesUnitId, facts.clause ?? null);
    told.targets.push(target);
    if (continuesUnitId === null) unitIds.set(target.id, unit.id);
    const teller: SeedTarget = {
      unit,
      from: (source, area = 'ALL', population = area, share = {}) => {
        told.parts.push(partOf(source, target.id, area, population, share));
        return teller;
      },
    };
    return teller;
  };
  return {
    id: told.id,
    forms: (parent, level, code, name, facts = {}) =>
      addTarget(unitOf(newId(), level, parent, code, name, facts), null, facts),
    continues: (unit, changes = {}) => {
      const { code = unit.code, name = unit.name, parent } = changes;
      const kind = changes.kind ?? (changes.name === undefined ? unit.kind : kindOf(unit.level, name));
      const { areaKm2 = unit.areaKm2, population = unit.population, seat = unit.seat } = changes;
      const parentId = parent?.id ?? unit.parentId;
      return addTarget({ ...unit, code, name, kind, parentId, areaKm2, population, seat }, unit.id, changes);
    },
    ends: (unit) => void told.parts.push(partOf(unit, null, 'ALL', 'ALL', {})),
  };
}

function unitOf(
  id: string,
  level: UnitLevel,
  parent: SeedUnit | null,
  code: string,
  name: string,
  facts: Facts,
): SeedUnit {
  return {
    id,
    level,
    code,
    name,
    kind: facts.kind ?? kindOf(level, name),
    parentId: parent?.id ?? null,
    areaKm2: facts.areaKm2 ?? null,
    population: facts.population ?? null,
    seat: facts.seat ?? null,
  };
}

function kindOf(level: UnitLevel, name: string): UnitKind {
  const kind = KINDS_OF_LEVEL[level].find((candidate) => name.startsWith(`${KIND_WORDS[candidate]} `));
  if (kind === undefined) throw new Error(`"${name}" does not begin with a word for a kind of ${level}`);
  return kind;
}

function targetOf(unit: SeedUnit, continuesUnitId: string | null, clause: string | null): ActTargetRecord {
  const { level, code, name, kind, areaKm2, population, seat } = unit;
  return {
    id: newId(),
    continuesUnitId,
    level,
    code,
    name,
    shortName: shortNameOf(name, kind),
    kind,
    parentUnitId: unit.parentId,
    parentTargetId: null,
    areaKm2,
    population,
    populationAsOf: null,
    seat,
    clause,
  };
}

function partOf(
  source: SeedUnit | null,
  targetId: string | null,
  areaPart: Extent,
  populationPart: Extent,
  share: Share,
): ActPartRecord {
  return {
    id: newId(),
    sourceUnitId: source?.id ?? null,
    targetId,
    areaPart,
    populationPart,
    areaKm2: share.areaKm2 ?? null,
    persons: share.persons ?? null,
    clause: share.clause ?? null,
    note: null,
    correction: null,
  };
}

async function insertInitial(tx: TransactionClient, units: readonly Initial[]): Promise<void> {
  const paths = new Map<string, string>();
  const provinces = new Map<string, string>();
  const rows = units.map((unit, index) => {
    const parentPath = unit.parentId === null ? 'vn.' : paths.get(unit.parentId);
    const path = `${parentPath}${unit.level[0]!.toLowerCase()}${index + 1}.`;
    paths.set(unit.id, path);
    provinces.set(unit.id, unit.parentId === null ? unit.id : provinces.get(unit.parentId)!);
    const shortName = shortNameOf(unit.name, unit.kind);
    const provinceId = provinces.get(unit.id);
    return { ...unit, number: index + 1, path, versionId: newId(), shortName, provinceId };
  });
  await tx.$executeRaw(Prisma.sql`
    INSERT INTO "administrative_unit" ("id", "number", "level", "scope_path")
    SELECT "id", "number", "level", "path"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS row
      ("id" uuid, "number" integer, "level" "UnitLevel", "path" text)`);
  await tx.$executeRaw(Prisma.sql`
    INSERT INTO "administrative_unit_version" ("id", "unit_id", "valid_from", "level", "code", "name", "short_name",
      "kind", "parent_unit_id", "province_unit_id", "area_km2", "population", "population_quality", "seat")
    SELECT "versionId", "id", "validFrom", "level", "code", "name", "shortName", "kind", "parentId", "provinceId",
      "areaKm2", "population", "populationQuality", "seat"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS row ("versionId" uuid, "id" uuid, "validFrom" date,
      "level" "UnitLevel", "code" text, "name" text, "shortName" text, "kind" "UnitKind", "parentId" uuid,
      "provinceId" uuid, "areaKm2" numeric, "population" integer, "populationQuality" "PopulationQuality",
      "seat" text)`);
  await tx.$executeRaw`SELECT setval('administrative_unit_number_seq', ${units.length + 1}::integer)`;
}

async function insertInstruments(tx: TransactionClient, ids: ReadonlyMap<string, string>): Promise<void> {
  for (const [number, id] of ids) {
    await tx.$executeRaw(Prisma.sql`
      INSERT INTO "legal_instrument" ("id", "number", "kind", "issuer", "subject")
      VALUES (${id}::uuid, ${number}, 'RESOLUTION', 'Ủy ban Thường vụ Quốc hội', 'Sắp xếp các đơn vị hành chính')`);
  }
}
