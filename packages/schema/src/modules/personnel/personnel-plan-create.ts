import type { TransactionClient } from '@haicap/database';
import { planInput, planScopeInput, type PlanInput, type PlanScopeInput } from '@haicap/domain/personnel';
import { getViewer } from '../../access/access.js';
import { builder } from '../../builder.js';
import type { SchemaContext } from '../../context.js';
import { oncePerKey } from '../../graphql/idempotency.js';
import { getTargetId, readInputId } from '../../graphql/input-ids.js';
import { parseInput } from '../../graphql/mutation.js';
import {
  Forbidden,
  IdempotencyKeyReused,
  InvalidInput,
  NotFound,
  type InputIssue,
} from '../../graphql/user-errors.js';
import { write } from '../../graphql/write.js';
import { requireUnit } from '../units/unit-access.js';
import { requireAct } from './plan-act.js';
import { insertLinesOfScope, insertPlan } from './plan-store.js';
import { PersonnelPlanPayload } from './personnel-plan-payload.js';

/** More lines than any real plan has; a plan of a whole country is many plans. */
const MOST_LINES = 10_000;

const PersonnelPlanFromInput = builder.inputType('PersonnelPlanFromInput', {
  description: 'Which posts the plan begins with: one line for each seat, in its unit and below.',
  fields: (t) => ({
    positionTypeIds: t.idList({ description: 'Kinds of post (default: every one).' }),
    keyOnly: t.boolean({ description: 'Only posts of key leadership (default: no).' }),
  }),
});

const PersonnelPlanCreateInput = builder.inputType('PersonnelPlanCreateInput', {
  description: 'A new plan.',
  fields: (t) => ({
    idempotencyKey: t.string({ description: 'Sent again with a retry, so that one plan is made.' }),
    title: t.string({ required: true, description: 'Title.' }),
    unitId: t.id({ required: true, description: 'The unit in which, and below which, posts are filled.' }),
    effectiveOn: t.field({ type: 'Date', required: true, description: 'First day in the new posts.' }),
    eventId: t.id({ description: 'The act whose units it staffs.' }),
    note: t.string({ description: 'Anything else.' }),
    source: t.string({ description: 'Where this is known from.' }),
    from: t.field({
      type: PersonnelPlanFromInput,
      description: 'Posts in force on the day to begin with; left out for a plan without lines.',
    }),
  }),
});

builder.mutationField('personnelPlanCreate', (t) =>
  t.field({
    type: PersonnelPlanPayload,
    description: 'Begins a plan, empty or with a line for each seat of the posts wanted.',
    errors: { types: [InvalidInput, Forbidden, NotFound, IdempotencyKeyReused] },
    args: { input: t.arg({ type: PersonnelPlanCreateInput, required: true, description: 'The plan.' }) },
    resolve: async (_root, args, context) => {
      const { idempotencyKey: key } = args.input;
      const { plan, scope } = readInput(args.input);
      const operation = 'personnelPlanCreate';
      const request = { viewer: getViewer(context), key, operation, input: { plan, scope } };
      return write(context, { operation }, (tx) =>
        oncePerKey(tx, request, () => createPlan(tx, context, plan, scope)),
      );
    },
  }),
);

function readInput(input: typeof PersonnelPlanCreateInput.$inferInput): {
  plan: PlanInput;
  scope: PlanScopeInput | null;
} {
  const unitId = getTargetId('AdministrativeUnit', input.unitId);
  const issues: InputIssue[] = [];
  const eventId = readInputId('TerritorialChangeEvent', input.eventId, ['eventId'], issues);
  const typeIds = input.from?.positionTypeIds?.map((id, at) =>
    readInputId('PositionType', id, ['from', 'positionTypeIds', at], issues),
  );
  if (issues.length > 0) throw new InvalidInput(issues);
  const plan = parseInput(planInput, { ...input, unitId, eventId });
  if (input.from == null) return { plan, scope: null };
  const scope = { positionTypeIds: typeIds ?? [], keyOnly: input.from.keyOnly ?? undefined };
  return { plan, scope: parseInput(planScopeInput, scope) };
}

async function createPlan(
  tx: TransactionClient,
  context: SchemaContext,
  plan: PlanInput,
  scope: PlanScopeInput | null,
): Promise<string> {
  await requireUnit(tx, context, plan.unitId, 'personnel.edit');
  await requireAct(tx, context, plan.eventId);
  const id = await insertPlan(tx, plan, getViewer(context).userId);
  if (scope === null) return id;
  const count = await insertLinesOfScope(tx, id, scope);
  if (count > MOST_LINES) {
    const params = { max: MOST_LINES, count };
    throw new InvalidInput([{ path: ['from'], code: 'list.tooMany', params }]);
  }
  return id;
}
