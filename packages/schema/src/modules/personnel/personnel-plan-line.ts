import type { PersonnelPlanLine } from '@haicap/database/client';
import { addDays, toPlainDate, type PlainDate } from '@haicap/domain/dates';
import { builder } from '../../builder.js';
import type { SchemaContext } from '../../context.js';
import { isRecordId } from '../../graphql/global-id.js';
import type { PrismaRef } from '../../graphql/prisma-ref.js';
import { loadHolders, loadPosts } from './assignment-row.js';
import { loadPerson } from './person-row.js';
import { AssignmentKindEnum, AssignmentModeEnum } from './personnel-enums.js';
import { AssignmentType, PersonType, PositionRef } from './personnel-types.js';
import { loadPlan, loadPlanLine } from './plan-row.js';
import { getPosition } from './position-row.js';

/** A line of a slate. */
export const PlanLineType: PrismaRef<'PersonnelPlanLine'> = builder.prismaObject('PersonnelPlanLine', {
  dataClass: 'INTERNAL',
  description: 'A line of a plan: a post, and who is to hold it.',
  fields: (t) => ({
    ordinal: t.exposeInt('ordinal', { description: 'Place in the plan.' }),
    position: t.field({
      type: PositionRef,
      description: 'The post.',
      resolve: ({ positionId }, _args, context) => getPosition(context, positionId),
    }),
    person: t.field({
      type: PersonType,
      nullable: true,
      description: 'Who is to hold it; null where nobody is named yet, or nobody whom the viewer may know.',
      resolve: ({ personId }, _args, context) => (personId === null ? null : loadPerson(context, personId)),
    }),
    isFilled: t.boolean({
      description: 'Whether somebody is named, also where the viewer may not know the person.',
      resolve: ({ personId }) => personId !== null,
    }),
    kind: t.expose('kind', {
      type: AssignmentKindEnum,
      description: 'How the post relates to the other posts of the person.',
    }),
    mode: t.expose('mode', { type: AssignmentModeEnum, description: 'By which way.' }),
    note: t.exposeString('note', { nullable: true, description: 'Anything else.' }),
    overrideReason: t.exposeString('overrideReason', {
      nullable: true,
      description: 'Why the line may exceed the established headcount or fill a frozen post.',
    }),
    version: t.exposeInt('version', { description: 'Grows with every change of the line.' }),
    currentHolders: t.field({
      type: [AssignmentType],
      description: 'Who holds the post today, at the latest on the eve of the plan.',
      resolve: async ({ planId, positionId }, _args, context) =>
        loadHolders(context, positionId, await eveOf(context, planId)),
    }),
    currentPosts: t.field({
      type: [AssignmentType],
      description:
        'What the person holds today, at the latest on the eve of the plan; only where the viewer reads.',
      resolve: async ({ planId, personId }, _args, context) =>
        personId === null ? [] : loadPosts(context, personId, await eveOf(context, planId)),
    }),
  }),
});

builder.nodeRef(PlanLineType, {
  id: { resolve: (line: PersonnelPlanLine) => line.id },
  loadManyWithoutCache: (ids, context) =>
    Promise.all(ids.map((id) => (isRecordId(id) ? loadPlanLine(context, id) : null))),
});

/** Today, or the day before the plan takes effect where that is past: what it changed is not current. */
async function eveOf(context: SchemaContext, planId: string): Promise<PlainDate> {
  const plan = await loadPlan(context, planId);
  if (plan === null) return context.today;
  const eve = addDays(toPlainDate(plan.effectiveOn), -1);
  return eve < context.today ? eve : context.today;
}
