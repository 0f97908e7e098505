import { Prisma } from '@haicap/database/client';
import type { TransactionClient } from '@haicap/database';
import type { ActRecord } from './act-record.js';

/** Writes acts with their targets and parts: three statements, however many there are. */
export async function insertActs(tx: TransactionClient, acts: readonly ActRecord[]): Promise<void> {
  await insertEvents(tx, acts);
  await insertTargetsAndParts(tx, acts);
}

/** Writes the targets and parts of acts whose events are already there: two statements. */
export async function insertTargetsAndParts(
  tx: TransactionClient,
  acts: readonly Pick<ActRecord, 'id' | 'targets' | 'parts'>[],
): Promise<void> {
  await insertTargets(tx, acts);
  await insertParts(tx, acts);
}

async function insertEvents(tx: TransactionClient, acts: readonly ActRecord[]): Promise<void> {
  const rows = acts.map(({ targets: _targets, parts: _parts, ...event }) => event);
  await tx.$executeRaw(Prisma.sql`
    INSERT INTO "territorial_change_event" ("id", "title", "instrument_id", "adopted_on", "in_force_on",
      "operational_from", "sequence", "status", "scope_unit_id", "scope_path", "note", "types", "created_by_id",
      "applied_at", "updated_at")
    SELECT "id", "title", "instrumentId", "adoptedOn", "inForceOn", "operationalFrom", "sequence", "status",
      "scopeUnitId", "scopePath", "note", "types", "createdById",
      CASE WHEN "status" = 'OPERATIONAL' THEN now() END, now()
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS row ("id" uuid, "title" text, "instrumentId" uuid,
      "adoptedOn" date, "inForceOn" date, "operationalFrom" date, "sequence" integer,
      "status" "TerritorialChangeStatus", "scopeUnitId" uuid, "scopePath" text, "note" text, "types" text[],
      "createdById" uuid)`);
}

type ActBody = Pick<ActRecord, 'id' | 'targets' | 'parts'>;

async function insertTargets(tx: TransactionClient, acts: readonly ActBody[]): Promise<void> {
  const rows = acts.flatMap((act) =>
    act.targets.map((target, ordinal) => ({ ...target, eventId: act.id, ordinal })),
  );
  await tx.$executeRaw(Prisma.sql`
    INSERT INTO "territorial_change_target" ("id", "event_id", "ordinal", "continues_unit_id", "level", "code",
      "name", "short_name", "kind", "parent_unit_id", "parent_target_id", "area_km2", "population",
      "population_as_of", "seat", "clause")
    SELECT "id", "eventId", "ordinal", "continuesUnitId", "level", "code", "name", "shortName", "kind",
      "parentUnitId", "parentTargetId", "areaKm2", "population", "populationAsOf", "seat", "clause"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS row ("id" uuid, "eventId" uuid, "ordinal" integer,
      "continuesUnitId" uuid, "level" "UnitLevel", "code" text, "name" text, "shortName" text, "kind" "UnitKind",
      "parentUnitId" uuid, "parentTargetId" uuid, "areaKm2" numeric, "population" integer, "populationAsOf" date,
      "seat" text, "clause" text)`);
}

async function insertParts(tx: TransactionClient, acts: readonly ActBody[]): Promise<void> {
  const rows = acts.flatMap((act) =>
    act.parts.map((part, ordinal) => ({ ...part, eventId: act.id, ordinal })),
  );
  await tx.$executeRaw(Prisma.sql`
    INSERT INTO "territorial_change_part" ("id", "event_id", "ordinal", "source_unit_id", "target_id", "area_part",
      "population_part", "area_km2", "persons", "clause", "note", "correction")
    SELECT "id", "eventId", "ordinal", "sourceUnitId", "targetId", "areaPart", "populationPart", "areaKm2",
      "persons", "clause", "note", "correction"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS row ("id" uuid, "eventId" uuid, "ordinal" integer,
      "sourceUnitId" uuid, "targetId" uuid, "areaPart" "Extent", "populationPart" "Extent", "areaKm2" numeric,
      "persons" integer, "clause" text, "note" text, "correction" text)`);
}
