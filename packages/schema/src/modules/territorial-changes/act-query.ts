import type { TransactionClient } from '@haicap/database';
import { Prisma } from '@haicap/database/client';
import type { ActStatus } from '@haicap/domain/units';
import type { ActPartRecord, ActRecord, ActTargetRecord } from './act-record.js';

/** What reads with raw statements: the client, in a transaction or not. */
export type Reader = Pick<TransactionClient, '$queryRaw'>;

/** An act as stored, its targets and parts in their order. */
export interface StoredAct extends Omit<ActRecord, 'targets' | 'parts'> {
  readonly version: number;
  readonly targets: readonly ActTargetRecord[];
  readonly parts: readonly ActPartRecord[];
}

/** Acts with their targets and parts, by their ids: one statement. */
export function findActs(reader: Reader, ids: readonly string[]): Promise<StoredAct[]> {
  return readActs(reader, Prisma.sql`event."id" = ANY(${ids}::uuid[])`);
}

/** An act with its targets and parts; null when there is none. */
export async function findAct(reader: Reader, id: string): Promise<StoredAct | null> {
  const [act] = await findActs(reader, [id]);
  return act ?? null;
}

/**
 * Acts in one of the states, on one of the days, somewhere along the chain of superior units
 * of one of the units: what may be applied on the same day before or after another act.
 */
export function findPendingActs(
  reader: Reader,
  states: readonly ActStatus[],
  days: readonly string[],
  unitIds: readonly string[],
): Promise<StoredAct[]> {
  return readActs(
    reader,
    Prisma.sql`event."status" = ANY(${states}::"TerritorialChangeStatus"[]) AND event."operational_from" = ANY(${days}::date[])
      AND EXISTS (
        SELECT FROM "administrative_unit" unit
        WHERE unit."id" = ANY(${unitIds}::uuid[])
          AND (starts_with(unit."scope_path", event."scope_path") OR starts_with(event."scope_path", unit."scope_path")))`,
  );
}

function readActs(reader: Reader, condition: Prisma.Sql): Promise<StoredAct[]> {
  return reader.$queryRaw<StoredAct[]>(Prisma.sql`
    SELECT event."id", event."title", event."instrument_id" AS "instrumentId", event."adopted_on"::text AS "adoptedOn",
      event."in_force_on"::text AS "inForceOn", event."operational_from"::text AS "operationalFrom",
      event."sequence", event."status"::text AS "status", event."scope_unit_id" AS "scopeUnitId",
      event."scope_path" AS "scopePath", event."note", event."types", event."created_by_id" AS "createdById",
      event."version",
      (SELECT coalesce(jsonb_agg(jsonb_build_object(
          'id', target."id", 'continuesUnitId', target."continues_unit_id", 'level', target."level",
          'code', target."code", 'name', target."name", 'shortName', target."short_name", 'kind', target."kind",
          'parentUnitId', target."parent_unit_id", 'parentTargetId', target."parent_target_id",
          'areaKm2', target."area_km2", 'population', target."population",
          'populationAsOf', target."population_as_of", 'seat', target."seat", 'clause', target."clause")
          ORDER BY target."ordinal"), '[]')
        FROM "territorial_change_target" target WHERE target."event_id" = event."id") AS "targets",
      (SELECT coalesce(jsonb_agg(jsonb_build_object(
          'id', part."id", 'sourceUnitId', part."source_unit_id", 'targetId', part."target_id",
          'areaPart', part."area_part", 'populationPart', part."population_part", 'areaKm2', part."area_km2",
          'persons', part."persons", 'clause', part."clause", 'note', part."note", 'correction', part."correction")
          ORDER BY part."ordinal"), '[]')
        FROM "territorial_change_part" part WHERE part."event_id" = event."id") AS "parts"
    FROM "territorial_change_event" event WHERE ${condition}
    ORDER BY event."operational_from", event."sequence", event."id"`);
}
