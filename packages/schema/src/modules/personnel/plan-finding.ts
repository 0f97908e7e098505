import { toPlainDate } from '@haicap/domain/dates';
import { checkPlan, type PersonnelFinding } from '@haicap/domain/personnel';
import type { PersonnelPlan } from '@haicap/database/client';
import { personnelText } from '@haicap/i18n/errors';
import { builder } from '../../builder.js';
import type { SchemaContext } from '../../context.js';
import { loadPerson } from './person-row.js';
import { PersonType, PositionRef } from './personnel-types.js';
import { PlanLineType } from './personnel-plan-line.js';
import { PlanFindingSeverityEnum } from './plan-enums.js';
import { readPlanFacts } from './plan-facts.js';
import { toPlanLine } from './plan-lines.js';
import { loadAllLines, loadPlan, loadPlanLine } from './plan-row.js';
import { loadPosition } from './position-row.js';

/** What stands in the way of a plan, or what one should know. */
export const PlanFindingType = builder.objectRef<PersonnelFinding>('PlanFinding').implement({
  dataClass: 'INTERNAL',
  description: 'Something that stands in the way of a plan, or that one should know.',
  fields: (t) => ({
    severity: t.field({
      type: PlanFindingSeverityEnum,
      description: 'How grave it is.',
      resolve: ({ severity }) => severity,
    }),
    code: t.string({ description: 'Stable code.', resolve: ({ code }) => code }),
    message: t.string({
      description: 'What was found, in the language of the viewer.',
      resolve: (finding, _args, context) => textOf(context, finding).message,
    }),
    remedy: t.string({
      nullable: true,
      description: 'How to mend it, in the language of the viewer.',
      resolve: (finding, _args, context) => textOf(context, finding).remedy ?? null,
    }),
    line: t.field({
      type: PlanLineType,
      nullable: true,
      description: 'The line it is about.',
      resolve: ({ about }, _args, context) =>
        about.lineId === undefined ? null : loadPlanLine(context, about.lineId),
    }),
    position: t.field({
      type: PositionRef,
      nullable: true,
      description: 'The post it is about, where the viewer may see it.',
      resolve: ({ about }, _args, context) =>
        about.positionId === undefined ? null : loadPosition(context, about.positionId),
    }),
    person: t.field({
      type: PersonType,
      nullable: true,
      description: 'The person it is about, where the viewer may know them.',
      resolve: ({ about }, _args, context) =>
        about.personId === undefined ? null : loadPerson(context, about.personId),
    }),
  }),
});

function textOf(
  { locale }: SchemaContext,
  { code, params }: PersonnelFinding,
): ReturnType<typeof personnelText> {
  return personnelText(locale, code, params);
}

/** What the rules find about a plan that is not issued yet, for who prepares and decides. */
export async function findPlanFindings(
  context: SchemaContext,
  plan: PersonnelPlan,
): Promise<readonly PersonnelFinding[]> {
  const isOpen = plan.state === 'DRAFT' || plan.state === 'SUBMITTED' || plan.state === 'AGREED';
  if (!isOpen || !context.access.can('personnel.drafts', plan)) return [];
  const lines = (await loadAllLines(context, plan.id)).map(toPlanLine);
  const scope = { scopePath: plan.scopePath, effectiveOn: toPlainDate(plan.effectiveOn) };
  return checkPlan(lines, await readPlanFacts(context.db.prisma, context, scope, lines));
}

/** What the rules find about a plan now, after the database has refused it. */
export async function findPlanFindingsAgain(
  context: SchemaContext,
  planId: string,
): Promise<readonly PersonnelFinding[]> {
  const plan = await loadPlan(context, planId);
  return plan === null ? [] : findPlanFindings(context, plan);
}
