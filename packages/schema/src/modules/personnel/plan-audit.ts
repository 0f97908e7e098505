import { Prisma, type Assignment, type PersonnelPlan, type PersonnelPlanLine } from '@haicap/database/client';
import { toPlainDate, type PlainDate } from '@haicap/domain/dates';
import { auditPlan, type AuditedAssignment, type PlanFact } from '@haicap/domain/personnel';
import { builder } from '../../builder.js';
import type { SchemaContext } from '../../context.js';
import { toDayOrNull } from '../../graphql/days.js';
import { readRows } from '../../graphql/read-rows.js';
import { ASSIGNMENT_COLUMNS, isVisibleAssignment } from './assignment-row.js';
import { AssignmentType } from './personnel-types.js';
import { PlanLineType } from './personnel-plan-line.js';
import { PlanFactOutcomeEnum } from './plan-enums.js';
import { toPlanLine } from './plan-lines.js';
import { loadAllLines } from './plan-row.js';

interface Audited extends AuditedAssignment {
  readonly row: Assignment;
}
type AuditedLine = ReturnType<typeof toPlanLine> & { readonly row: PersonnelPlanLine };

/** A line against what is the case. */
export const PlanFactType = builder.objectRef<PlanFact<AuditedLine, Audited>>('PlanFact').implement({
  dataClass: 'INTERNAL',
  description: 'A line of a plan against what is the case.',
  fields: (t) => ({
    line: t.field({ type: PlanLineType, description: 'The line.', resolve: ({ line }) => line.row }),
    outcome: t.field({
      type: PlanFactOutcomeEnum,
      description: 'What became of it.',
      resolve: ({ outcome }) => outcome,
    }),
    assignment: t.field({
      type: AssignmentType,
      nullable: true,
      description: 'The assignment of the planned person to the post; null where there is none.',
      resolve: ({ assignment }) => assignment?.row ?? null,
    }),
    actual: t.field({
      type: [AssignmentType],
      description: 'Who is in office.',
      resolve: ({ holders }) => holders.map(({ row }) => row),
    }),
  }),
});

/** A plan against what is the case on a day, line by line: two statements. */
export async function auditPlanLines(
  context: SchemaContext,
  plan: PersonnelPlan,
  day: PlainDate,
): Promise<PlanFact<AuditedLine, Audited>[]> {
  const lines = (await loadAllLines(context, plan.id)).map((row) => ({ ...toPlanLine(row), row }));
  const positionIds = [...new Set(lines.map(({ positionId }) => positionId))];
  const rows = await readRows<Assignment>(
    context.db,
    Prisma.sql`SELECT ${ASSIGNMENT_COLUMNS} FROM "assignment" held
      WHERE held."position_id" = ANY(${positionIds}::uuid[]) AND ${isVisibleAssignment(context)}
      ORDER BY held."valid_from", held."id"`,
  );
  return auditPlan(lines, toPlainDate(plan.effectiveOn), day, rows.map(toAudited));
}

function toAudited(row: Assignment): Audited {
  const { id, personId, positionId, kind, state, validFrom, validTo } = row;
  return {
    assignmentId: id,
    personId,
    positionId,
    kind,
    state,
    row,
    validFrom: toPlainDate(validFrom),
    validTo: toDayOrNull(validTo),
  };
}
