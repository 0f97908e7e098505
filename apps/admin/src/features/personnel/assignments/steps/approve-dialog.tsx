import { decisionInput } from '@haicap/domain/personnel';
import { Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState, type ReactNode } from 'react';
import { useMutation } from 'urql';

import { useDraft } from '../../../../shared/draft/use-draft';
import { textOrNull } from '../../../../shared/form/form-values';
import { zodErrors } from '../../../../shared/form/zod-errors';
import { useLanguage } from '../../../../shared/i18n';
import { outcomeOf } from '../../../../shared/result';
import { DecisionFields } from '../../parts/decision-fields';
import { decisionInputOf, NO_DECISION, type DecisionValues } from '../../parts/decision-values';
import { StepDialog } from '../../parts/step-dialog';
import { AssignmentApproveDocument } from '../../operations.generated';
import { canBeOverridden } from './can-be-overridden';
import type { StepProps } from './step-props';
import { useStepWords } from './use-step-words';

type ApproveValues = DecisionValues & { overrideReason: string };

/**
 * Approves a proposal by a decision. A reason for exceeding the headcount is asked for only after the server has found
 * that it would be exceeded, and only of those who may do that.
 */
export function ApproveDialog({ assignment, onClose }: StepProps): ReactNode {
  const { t, locale } = useLanguage();
  const words = useStepWords(assignment);
  const [, approve] = useMutation(AssignmentApproveDocument);
  const mayOverride = assignment.viewerPermissions.includes('PERSONNEL_OVERRIDE');
  const draft = useDraft<ApproveValues>(`assignment.${assignment.id}.approve`, {
    values: { ...NO_DECISION, overrideReason: '' },
    version: assignment.version,
  });
  const [asksReason, setAsksReason] = useState(draft.values.overrideReason !== '');
  const form = useForm<ApproveValues>({
    initialValues: draft.values,
    onValuesChange: draft.keep,
    validate: (values) => zodErrors(decisionInput, decisionInputOf(values), locale),
  });
  return (
    <StepDialog
      confirm={t('personnel.step.approve')}
      done={t('personnel.step.approved', words)}
      draft={draft}
      form={form}
      onClose={onClose}
      run={async (values) => {
        const input = {
          id: assignment.id,
          expectedVersion: assignment.version,
          decision: decisionInputOf(values),
          overrideReason: asksReason ? textOrNull(values.overrideReason) : null,
        };
        const outcome = outcomeOf(await approve({ input }), (data) => data.assignmentApprove);
        if (outcome.kind === 'refused' && mayOverride && canBeOverridden(outcome.error)) setAsksReason(true);
        return outcome;
      }}
      text={t('personnel.step.approveText', words)}
      title={t('personnel.step.approveTitle')}
    >
      <DecisionFields form={form} />
      {asksReason && (
        <Textarea
          autosize
          description={t('personnel.step.overrideHint')}
          label={t('personnel.step.override')}
          minRows={2}
          {...form.getInputProps('overrideReason')}
        />
      )}
    </StepDialog>
  );
}
