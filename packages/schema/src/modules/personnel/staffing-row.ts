import { Prisma } from '@haicap/database/client';
import type { PlainDate } from '@haicap/domain/dates';
import { NO_STAFFING, type Staffing } from '@haicap/domain/personnel';
import type { SchemaContext } from '../../context.js';
import { byKey, loaderOf } from '../../graphql/loader.js';
import { readRows } from '../../graphql/read-rows.js';
import { isVisiblePosition } from './position-row.js';
import { postsOn, STAFFING_SUMS } from './staffing-sql.js';

/** How a post is staffed on a day; nothing where its body does not exist then. */
export function loadPositionStaffing(
  context: SchemaContext,
  positionId: string,
  day: PlainDate,
): Promise<Staffing> {
  return loadStaffing(context, 'id', positionId, day);
}

/** How all posts of a body are staffed on a day. */
export function loadOrganizationStaffing(
  context: SchemaContext,
  organizationId: string,
  day: PlainDate,
): Promise<Staffing> {
  return loadStaffing(context, 'organization_id', organizationId, day);
}

async function loadStaffing(
  context: SchemaContext,
  column: 'id' | 'organization_id',
  key: string,
  day: PlainDate,
): Promise<Staffing> {
  const of = Prisma.raw(`post."${column}"`);
  const found = await loaderOf(
    context,
    `personnel.staffing.${column}@${day}`,
    async (keys: readonly string[]) => {
      const rows = await readRows<Staffing & { readonly key: string }>(
        context.db,
        Prisma.sql`SELECT ${of} AS "key", ${STAFFING_SUMS} FROM ${postsOn(day)}
          WHERE ${of} = ANY(${keys}::uuid[]) AND ${isVisiblePosition(context)} GROUP BY ${of}`,
      );
      return byKey(keys, rows, (row) => row.key);
    },
  ).load(key);
  return found ?? NO_STAFFING;
}
