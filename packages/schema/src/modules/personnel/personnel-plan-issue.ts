import { planIssueInput } from '@haicap/domain/personnel';
import { builder } from '../../builder.js';
import { parseInput } from '../../graphql/mutation.js';
import { Conflict, Forbidden, InvalidInput, NotFound } from '../../graphql/user-errors.js';
import { write } from '../../graphql/write.js';
import { PersonnelDecisionInput } from './decision-input.js';
import { PersonnelPlanIllegalTransition } from './plan-errors.js';
import { findPlanFindingsAgain } from './plan-finding.js';
import { issuePlan } from './plan-issue.js';
import { explainPlanRefusal } from './plan-refusal.js';
import { toPlanRequest } from './plan-step.js';
import { PersonnelPlanPayload } from './personnel-plan-payload.js';

/** A plan of a thousand posts takes seconds; each statement keeps its own limit. */
const LONGEST_ISSUE = 30_000;

const PersonnelPlanIssueInput = builder.inputType('PersonnelPlanIssueInput', {
  description: 'The plan to issue, and by which decision.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The plan.' }),
    expectedVersion: t.int({ required: true, description: 'Version that the decision was made on.' }),
    decision: t.field({ type: PersonnelDecisionInput, required: true, description: 'The decision.' }),
  }),
});

builder.mutationField('personnelPlanIssue', (t) =>
  t.field({
    type: PersonnelPlanPayload,
    description:
      'Issues an agreed plan by one decision: what its people leave ends, what it gives them starts, all at once or nothing. Whoever waits to be placed and gets a principal post is placed by it.',
    errors: { types: [InvalidInput, Forbidden, NotFound, Conflict, PersonnelPlanIllegalTransition] },
    args: {
      input: t.arg({ type: PersonnelPlanIssueInput, required: true, description: 'What, and by what.' }),
    },
    resolve: async (_root, { input }, context) => {
      const request = toPlanRequest(input);
      const { decision } = parseInput(planIssueInput, input);
      const why = { operation: 'personnelPlanIssue', timeout: LONGEST_ISSUE };
      return write(context, why, (tx) => issuePlan(tx, context, request, decision)).catch((error: unknown) =>
        explainPlanRefusal(error, () => findPlanFindingsAgain(context, request.id)),
      );
    },
  }),
);
