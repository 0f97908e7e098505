import { personnelReasonInput } from '@haicap/domain/personnel';
import { Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { ReactNode } from 'react';
import { useMutation } from 'urql';

import { useDraft } from '../../../../shared/draft/use-draft';
import { zodErrors } from '../../../../shared/form/zod-errors';
import { useLanguage } from '../../../../shared/i18n';
import { outcomeOf } from '../../../../shared/result';
import { StepDialog } from '../../parts/step-dialog';
import { AssignmentWithdrawDocument } from '../../operations.generated';
import type { StepProps } from './step-props';
import { useStepWords } from './use-step-words';

/** Takes back what was prepared or proposed, with a reason. */
export function WithdrawDialog({ assignment, onClose }: StepProps): ReactNode {
  const { t, locale } = useLanguage();
  const words = useStepWords(assignment);
  const [, withdraw] = useMutation(AssignmentWithdrawDocument);
  const draft = useDraft(`assignment.${assignment.id}.withdraw`, {
    values: { reason: '' },
    version: assignment.version,
  });
  const form = useForm({
    initialValues: draft.values,
    onValuesChange: draft.keep,
    validate: (values) => zodErrors(personnelReasonInput, values, locale),
  });
  return (
    <StepDialog
      confirm={t('personnel.step.withdraw')}
      done={t('personnel.step.withdrawDone', words)}
      draft={draft}
      form={form}
      isDangerous
      onClose={onClose}
      run={async ({ reason }) => {
        const input = { id: assignment.id, expectedVersion: assignment.version, reason: reason.trim() };
        return outcomeOf(await withdraw({ input }), (data) => data.assignmentWithdraw);
      }}
      text={t('personnel.step.withdrawText', words)}
      title={t('personnel.step.withdrawTitle')}
    >
      <Textarea
        autosize
        data-autofocus
        label={t('personnel.word.reason')}
        minRows={2}
        required
        {...form.getInputProps('reason')}
      />
    </StepDialog>
  );
}
