import type { TransactionClient } from '@haicap/database';
import { MOST_PLAN_LINES, planLinesInput, type PlanLineInput } from '@haicap/domain/personnel';
import type { PersonnelPlan } from '@haicap/database/client';
import { builder } from '../../builder.js';
import type { SchemaContext } from '../../context.js';
import { readInputId } from '../../graphql/input-ids.js';
import { parseInput } from '../../graphql/mutation.js';
import { Conflict, Forbidden, InvalidInput, NotFound, type InputIssue } from '../../graphql/user-errors.js';
import { write } from '../../graphql/write.js';
import { AssignmentKindEnum, AssignmentModeEnum } from './personnel-enums.js';
import { PersonnelPlanIllegalTransition } from './plan-errors.js';
import { findUsablePosts, findKnownPeople } from './plan-line-query.js';
import { getEditablePlan, savePlan, toPlanRequest } from './plan-step.js';
import { insertLines, updateLines } from './plan-store.js';
import { PersonnelPlanPayload } from './personnel-plan-payload.js';

const PersonnelPlanLineInputType = builder.inputType('PersonnelPlanLineInput', {
  description: 'A line of a plan, as it is to be.',
  fields: (t) => ({
    lineId: t.id({ description: 'The line to change; left out for a new one.' }),
    ordinal: t.int({ description: 'Place in the plan (default: as it is, or at the end).' }),
    positionId: t.id({ required: true, description: 'The post, in the unit of the plan or below.' }),
    personId: t.id({ description: 'Who is to hold it; null for nobody yet.' }),
    kind: t.field({ type: AssignmentKindEnum, description: 'Relation to other posts (default: PRINCIPAL).' }),
    mode: t.field({ type: AssignmentModeEnum, description: 'By which way (default: DESIGNATED).' }),
    note: t.string({ description: 'Anything else.' }),
    overrideReason: t.string({ description: 'Why it may exceed the headcount or fill a frozen post.' }),
  }),
});

const PersonnelPlanLinesSetInput = builder.inputType('PersonnelPlanLinesSetInput', {
  description: 'Lines of a plan to add or to change.',
  fields: (t) => ({
    planId: t.id({ required: true, description: 'The plan.' }),
    expectedVersion: t.int({
      required: true,
      description: 'Version of the plan that the change was made on.',
    }),
    lines: t.field({
      type: [PersonnelPlanLineInputType],
      required: true,
      description: `At most ${MOST_PLAN_LINES}; other lines stay as they are.`,
    }),
  }),
});

builder.mutationField('personnelPlanLinesSet', (t) =>
  t.field({
    type: PersonnelPlanPayload,
    description: 'Adds and changes lines of a plan that is a draft, all or none.',
    errors: { types: [InvalidInput, Forbidden, NotFound, Conflict, PersonnelPlanIllegalTransition] },
    args: { input: t.arg({ type: PersonnelPlanLinesSetInput, required: true, description: 'The lines.' }) },
    resolve: async (_root, { input }, context) => {
      const request = toPlanRequest({ id: input.planId, expectedVersion: input.expectedVersion });
      const lines = readLines(input.lines);
      return write(context, { operation: 'personnelPlanLinesSet' }, async (tx) => {
        const plan = await getEditablePlan(tx, context, request);
        await requireKnown(tx, context, plan, lines);
        await storeLines(tx, plan.id, lines);
        return savePlan(tx, plan, {});
      });
    },
  }),
);

function readLines(
  lines: readonly (typeof PersonnelPlanLineInputType.$inferInput)[],
): readonly PlanLineInput[] {
  const issues: InputIssue[] = [];
  const read = lines.map((line, at) => ({
    ...line,
    lineId: readInputId('PersonnelPlanLine', line.lineId, ['lines', at, 'lineId'], issues),
    positionId: readInputId('Position', line.positionId, ['lines', at, 'positionId'], issues),
    personId: readInputId('Person', line.personId, ['lines', at, 'personId'], issues),
    kind: line.kind ?? undefined,
    mode: line.mode ?? undefined,
  }));
  if (issues.length > 0) throw new InvalidInput(issues);
  return parseInput(planLinesInput, { lines: read }).lines;
}

/** Posts are in the unit of the plan or below, people are such as the viewer may know. */
async function requireKnown(
  tx: TransactionClient,
  context: SchemaContext,
  plan: PersonnelPlan,
  lines: readonly PlanLineInput[],
): Promise<void> {
  const posts = await findUsablePosts(
    tx,
    context,
    plan.scopePath,
    lines.map(({ positionId }) => positionId),
  );
  const people = await findKnownPeople(
    tx,
    context,
    lines.flatMap(({ personId }) => personId ?? []),
  );
  const issues = lines.flatMap(({ positionId, personId }, at): InputIssue[] => {
    const faults: InputIssue[] = [];
    const path = (field: string): string[] => ['lines', String(at), field];
    if (!posts.has(positionId)) faults.push({ path: path('positionId'), code: 'personnel.plan.position' });
    if (personId !== null && !people.has(personId)) {
      faults.push({ path: path('personId'), code: 'persons.unknown' });
    }
    return faults;
  });
  if (issues.length > 0) throw new InvalidInput(issues);
}

async function storeLines(
  tx: TransactionClient,
  planId: string,
  lines: readonly PlanLineInput[],
): Promise<void> {
  const changed = lines.filter(({ lineId }) => lineId !== null);
  const added = lines.filter(({ lineId }) => lineId === null);
  if (changed.length > 0 && (await updateLines(tx, planId, changed)) < changed.length) {
    throw new InvalidInput([{ path: ['lines'], code: 'plans.lines.unknown' }]);
  }
  if (added.length > 0) await insertLines(tx, planId, added);
}
