import type {
  StoredAct,
  StoredInstrument,
  StoredLedger,
  StoredPart,
  StoredTarget,
  StoredUnit,
  StoredVersion,
} from '@haicap/domain/units/import';
import type { TransactionClient } from '../transaction.js';

/** What is needed to read: a transaction, or the client itself where a snapshot is not needed. */
export type LedgerReader = Pick<TransactionClient, '$queryRawUnsafe'>;

/** Reads the whole ledger in six statements, as an import compares it. */
export async function readStoredLedger(db: LedgerReader): Promise<StoredLedger> {
  const units = await db.$queryRawUnsafe<StoredUnit[]>(
    'SELECT "id", "level", "scope_path" AS "scopePath" FROM "administrative_unit"',
  );
  const versions = await db.$queryRawUnsafe<StoredVersion[]>(VERSIONS);
  const instruments = await db.$queryRawUnsafe<StoredInstrument[]>(INSTRUMENTS);
  return { units, versions, instruments, acts: await readActs(db) };
}

async function readActs(db: LedgerReader): Promise<StoredAct[]> {
  const acts = await db.$queryRawUnsafe<Omit<StoredAct, 'targets' | 'parts'>[]>(ACTS);
  const targets = await db.$queryRawUnsafe<(StoredTarget & { eventId: string })[]>(TARGETS);
  const parts = await db.$queryRawUnsafe<(StoredPart & { eventId: string })[]>(PARTS);
  const targetsByAct = byAct(targets);
  const partsByAct = byAct(parts);
  return acts.map((act) => ({
    ...act,
    targets: targetsByAct.get(act.id) ?? [],
    parts: partsByAct.get(act.id) ?? [],
  }));
}

function byAct<Row extends { readonly eventId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.eventId);
    if (group) group.push(row);
    else groups.set(row.eventId, [row]);
  }
  return groups;
}

const VERSIONS = `
  SELECT "id", "unit_id" AS "unitId", "valid_from"::text AS "validFrom", "valid_to"::text AS "validTo", "sequence",
    "level", "code", "name", "short_name" AS "shortName", "kind", "parent_unit_id" AS "parentUnitId",
    "province_unit_id" AS "provinceUnitId", "area_km2"::float8 AS "areaKm2", "population",
    "population_as_of"::text AS "populationAsOf", "population_quality" AS "populationQuality", "seat", "longitude",
    "latitude", "started_by_event_id" AS "startedByActId", "ended_by_event_id" AS "endedByActId"
  FROM "administrative_unit_version" ORDER BY "unit_id", "valid_from", "sequence"`;

const INSTRUMENTS = `
  SELECT "id", "number", "kind", "issued_on"::text AS "issuedOn", "effective_on"::text AS "effectiveOn",
    "operative_on"::text AS "operativeOn"
  FROM "legal_instrument"`;

/** Cancelled acts are no history and stand in nobody's way. */
const ACTS = `
  SELECT event."id", instrument."number" AS "instrumentNumber", event."adopted_on"::text AS "adoptedOn",
    event."in_force_on"::text AS "inForceOn", event."operational_from"::text AS "operationalFrom", event."status",
    event."types"
  FROM "territorial_change_event" event
  LEFT JOIN "legal_instrument" instrument ON instrument."id" = event."instrument_id"
  WHERE event."status" <> 'CANCELLED'`;

const TARGETS = `
  SELECT "id", "event_id" AS "eventId", "ordinal", "unit_id" AS "unitId", "continues_unit_id" AS "continuesUnitId",
    "level", "code", "name", "short_name" AS "shortName", "kind", "parent_unit_id" AS "parentUnitId",
    "area_km2"::float8 AS "areaKm2", "population", "population_as_of"::text AS "populationAsOf", "seat", "clause"
  FROM "territorial_change_target"`;

const PARTS = `
  SELECT "id", "event_id" AS "eventId", "ordinal", "source_unit_id" AS "sourceUnitId", "target_id" AS "targetId",
    "area_part" AS "areaPart", "population_part" AS "populationPart", "clause", "note", "correction"
  FROM "territorial_change_part"`;
