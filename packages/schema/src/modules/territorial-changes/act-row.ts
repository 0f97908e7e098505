import {
  Prisma,
  type TerritorialChangeEvent,
  type TerritorialChangePart,
  type TerritorialChangeTarget,
} from '@haicap/database/client';
import type { SchemaContext } from '../../context.js';
import { byKey, groupByKey, loaderOf } from '../../graphql/loader.js';
import { readRows } from '../../graphql/read-rows.js';
import { canSeeAct } from './act-access.js';

/** An act in the shape of its Prisma model. */
export type ActRow = TerritorialChangeEvent;
/** A target in the shape of its Prisma model. */
export type TargetRow = TerritorialChangeTarget;
/** A part in the shape of its Prisma model. */
export type PartRow = TerritorialChangePart;

/** Columns of an act under the alias `event`; what no field reads is left out. */
export const ACT_COLUMNS: Prisma.Sql = Prisma.sql`event."id", event."title", event."instrument_id" AS "instrumentId",
  event."adopted_on" AS "adoptedOn", event."in_force_on" AS "inForceOn",
  event."operational_from" AS "operationalFrom", event."sequence", event."status",
  event."scope_unit_id" AS "scopeUnitId", event."scope_path" AS "scopePath", event."note",
  event."cancel_reason" AS "cancelReason", event."types", event."applied_at" AS "appliedAt",
  event."completed_at" AS "completedAt", event."version"`;

/** Columns of a target under the alias `target`. */
export const TARGET_COLUMNS: Prisma.Sql = Prisma.sql`target."id", target."event_id" AS "eventId", target."ordinal",
  target."continues_unit_id" AS "continuesUnitId", target."unit_id" AS "unitId", target."level", target."code",
  target."name", target."short_name" AS "shortName", target."kind", target."parent_unit_id" AS "parentUnitId",
  target."parent_target_id" AS "parentTargetId", target."area_km2" AS "areaKm2", target."population",
  target."population_as_of" AS "populationAsOf", target."seat", target."clause"`;

/** Columns of a part under the alias `part`. */
export const PART_COLUMNS: Prisma.Sql = Prisma.sql`part."id", part."event_id" AS "eventId", part."ordinal",
  part."source_unit_id" AS "sourceUnitId", part."target_id" AS "targetId", part."area_part" AS "areaPart",
  part."population_part" AS "populationPart", part."area_km2" AS "areaKm2", part."persons", part."clause",
  part."note", part."correction"`;

/** An act by its id; null when there is none that the viewer may see. */
export async function loadVisibleAct(context: SchemaContext, id: string): Promise<ActRow | null> {
  const act = await loadActRow(context, id);
  return act !== null && canSeeAct(context, act) ? act : null;
}

/** An act by an id that the database guarantees and that the viewer got through a record they may see. */
export function loadActRow(context: SchemaContext, id: string): Promise<ActRow | null> {
  return loaderOf(context, 'acts.act', async (ids: readonly string[]) =>
    byKey(
      ids,
      await readRows<ActRow>(
        context.db,
        Prisma.sql`SELECT ${ACT_COLUMNS} FROM "territorial_change_event" event WHERE event."id" = ANY(${ids}::uuid[])`,
      ),
      (act) => act.id,
    ),
  ).load(id);
}

/** A target by its id. */
export function loadTarget(context: SchemaContext, id: string): Promise<TargetRow | null> {
  return loaderOf(context, 'acts.target', async (ids: readonly string[]) =>
    byKey(
      ids,
      await readRows<TargetRow>(
        context.db,
        Prisma.sql`SELECT ${TARGET_COLUMNS} FROM "territorial_change_target" target
          WHERE target."id" = ANY(${ids}::uuid[])`,
      ),
      (target) => target.id,
    ),
  ).load(id);
}

/** A part by its id. */
export function loadPart(context: SchemaContext, id: string): Promise<PartRow | null> {
  return loaderOf(context, 'acts.part', async (ids: readonly string[]) =>
    byKey(
      ids,
      await readRows<PartRow>(
        context.db,
        Prisma.sql`SELECT ${PART_COLUMNS} FROM "territorial_change_part" part
          WHERE part."id" = ANY(${ids}::uuid[])`,
      ),
      (part) => part.id,
    ),
  ).load(id);
}

/** The parts of a target in the order of the act. */
export function loadPartsOfTarget(context: SchemaContext, targetId: string): Promise<PartRow[]> {
  return loaderOf(context, 'acts.partsOfTarget', async (ids: readonly string[]) =>
    groupByKey(
      ids,
      await readRows<PartRow>(
        context.db,
        Prisma.sql`SELECT ${PART_COLUMNS} FROM "territorial_change_part" part
          WHERE part."target_id" = ANY(${ids}::uuid[]) ORDER BY part."ordinal"`,
      ),
      (part) => part.targetId!,
    ),
  ).load(targetId);
}

/** How many targets and parts an act has. */
export function loadActCounts(
  context: SchemaContext,
  id: string,
): Promise<{ readonly targets: number; readonly parts: number }> {
  return loaderOf(context, 'acts.counts', async (ids: readonly string[]) => {
    const rows = await readRows<{ id: string; targets: number; parts: number }>(
      context.db,
      Prisma.sql`SELECT asked."id",
          (SELECT count(*) FROM "territorial_change_target" t WHERE t."event_id" = asked."id")::integer AS "targets",
          (SELECT count(*) FROM "territorial_change_part" p WHERE p."event_id" = asked."id")::integer AS "parts"
        FROM unnest(${ids}::uuid[]) AS asked("id")`,
    );
    return byKey(ids, rows, (row) => row.id).map((row) => row ?? { targets: 0, parts: 0 });
  }).load(id);
}
