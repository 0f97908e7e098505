import { Prisma, type Assignment } from '@haicap/database/client';
import type { PlainDate } from '@haicap/domain/dates';
import { withinReach, type WithAccess } from '../../access/within-reach.js';
import type { SchemaContext } from '../../context.js';
import { byKey, groupByKey, loaderOf } from '../../graphql/loader.js';
import { readRows } from '../../graphql/read-rows.js';
import { selectColumns } from '../../graphql/select-columns.js';

const FIELDS = `id personId positionId organizationId unitId scopePath kind mode state validFrom validTo term
  homeAssignmentId expectedReturnOn startDecisionId endDecisionId endReason endNote endedByEventId
  overrideReason refusalReason note source proposedById proposedAt decidedById decidedAt version
  createdById createdAt updatedAt`;

/** What to select of `"assignment" held`. */
export const ASSIGNMENT_COLUMNS: Prisma.Sql = selectColumns('held', FIELDS);

/** "The viewer may see this assignment": what is decided where they read, what is prepared where they see drafts. */
export function isVisibleAssignment(context: WithAccess, alias = 'held'): Prisma.Sql {
  const path = Prisma.raw(`${alias}."scope_path"`);
  const state = Prisma.raw(`${alias}."state"`);
  return Prisma.sql`((${state} IN ('APPROVED', 'REVOKED') AND ${withinReach(context, 'personnel.read', path)})
    OR (${state} NOT IN ('APPROVED', 'REVOKED') AND ${withinReach(context, 'personnel.drafts', path)}))`;
}

/** "This assignment is in force on the day": approved, begun and not over. */
export function isInForceOn(day: PlainDate, alias = 'held'): Prisma.Sql {
  const column = (name: string): Prisma.Sql => Prisma.raw(`${alias}."${name}"`);
  return Prisma.sql`(${column('state')} = 'APPROVED' AND ${column('valid_from')} <= ${day}::date
    AND (${column('valid_to')} IS NULL OR ${column('valid_to')} > ${day}::date))`;
}

/** An assignment by its id; null where there is none that the viewer may see. */
export function loadAssignment(context: SchemaContext, id: string): Promise<Assignment | null> {
  return loaderOf(context, 'personnel.assignment', async (ids: readonly string[]) =>
    byKey(ids, await findAssignments(context, ids), (held) => held.id),
  ).load(id);
}

/** Who holds a post on a day, who came first before the others. */
export function loadHolders(
  context: SchemaContext,
  positionId: string,
  day: PlainDate,
): Promise<Assignment[]> {
  return loaderOf(context, `personnel.holders@${day}`, async (ids: readonly string[]) =>
    groupByKey(ids, await findInForce(context, 'position_id', ids, day), (held) => held.positionId),
  ).load(positionId);
}

/** Which posts somebody holds on a day, the principal one first. */
export function loadPosts(context: SchemaContext, personId: string, day: PlainDate): Promise<Assignment[]> {
  return loaderOf(context, `personnel.posts@${day}`, async (ids: readonly string[]) =>
    groupByKey(ids, await findInForce(context, 'person_id', ids, day), (held) => held.personId),
  ).load(personId);
}

function findAssignments(context: SchemaContext, ids: readonly string[]): Promise<Assignment[]> {
  return readRows(
    context.db,
    Prisma.sql`SELECT ${ASSIGNMENT_COLUMNS} FROM "assignment" held
      WHERE held."id" = ANY(${ids}::uuid[]) AND ${isVisibleAssignment(context)}`,
  );
}

function findInForce(
  context: SchemaContext,
  column: 'position_id' | 'person_id',
  ids: readonly string[],
  day: PlainDate,
): Promise<Assignment[]> {
  const reach = withinReach(context, 'personnel.read', Prisma.sql`held."scope_path"`);
  return readRows(
    context.db,
    Prisma.sql`SELECT ${ASSIGNMENT_COLUMNS} FROM "assignment" held
      WHERE ${Prisma.raw(`held."${column}"`)} = ANY(${ids}::uuid[]) AND ${isInForceOn(day)} AND ${reach}
      ORDER BY held."kind", held."valid_from", held."id"`,
  );
}
