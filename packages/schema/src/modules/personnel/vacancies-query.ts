import { Prisma } from '@haicap/database/client';
import type { PlainDate } from '@haicap/domain/dates';
import {
  vacantSince,
  type Establishment,
  type DayPeriod,
  type PositionStatus,
  type Staffing,
} from '@haicap/domain/personnel';
import type { SchemaContext } from '../../context.js';
import type { KeysetConnection } from '../../graphql/keyset-connection.js';
import { readSqlPage, type SqlOrder } from '../../graphql/keyset-sql.js';
import { loaderOf } from '../../graphql/loader.js';
import type { PageArguments } from '../../graphql/page-request.js';
import { readRows } from '../../graphql/read-rows.js';
import { isVisiblePosition } from './position-row.js';
import { IS_POST, postsOn, STAFFING_COLUMNS } from './staffing-sql.js';

/** A post on a day, with its seats and people. */
export interface PositionStaffingRow extends Staffing {
  readonly positionId: string;
  readonly organizationId: string;
  readonly unitId: string;
  readonly typeId: string;
  readonly scopePath: string;
  readonly precedence: number;
  /** Null before any headcount was set. */
  readonly status: PositionStatus | null;
  readonly day: PlainDate;
}

type Row = Omit<PositionStaffingRow, 'day'>;

/** By unit, by precedence within it. The first column is that of an index, within which there are few posts to sort. */
const ORDER: readonly SqlOrder<PositionStaffingRow>[] = [
  {
    name: 'scopePath',
    expression: Prisma.sql`post."scope_path"`,
    cast: Prisma.sql`text COLLATE "C"`,
    type: 'text',
    direction: 'ASC',
    valueOf: ({ scopePath }) => scopePath,
  },
  {
    name: 'precedence',
    expression: Prisma.sql`kind."precedence"`,
    cast: Prisma.sql`integer`,
    type: 'number',
    direction: 'ASC',
    valueOf: ({ precedence }) => precedence,
  },
  {
    name: 'id',
    expression: Prisma.sql`post."id"`,
    cast: Prisma.sql`uuid`,
    type: 'uuid',
    direction: 'ASC',
    valueOf: ({ positionId }) => positionId,
  },
];

/** A page of posts on a day that meet all conditions over the relations of {@link postsOn}. */
export async function readStaffingPage(
  context: SchemaContext,
  day: PlainDate,
  conditions: readonly Prisma.Sql[],
  args: PageArguments,
): Promise<KeysetConnection<PositionStaffingRow>> {
  const page = readSqlPage(args, context.locale, ORDER);
  const where = Prisma.join([isVisiblePosition(context), IS_POST, ...conditions], ' AND ');
  const rows = await readRows<Row>(
    context.db,
    Prisma.sql`SELECT post."id" AS "positionId", post."organization_id" AS "organizationId", post."unit_id" AS "unitId",
        post."type_id" AS "typeId", post."scope_path" AS "scopePath", kind."precedence", staffed."status",
        ${STAFFING_COLUMNS}
      FROM ${postsOn(day)} WHERE ${where} ${page.sql.where}
      ORDER BY ${page.sql.orderBy} LIMIT ${page.sql.limit}`,
  );
  return page.toConnection(
    rows.map((row) => ({ ...row, day })),
    () => countPosts(context, day, where),
  );
}

async function countPosts({ db }: SchemaContext, day: PlainDate, where: Prisma.Sql): Promise<number> {
  const [row] = await readRows<{ count: number }>(
    db,
    Prisma.sql`SELECT count(*)::integer AS "count" FROM ${postsOn(day)} WHERE ${where}`,
  );
  return row!.count;
}

interface PostHistory {
  readonly establishments: readonly Establishment[];
  readonly holdings: readonly DayPeriod[];
}

/** Since when a post has had a free seat up to a day without a break; null where it has none. */
export function loadVacantSince(
  context: SchemaContext,
  positionId: string,
  day: PlainDate,
): Promise<PlainDate | null> {
  return loaderOf(context, `personnel.vacantSince@${day}`, async (ids: readonly string[]) => {
    const histories = await findHistories(context, ids, day);
    return ids.map((id) => {
      const { establishments, holdings } = histories.get(id) ?? { establishments: [], holdings: [] };
      return vacantSince(establishments, holdings, day);
    });
  }).load(positionId);
}

async function findHistories(
  context: SchemaContext,
  ids: readonly string[],
  day: PlainDate,
): Promise<ReadonlyMap<string, PostHistory>> {
  const period = (alias: string): Prisma.Sql =>
    Prisma.raw(`'validFrom', ${alias}."valid_from", 'validTo', ${alias}."valid_to"`);
  const rows = await readRows<PostHistory & { readonly id: string }>(
    context.db,
    Prisma.sql`SELECT post."id",
        (SELECT coalesce(json_agg(json_build_object(${period('period')}, 'headcount', period."headcount",
            'status', period."status")), '[]')
          FROM "position_establishment" period WHERE period."position_id" = post."id") AS "establishments",
        (SELECT coalesce(json_agg(json_build_object(${period('held')})), '[]') FROM "assignment" held
          WHERE held."position_id" = post."id" AND held."state" = 'APPROVED'
            AND held."valid_from" <= ${day}::date) AS "holdings"
      FROM "position" post WHERE post."id" = ANY(${ids}::uuid[]) AND ${isVisiblePosition(context)}`,
  );
  return new Map(rows.map((row) => [row.id, row]));
}
