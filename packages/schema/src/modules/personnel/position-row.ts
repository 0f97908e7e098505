import { Prisma, type Position, type PositionEstablishment } from '@haicap/database/client';
import { toPlainDate, type PlainDate } from '@haicap/domain/dates';
import type { Establishment } from '@haicap/domain/personnel';
import { withinReach, type WithAccess } from '../../access/within-reach.js';
import type { SchemaContext } from '../../context.js';
import { toDayOrNull } from '../../graphql/days.js';
import { byKey, groupByKey, loaderOf } from '../../graphql/loader.js';
import { readRows } from '../../graphql/read-rows.js';
import { selectColumns } from '../../graphql/select-columns.js';
import { isInForceOn } from './assignment-row.js';

const FIELDS = `id organizationId unitId scopePath typeId title ordinal note searchText version createdAt updatedAt`;
const PERIOD_FIELDS = `id positionId scopePath validFrom validTo headcount status basis createdAt`;

/** For how many people a post is meant during a time, and by what. */
export interface EstablishmentRow extends Establishment {
  readonly id: string;
  readonly positionId: string;
  /** Document that set it. */
  readonly basis: string | null;
}

/** What to select of `"position" post`. */
export const POSITION_COLUMNS: Prisma.Sql = selectColumns('post', FIELDS);

/** "The viewer may see this post": it stands where they read personnel. */
export function isVisiblePosition(context: WithAccess): Prisma.Sql {
  return withinReach(context, 'personnel.read', Prisma.sql`post."scope_path"`);
}

/** A post by its id; null where there is none that the viewer may see. */
export function loadPosition(context: SchemaContext, id: string): Promise<Position | null> {
  return loaderOf(context, 'personnel.position', async (ids: readonly string[]) =>
    byKey(ids, await findPositions(context, Prisma.sql`post."id" = ANY(${ids}::uuid[])`), (post) => post.id),
  ).load(id);
}

/** The post of an assignment or line that the viewer sees, and therefore sees as well. */
export async function getPosition(context: SchemaContext, id: string): Promise<Position> {
  const post = await loadPosition(context, id);
  if (post === null) throw new Error(`there is no visible position ${id}`);
  return post;
}

/** The posts of a body on a day, in their order: those that are established, and those that somebody holds. */
export function loadPositionsOf(
  context: SchemaContext,
  organizationId: string,
  day: PlainDate,
): Promise<Position[]> {
  return loaderOf(context, `personnel.positionsOf@${day}`, async (ids: readonly string[]) =>
    groupByKey(
      ids,
      await findPositions(
        context,
        Prisma.sql`post."organization_id" = ANY(${ids}::uuid[]) AND ${isPostOn(day)}`,
      ),
      (post) => post.organizationId,
    ),
  ).load(organizationId);
}

/** For how many people a post was meant, the first period first. */
export function loadEstablishments(context: SchemaContext, positionId: string): Promise<EstablishmentRow[]> {
  return loaderOf(context, 'personnel.establishments', async (ids: readonly string[]) =>
    groupByKey(ids, await findEstablishments(context, ids), (period) => period.positionId),
  ).load(positionId);
}

function isPostOn(day: PlainDate): Prisma.Sql {
  return Prisma.sql`(EXISTS (SELECT FROM "position_establishment" period
      WHERE period."position_id" = post."id" AND period."status" <> 'ABOLISHED'
        AND period."valid_from" <= ${day}::date AND (period."valid_to" IS NULL OR period."valid_to" > ${day}::date))
    OR EXISTS (SELECT FROM "assignment" held WHERE held."position_id" = post."id" AND ${isInForceOn(day)}))`;
}

function findPositions(context: SchemaContext, condition: Prisma.Sql): Promise<Position[]> {
  return readRows(
    context.db,
    Prisma.sql`SELECT ${POSITION_COLUMNS} FROM "position" post JOIN "position_type" kind ON kind."id" = post."type_id"
      WHERE ${condition} AND ${isVisiblePosition(context)}
      ORDER BY post."ordinal", kind."precedence", post."title" NULLS FIRST, post."id"`,
  );
}

async function findEstablishments(
  context: SchemaContext,
  ids: readonly string[],
): Promise<EstablishmentRow[]> {
  const reach = withinReach(context, 'personnel.read', Prisma.sql`period."scope_path"`);
  const rows = await readRows<PositionEstablishment>(
    context.db,
    Prisma.sql`SELECT ${selectColumns('period', PERIOD_FIELDS)} FROM "position_establishment" period
      WHERE period."position_id" = ANY(${ids}::uuid[]) AND ${reach} ORDER BY period."valid_from"`,
  );
  return rows.map((row) => ({
    ...row,
    validFrom: toPlainDate(row.validFrom),
    validTo: toDayOrNull(row.validTo),
  }));
}
