import { Prisma, type Position } from '@haicap/database/client';
import type { Extent } from '@haicap/domain/units';
import type { SchemaContext } from '../../context.js';
import { groupByKey, loaderOf } from '../../graphql/loader.js';
import { readRows } from '../../graphql/read-rows.js';
import { isVisiblePosition, POSITION_COLUMNS } from './position-row.js';

/** A unit that took over from one that ended. */
export interface SuccessorRow {
  readonly eventId: string;
  readonly fromUnitId: string;
  readonly unitId: string;
  readonly areaPart: Extent;
  readonly populationPart: Extent;
}

/** Units that took over from a unit by an act, in the order of the act. None is chosen where there are several. */
export function loadSuccessors(
  context: SchemaContext,
  key: { readonly eventId: string; readonly fromUnitId: string },
): Promise<SuccessorRow[]> {
  return loaderOf(
    context,
    'personnel.successors',
    async (keys: readonly (typeof key)[]) =>
      groupByKey(keys.map(nameOf), await findSuccessors(context, keys), nameOf),
    nameOf,
  ).load(key);
}

function nameOf(key: { readonly eventId: string; readonly fromUnitId: string }): string {
  return `${key.eventId} ${key.fromUnitId}`;
}

/** A successor that another act of the same day ended is followed to those after it. */
function findSuccessors(
  { db }: SchemaContext,
  keys: readonly { readonly eventId: string; readonly fromUnitId: string }[],
): Promise<SuccessorRow[]> {
  const asked = JSON.stringify(keys.map(({ eventId, fromUnitId }) => ({ eventId, fromUnitId })));
  return readRows(
    db,
    Prisma.sql`WITH RECURSIVE follow AS (
        SELECT asked."eventId", asked."fromUnitId", target."unit_id", part."area_part", part."population_part",
          act."operational_from" AS day, act."sequence", ARRAY[part."ordinal"] AS place
        FROM jsonb_to_recordset(${asked}::jsonb) AS asked ("eventId" uuid, "fromUnitId" uuid)
        JOIN "territorial_change_event" act ON act."id" = asked."eventId" AND act."status" = 'OPERATIONAL'
        JOIN "territorial_change_part" part ON part."event_id" = act."id" AND part."source_unit_id" = asked."fromUnitId"
        JOIN "territorial_change_target" target ON target."id" = part."target_id"
        UNION ALL
        SELECT former."eventId", former."fromUnitId", target."unit_id", former."area_part", former."population_part",
          former.day, act."sequence", former.place || part."ordinal"
        FROM follow former
        JOIN "territorial_change_part" part ON part."source_unit_id" = former."unit_id"
        JOIN "territorial_change_event" act ON act."id" = part."event_id" AND act."status" = 'OPERATIONAL'
          AND act."operational_from" = former.day AND act."sequence" > former."sequence"
        JOIN "territorial_change_target" target ON target."id" = part."target_id"
      )
      SELECT "eventId", "fromUnitId", "unitId", "areaPart", "populationPart" FROM (
        SELECT DISTINCT ON (follow."eventId", follow."fromUnitId", follow."unit_id") follow."eventId",
          follow."fromUnitId", follow."unit_id" AS "unitId", follow."area_part" AS "areaPart",
          follow."population_part" AS "populationPart", follow.place
        FROM follow
        WHERE EXISTS (SELECT FROM "administrative_unit_version" version WHERE version."unit_id" = follow."unit_id"
          AND daterange(version."valid_from", version."valid_to") @> follow.day)
        ORDER BY follow."eventId", follow."fromUnitId", follow."unit_id", follow.place
      ) found ORDER BY place`,
  );
}

/** Where a free seat is looked for. */
export interface SeatKey {
  readonly unitId: string;
  readonly typeId: string;
  readonly day: string;
}

/** Posts of a type in a unit that somebody could be put into from a day on. */
export function loadFreePositions(context: SchemaContext, key: SeatKey): Promise<Position[]> {
  return loaderOf(
    context,
    'personnel.freePositions',
    async (keys: readonly SeatKey[]) => {
      const names = keys.map(seatName);
      return groupByKey(names, await findFreePositions(context, keys), seatName);
    },
    seatName,
  ).load(key);
}

function seatName({ unitId, typeId, day }: SeatKey): string {
  return `${unitId} ${typeId} ${day}`;
}

/** Whoever holds the post on the day or later takes a seat, and so does whoever is proposed for it. */
function findFreePositions(
  context: SchemaContext,
  keys: readonly SeatKey[],
): Promise<(Position & SeatKey)[]> {
  const asked = JSON.stringify(keys.map(({ unitId, typeId, day }) => ({ unitId, typeId, day })));
  return readRows(
    context.db,
    Prisma.sql`SELECT ${POSITION_COLUMNS}, asked."day"::text AS "day"
      FROM jsonb_to_recordset(${asked}::jsonb) AS asked ("unitId" uuid, "typeId" uuid, "day" date)
      JOIN "position" post ON post."unit_id" = asked."unitId" AND post."type_id" = asked."typeId"
      JOIN "organization" body ON body."id" = post."organization_id"
        AND daterange(body."valid_from", body."valid_to") @> asked."day"
      JOIN "position_establishment" period ON period."position_id" = post."id" AND period."status" = 'AUTHORIZED'
        AND daterange(period."valid_from", period."valid_to") @> asked."day"
      WHERE ${isVisiblePosition(context)} AND period."headcount" > (
        SELECT count(*) FROM "assignment" taken WHERE taken."position_id" = post."id"
          AND taken."state" IN ('APPROVED', 'PROPOSED')
          AND (taken."valid_to" IS NULL OR taken."valid_to" > asked."day"))
      ORDER BY post."ordinal", post."title" NULLS FIRST, post."id"`,
  );
}
