import { Prisma } from '@haicap/database/client';
import type { PlainDate } from '@haicap/domain/dates';
import { isInForceOn } from './assignment-row.js';
import { bodyExistsOn } from './organization-row.js';

/**
 * What a post is meant for on a day, and how many hold it, as columns of the relation `staffed` beside `"position" post`:
 * `"status"` (null before any headcount was set), `"established"` and `"filled"`.
 */
export function staffedOn(day: PlainDate): Prisma.Sql {
  return Prisma.sql`LEFT JOIN "position_establishment" period ON period."position_id" = post."id"
      AND period."valid_from" <= ${day}::date AND (period."valid_to" IS NULL OR period."valid_to" > ${day}::date)
    CROSS JOIN LATERAL (
      SELECT period."status", count(*)::integer AS "filled",
        CASE WHEN period."status" = 'ABOLISHED' THEN 0 ELSE coalesce(period."headcount", 0) END AS "established"
      FROM "assignment" held WHERE held."position_id" = post."id" AND ${isInForceOn(day)}) staffed`;
}

/** Posts of bodies that exist on a day, with body, kind of post and {@link staffedOn}. */
export function postsOn(day: PlainDate): Prisma.Sql {
  return Prisma.sql`"position" post
    JOIN "organization" body ON body."id" = post."organization_id" AND ${bodyExistsOn(day)}
    JOIN "position_type" kind ON kind."id" = post."type_id"
    ${staffedOn(day)}`;
}

/** Places without anybody: a frozen or abolished post has none. */
export const VACANT: Prisma.Sql = Prisma.sql`(CASE WHEN staffed."status" = 'AUTHORIZED'
  THEN greatest(staffed."established" - staffed."filled", 0) ELSE 0 END)`;

/** People above the headcount. */
export const SURPLUS: Prisma.Sql = Prisma.sql`greatest(staffed."filled" - staffed."established", 0)`;

/** "The post is one on that day": it is meant for somebody, or held. */
export const IS_POST: Prisma.Sql = Prisma.sql`(staffed."established" > 0 OR staffed."filled" > 0)`;

/** Columns of one post's {@link Staffing}. */
export const STAFFING_COLUMNS: Prisma.Sql = Prisma.sql`staffed."established", staffed."filled",
  ${VACANT} AS "vacant", ${SURPLUS} AS "surplus"`;

/** The sums of columns of {@link STAFFING_COLUMNS} over the rows of a group. */
export const STAFFING_SUMS: Prisma.Sql = Prisma.sql`sum(staffed."established")::integer AS "established",
  sum(staffed."filled")::integer AS "filled", sum(${VACANT})::integer AS "vacant",
  sum(${SURPLUS})::integer AS "surplus"`;
