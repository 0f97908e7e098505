import { Prisma } from '@haicap/database/client';
import type { PlainDate } from '@haicap/domain/dates';
import type { OrganizationKind, Staffing } from '@haicap/domain/personnel';
import type { SchemaContext } from '../../context.js';
import { readRows } from '../../graphql/read-rows.js';
import { isVisiblePosition } from './position-row.js';
import { IS_POST, postsOn, SURPLUS, VACANT } from './staffing-sql.js';

/** By what a staffing table adds up. */
export type StaffingGrouping = 'UNIT' | 'POSITION_TYPE' | 'ORGANIZATION_KIND';

/** One line of a staffing table; of the three only what it is grouped by is there. */
export interface StaffingTableRow {
  readonly unitId: string | null;
  readonly typeId: string | null;
  readonly organizationKind: OrganizationKind | null;
  readonly posts: number;
  readonly staffing: Staffing;
  readonly keyStaffing: Staffing;
}

const NONE = Prisma.sql`NULL::uuid`;

/** What a line is of, and in which order lines come. */
const GROUPS: Readonly<Record<StaffingGrouping, { readonly of: Prisma.Sql; readonly by: Prisma.Sql }>> = {
  UNIT: {
    of: Prisma.sql`post."unit_id" AS "unitId", ${NONE} AS "typeId", NULL::text AS "organizationKind"`,
    by: Prisma.sql`post."unit_id", post."scope_path"`,
  },
  POSITION_TYPE: {
    of: Prisma.sql`${NONE} AS "unitId", kind."id" AS "typeId", NULL::text AS "organizationKind"`,
    by: Prisma.sql`kind."id", kind."precedence"`,
  },
  ORGANIZATION_KIND: {
    of: Prisma.sql`${NONE} AS "unitId", ${NONE} AS "typeId", body."kind"::text AS "organizationKind"`,
    by: Prisma.sql`body."kind"`,
  },
};

const ORDERS: Readonly<Record<StaffingGrouping, Prisma.Sql>> = {
  UNIT: Prisma.sql`post."scope_path"`,
  POSITION_TYPE: Prisma.sql`kind."precedence", kind."id"`,
  ORGANIZATION_KIND: Prisma.sql`body."kind"`,
};

/** Seats and people of a part of the country on a day, added up: one statement, one row per line. */
export function findStaffingRows(
  context: SchemaContext,
  day: PlainDate,
  within: Prisma.Sql,
  groupBy: StaffingGrouping,
): Promise<StaffingTableRow[]> {
  const { of, by } = GROUPS[groupBy];
  const isKey = Prisma.sql`FILTER (WHERE kind."is_key_leadership")`;
  return readRows(
    context.db,
    Prisma.sql`SELECT ${of}, count(*)::integer AS "posts", ${sums(Prisma.empty)} AS "staffing",
        ${sums(isKey)} AS "keyStaffing"
      FROM ${postsOn(day)} WHERE ${within} AND ${isVisiblePosition(context)} AND ${IS_POST}
      GROUP BY ${by} ORDER BY ${ORDERS[groupBy]}`,
  );
}

/** A {@link Staffing} of the rows of a group that pass. */
function sums(passing: Prisma.Sql): Prisma.Sql {
  const sum = (value: Prisma.Sql): Prisma.Sql => Prisma.sql`coalesce(sum(${value}) ${passing}, 0)`;
  return Prisma.sql`json_build_object('established', ${sum(Prisma.sql`staffed."established"`)},
    'filled', ${sum(Prisma.sql`staffed."filled"`)}, 'vacant', ${sum(VACANT)}, 'surplus', ${sum(SURPLUS)})`;
}
