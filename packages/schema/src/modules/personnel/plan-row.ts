import { Prisma, type PersonnelPlan, type PersonnelPlanLine } from '@haicap/database/client';
import { withinReach, type WithAccess } from '../../access/within-reach.js';
import type { SchemaContext } from '../../context.js';
import { byKey, groupByKey, loaderOf } from '../../graphql/loader.js';
import { readRows } from '../../graphql/read-rows.js';
import { selectColumns } from '../../graphql/select-columns.js';

/** What to select of `"personnel_plan" plan`. */
export const PLAN_COLUMNS: Prisma.Sql = selectColumns(
  'plan',
  `id title unitId scopePath effectiveOn eventId state revision decisionId correctingDecisionId note source reason
   submittedById submittedAt agreedById agreedAt issuedById issuedAt searchText version createdById createdAt updatedAt`,
);

/** What to select of `"personnel_plan_line" line`. */
export const LINE_COLUMNS: Prisma.Sql = selectColumns(
  'line',
  'id planId scopePath ordinal positionId personId kind mode note overrideReason version updatedAt',
);

/** "The viewer may see this plan": who prepares and decides there, once issued who reads there. */
export function isVisiblePlan(context: WithAccess): Prisma.Sql {
  const path = Prisma.sql`plan."scope_path"`;
  return Prisma.sql`(${withinReach(context, 'personnel.drafts', path)}
    OR (plan."state" IN ('ISSUED', 'REVOKED') AND ${withinReach(context, 'personnel.read', path)}))`;
}

/** The same of a plan that was read. */
export function canSeePlan(
  { access }: WithAccess,
  plan: Pick<PersonnelPlan, 'state' | 'scopePath'>,
): boolean {
  const isPublic = plan.state === 'ISSUED' || plan.state === 'REVOKED';
  return access.can('personnel.drafts', plan) || (isPublic && access.can('personnel.read', plan));
}

/** A plan by its id; null where there is none that the viewer may see. */
export function loadPlan(context: SchemaContext, id: string): Promise<PersonnelPlan | null> {
  return loaderOf(context, 'personnel.plan', async (ids: readonly string[]) =>
    byKey(
      ids,
      await readRows<PersonnelPlan>(
        context.db,
        Prisma.sql`SELECT ${PLAN_COLUMNS} FROM "personnel_plan" plan
          WHERE plan."id" = ANY(${ids}::uuid[]) AND ${isVisiblePlan(context)}`,
      ),
      (plan) => plan.id,
    ),
  ).load(id);
}

/** A line by its id; null where there is none of a plan that the viewer may see. */
export function loadPlanLine(context: SchemaContext, id: string): Promise<PersonnelPlanLine | null> {
  return loaderOf(context, 'personnel.planLine', async (ids: readonly string[]) =>
    byKey(ids, await findLines(context, Prisma.sql`line."id" = ANY(${ids}::uuid[])`), (line) => line.id),
  ).load(id);
}

/** All lines of a plan that the viewer may see, in their order. */
export function loadAllLines(context: SchemaContext, planId: string): Promise<PersonnelPlanLine[]> {
  return loaderOf(context, 'personnel.planLines', async (ids: readonly string[]) =>
    groupByKey(
      ids,
      await findLines(context, Prisma.sql`line."plan_id" = ANY(${ids}::uuid[])`),
      (line) => line.planId,
    ),
  ).load(planId);
}

function findLines(context: SchemaContext, condition: Prisma.Sql): Promise<PersonnelPlanLine[]> {
  return readRows(
    context.db,
    Prisma.sql`SELECT ${LINE_COLUMNS} FROM "personnel_plan_line" line JOIN "personnel_plan" plan ON plan."id" = line."plan_id"
      WHERE ${condition} AND ${isVisiblePlan(context)} ORDER BY line."ordinal", line."id"`,
  );
}

/** Names of who moved a plan. */
export interface PlanActors {
  readonly planId: string;
  readonly submittedBy: string | null;
  readonly agreedBy: string | null;
  readonly issuedBy: string | null;
}

/** Who submitted, agreed and issued; their accounts may be out of reach, so the database tells the names alone. */
export function loadPlanActors(context: SchemaContext, id: string): Promise<PlanActors | null> {
  return loaderOf(context, 'personnel.planActors', async (ids: readonly string[]) =>
    byKey(
      ids,
      await readRows<PlanActors>(
        context.db,
        Prisma.sql`SELECT "plan_id" AS "planId", "submitted_by" AS "submittedBy", "agreed_by" AS "agreedBy",
            "issued_by" AS "issuedBy" FROM personnel_plan_actors(${ids}::uuid[])`,
      ),
      ({ planId }) => planId,
    ),
  ).load(id);
}

/** What coverage is computed from. */
export interface PlanCounts {
  readonly planId: string;
  /** Seats on the day of the plan, of the posts of its unit and below that are of the types in its lines. */
  readonly positions: number;
  readonly lines: number;
  readonly filled: number;
}

/** How much of its posts plans fill, all of an operation in one statement. */
export async function loadPlanCounts(context: SchemaContext, id: string): Promise<PlanCounts> {
  const counts = await loaderOf(context, 'personnel.planCounts', async (ids: readonly string[]) =>
    byKey(ids, await findCounts(context, ids), ({ planId }) => planId),
  ).load(id);
  return counts ?? { planId: id, positions: 0, lines: 0, filled: 0 };
}

function findCounts({ db }: SchemaContext, ids: readonly string[]): Promise<PlanCounts[]> {
  return readRows(
    db,
    Prisma.sql`SELECT plan."id" AS "planId", coalesce(scope."positions", 0)::integer AS "positions", entered."lines", entered."filled"
      FROM "personnel_plan" plan
      CROSS JOIN LATERAL (
        SELECT count(*)::integer AS "lines", count(line."person_id")::integer AS "filled",
          array_agg(DISTINCT post."type_id") AS types
        FROM "personnel_plan_line" line JOIN "position" post ON post."id" = line."position_id"
        WHERE line."plan_id" = plan."id") entered
      CROSS JOIN LATERAL (
        SELECT sum(CASE period."status" WHEN 'ABOLISHED' THEN 0 ELSE period."headcount" END) AS "positions"
        FROM "position" post
        JOIN "organization" body ON body."id" = post."organization_id"
          AND daterange(body."valid_from", body."valid_to") @> plan."effective_on"
        JOIN "position_establishment" period ON period."position_id" = post."id"
          AND daterange(period."valid_from", period."valid_to") @> plan."effective_on"
        WHERE post."type_id" = ANY (entered.types) AND post."scope_path" >= plan."scope_path"
          AND post."scope_path" < (left(plan."scope_path", -1) || '/') COLLATE "C") scope
      WHERE plan."id" = ANY(${ids}::uuid[])`,
  );
}
