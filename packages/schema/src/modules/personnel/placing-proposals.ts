import { Prisma, type Position } from '@haicap/database/client';
import type { SchemaContext } from '../../context.js';
import { groupByKey, loaderOf } from '../../graphql/loader.js';
import { readRows } from '../../graphql/read-rows.js';
import { isVisiblePosition, POSITION_COLUMNS } from './position-row.js';

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
