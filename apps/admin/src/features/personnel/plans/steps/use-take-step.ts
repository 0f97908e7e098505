import { useClient } from 'urql';

import { outcomeOf, type Outcome } from '../../../../shared/result';
import { decisionInputOf } from '../../parts/decision-values';
import {
  PlanAgreeDocument,
  PlanCorrectDocument,
  PlanIssueDocument,
  PlanReturnDocument,
  PlanSubmitDocument,
  PlanWithdrawDocument,
  type PlanAgreeMutation,
  type PlanCorrectMutation,
  type PlanIssueMutation,
  type PlanReturnMutation,
  type PlanSubmitMutation,
  type PlanWithdrawMutation,
} from '../../plans.generated';
import type { ShownPlan } from '../plan/plan-page';
import type { PlanStep, StepValues } from './step-dialog';

type StepResult =
  | PlanSubmitMutation['personnelPlanSubmit']
  | PlanReturnMutation['personnelPlanReturn']
  | PlanAgreeMutation['personnelPlanAgree']
  | PlanIssueMutation['personnelPlanIssue']
  | PlanWithdrawMutation['personnelPlanWithdraw']
  | PlanCorrectMutation['personnelPlanCorrect'];

/** Takes a step of a plan; says how it ended. */
export function useTakeStep(
  plan: ShownPlan,
): (step: PlanStep, values: StepValues) => Promise<Outcome<StepResult>> {
  const client = useClient();
  return async (step, values) => {
    const input = { id: plan.id, expectedVersion: plan.version };
    const reason = values.reason.trim();
    switch (step) {
      case 'submit':
        return outcomeOf(
          await client.mutation(PlanSubmitDocument, { input }).toPromise(),
          (data): StepResult => data.personnelPlanSubmit,
        );
      case 'return':
        return outcomeOf(
          await client.mutation(PlanReturnDocument, { input: { ...input, reason } }).toPromise(),
          (data): StepResult => data.personnelPlanReturn,
        );
      case 'agree':
        return outcomeOf(
          await client.mutation(PlanAgreeDocument, { input }).toPromise(),
          (data): StepResult => data.personnelPlanAgree,
        );
      case 'issue':
        return outcomeOf(
          await client
            .mutation(PlanIssueDocument, { input: { ...input, decision: decisionInputOf(values) } })
            .toPromise(),
          (data): StepResult => data.personnelPlanIssue,
        );
      case 'withdraw':
        return outcomeOf(
          await client.mutation(PlanWithdrawDocument, { input: { ...input, reason } }).toPromise(),
          (data): StepResult => data.personnelPlanWithdraw,
        );
      case 'correct':
        return outcomeOf(
          await client
            .mutation(PlanCorrectDocument, {
              input: { ...input, reason, decision: decisionInputOf(values) },
            })
            .toPromise(),
          (data): StepResult => data.personnelPlanCorrect,
        );
    }
  };
}
