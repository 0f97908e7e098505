import { Prisma, type HeadcountCeiling } from '@haicap/database/client';
import type { PlainDate } from '@haicap/domain/dates';
import { withinReach } from '../../access/within-reach.js';
import type { SchemaContext } from '../../context.js';
import { byKey, loaderOf } from '../../graphql/loader.js';
import { readRows } from '../../graphql/read-rows.js';
import { selectColumns } from '../../graphql/select-columns.js';
import { isValidOn } from '../units/unit-version-row.js';
import { isVisiblePosition } from './position-row.js';
import { postsOn } from './staffing-sql.js';

const FIELDS = 'id unitId scopePath validFrom validTo ceiling basis version createdAt updatedAt';

/** How many people a unit with everything below it has room for, should have and has. */
export interface CeilingLine {
  readonly unitId: string;
  /** The unit that the sheet is about, not one below it. */
  readonly isWhole: boolean;
  readonly ceilingId: string | null;
  /** Null where none is set. */
  readonly ceiling: number | null;
  readonly established: number;
  readonly filled: number;
}

/** A ceiling by its id; null where there is none that the viewer may see. */
export function loadCeiling(context: SchemaContext, id: string): Promise<HeadcountCeiling | null> {
  return loaderOf(context, 'personnel.ceiling', async (ids: readonly string[]) => {
    const reach = withinReach(context, 'personnel.read', Prisma.sql`most."scope_path"`);
    const rows = await readRows<HeadcountCeiling>(
      context.db,
      Prisma.sql`SELECT ${selectColumns('most', FIELDS)} FROM "headcount_ceiling" most
        WHERE most."id" = ANY(${ids}::uuid[]) AND ${reach}`,
    );
    return byKey(ids, rows, (row) => row.id);
  }).load(id);
}

/** The line of a unit and of each unit directly below it on a day that the viewer reads, in the order of the codes. */
export function findCeilingLines(
  context: SchemaContext,
  unitId: string,
  day: PlainDate,
): Promise<CeilingLine[]> {
  const on = Prisma.sql`${day}::date`;
  const reach = withinReach(context, 'personnel.read', Prisma.sql`unit."scope_path"`);
  return readRows(
    context.db,
    Prisma.sql`WITH listed AS MATERIALIZED (
        SELECT unit."id", unit."scope_path", unit."id" = ${unitId}::uuid AS "isWhole", v."code"
        FROM "administrative_unit" unit
        LEFT JOIN "administrative_unit_version" v ON v."unit_id" = unit."id" AND ${isValidOn('v', on)}
        WHERE ${reach} AND (unit."id" = ${unitId}::uuid OR unit."id" IN (
          SELECT below."unit_id" FROM "administrative_unit_version" below
          WHERE below."parent_unit_id" = ${unitId}::uuid AND ${isValidOn('below', on)}))
      )
      SELECT listed."id" AS "unitId", listed."isWhole", most."id" AS "ceilingId", most."ceiling",
        coalesce(sums."established", 0) AS "established", coalesce(sums."filled", 0) AS "filled"
      FROM listed
      LEFT JOIN "headcount_ceiling" most ON most."unit_id" = listed."id" AND ${isValidOn('most', on)}
      CROSS JOIN LATERAL (
        SELECT sum(staffed."established")::integer AS "established", sum(staffed."filled")::integer AS "filled"
        FROM ${postsOn(day)}
        WHERE ${isVisiblePosition(context)} AND post."scope_path" >= listed."scope_path"
          AND post."scope_path" < rtrim(listed."scope_path", '.') || '/'
      ) sums
      ORDER BY listed."isWhole" DESC, listed."code", listed."id"`,
  );
}
