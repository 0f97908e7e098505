import { Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { decisionInput, personnelReasonInput } from '@haicap/domain/personnel';
import type { ReactNode } from 'react';

import { RestoredNote } from '../../../../shared/draft/restored-note';
import { useDraft } from '../../../../shared/draft/use-draft';
import { zodErrors } from '../../../../shared/form/zod-errors';
import { useLanguage } from '../../../../shared/i18n';
import { AskDialog } from '../../parts/ask-dialog';
import { DecisionFields } from '../../parts/decision-fields';
import { decisionInputOf, NO_DECISION, type DecisionValues } from '../../parts/decision-values';
import type { ShownPlan } from '../plan/plan-page';
import { useTakeStep } from './use-take-step';

/** A step in the life of a plan. */
export type PlanStep = 'submit' | 'return' | 'agree' | 'issue' | 'withdraw' | 'correct';

/** What a step asks for. */
export type StepValues = DecisionValues & { reason: string };

const NOTHING: StepValues = { ...NO_DECISION, reason: '' };
const WITH_REASON: readonly PlanStep[] = ['return', 'withdraw', 'correct'];
const WITH_DECISION: readonly PlanStep[] = ['issue', 'correct'];
const DANGEROUS: readonly PlanStep[] = ['withdraw', 'correct'];

interface StepDialogProps {
  readonly plan: ShownPlan;
  readonly step: PlanStep;
  readonly onClose: () => void;
}

/** Asks once before a step, for the decision and the reason it needs; stays open with everything when refused. */
export function StepDialog({ plan, step, onClose }: StepDialogProps): ReactNode {
  const { t, locale } = useLanguage();
  const needsReason = WITH_REASON.includes(step);
  const needsDecision = WITH_DECISION.includes(step);
  const draft = useDraft<StepValues>(`plan.${plan.id}.${step}`, { values: NOTHING, version: plan.version });
  const form = useForm<StepValues>({
    initialValues: draft.values,
    onValuesChange: draft.keep,
    validate: (values) => ({
      ...(needsReason && zodErrors(personnelReasonInput, values, locale)),
      ...(needsDecision && zodErrors(decisionInput, decisionInputOf(values), locale)),
    }),
  });
  const takeStep = useTakeStep(plan);
  const run = async () => {
    if (form.validate().hasErrors) return null;
    const outcome = await takeStep(step, form.values);
    draft.note(outcome);
    if (outcome.kind === 'done') {
      const state = t(`enums.personnelPlanState.${outcome.payload.personnelPlan.state}`);
      notifications.show({ color: 'green', message: t('personnelPlans.step.done', { state }) });
      onClose();
    }
    return outcome;
  };
  const hasFields = needsReason || needsDecision;
  return (
    <AskDialog
      confirm={t(`personnelPlans.step.${step}`)}
      isDangerous={DANGEROUS.includes(step)}
      onClose={() => {
        draft.forget();
        onClose();
      }}
      run={run}
      text={t(`personnelPlans.step.${step}Text`)}
      title={t(`personnelPlans.step.${step}`)}
    >
      {hasFields ? (
        <>
          <RestoredNote
            onStartOver={() => form.setValues(draft.startOver())}
            wasRestored={draft.wasRestored}
          />
          {needsDecision && <DecisionFields form={form} />}
          {needsReason && (
            <Textarea
              autosize
              label={t('personnelPlans.field.reason')}
              minRows={2}
              required
              {...form.getInputProps('reason')}
            />
          )}
        </>
      ) : undefined}
    </AskDialog>
  );
}
