import { Prisma } from '@haicap/database/client';
import type { SchemaContext } from '../../context.js';
import { byKey, loaderOf } from '../../graphql/loader.js';
import { readRows } from '../../graphql/read-rows.js';

/** Names of who proposed an assignment and who decided about it. */
export interface AssignmentActors {
  readonly assignmentId: string;
  readonly proposedBy: string | null;
  readonly decidedBy: string | null;
}

/** Who proposed and who decided; their accounts may be out of reach, so the database tells the names alone. */
export function loadAssignmentActors(context: SchemaContext, id: string): Promise<AssignmentActors | null> {
  return loaderOf(context, 'personnel.assignmentActors', async (ids: readonly string[]) =>
    byKey(
      ids,
      await readRows<AssignmentActors>(
        context.db,
        Prisma.sql`SELECT "assignment_id" AS "assignmentId", "proposed_by" AS "proposedBy", "decided_by" AS "decidedBy"
          FROM assignment_actors(${ids}::uuid[])`,
      ),
      ({ assignmentId }) => assignmentId,
    ),
  ).load(id);
}

/** Ids of the plan whose issuing started an assignment; null for one that no plan started, or none the viewer may know. */
export async function loadPlanIdOf(context: SchemaContext, id: string): Promise<string | null> {
  const row = await loaderOf(context, 'personnel.planOfAssignment', async (ids: readonly string[]) =>
    byKey(
      ids,
      await readRows<{ assignmentId: string; planId: string }>(
        context.db,
        Prisma.sql`SELECT effect."assignment_id" AS "assignmentId", effect."plan_id" AS "planId"
          FROM "personnel_plan_effect" effect
          WHERE effect."assignment_id" = ANY(${ids}::uuid[]) AND effect."kind" = 'STARTED'`,
      ),
      ({ assignmentId }) => assignmentId,
    ),
  ).load(id);
  return row?.planId ?? null;
}
