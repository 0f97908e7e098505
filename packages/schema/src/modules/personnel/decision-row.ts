import { Prisma, type PersonnelDecision } from '@haicap/database/client';
import { withinReach, type WithAccess } from '../../access/within-reach.js';
import type { SchemaContext } from '../../context.js';
import { byKey, groupByKey, loaderOf } from '../../graphql/loader.js';
import { readRows } from '../../graphql/read-rows.js';
import { selectColumns } from '../../graphql/select-columns.js';
import { isVisibleAssignment } from './assignment-row.js';

const FIELDS = `id number issuedOn issuer subject unitId scopePath correctsId source createdAt`;

/** What to select of `"personnel_decision" decision`. */
export const DECISION_COLUMNS: Prisma.Sql = selectColumns('decision', FIELDS);

/** "The viewer may see this decision": it was issued where they read, or is about an assignment that they see. */
export function isVisibleDecision(context: WithAccess): Prisma.Sql {
  const held = isVisibleAssignment(context);
  return Prisma.sql`(${withinReach(context, 'personnel.read', Prisma.sql`decision."scope_path"`)}
    OR EXISTS (SELECT FROM "assignment" held WHERE held."start_decision_id" = decision."id" AND ${held})
    OR EXISTS (SELECT FROM "assignment" held WHERE held."end_decision_id" = decision."id" AND ${held}))`;
}

/** A decision by its id; null where there is none that the viewer may see. */
export function loadDecision(context: SchemaContext, id: string): Promise<PersonnelDecision | null> {
  return loaderOf(context, 'personnel.decision', async (ids: readonly string[]) =>
    byKey(
      ids,
      await findDecisions(context, Prisma.sql`decision."id" = ANY(${ids}::uuid[])`),
      (decision) => decision.id,
    ),
  ).load(id);
}

/** The decisions that correct a decision, the first first. */
export function loadCorrecting(context: SchemaContext, id: string): Promise<PersonnelDecision[]> {
  return loaderOf(context, 'personnel.correcting', async (ids: readonly string[]) =>
    groupByKey(
      ids,
      await findDecisions(context, Prisma.sql`decision."corrects_id" = ANY(${ids}::uuid[])`),
      (decision) => decision.correctsId!,
    ),
  ).load(id);
}

function findDecisions(context: SchemaContext, condition: Prisma.Sql): Promise<PersonnelDecision[]> {
  return readRows(
    context.db,
    Prisma.sql`SELECT ${DECISION_COLUMNS} FROM "personnel_decision" decision
      WHERE ${condition} AND ${isVisibleDecision(context)} ORDER BY decision."issued_on", decision."id"`,
  );
}
