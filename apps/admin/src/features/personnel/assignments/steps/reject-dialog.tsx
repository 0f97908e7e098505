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
import { AssignmentRejectDocument } from '../../operations.generated';
import type { StepProps } from './step-props';
import { useStepWords } from './use-step-words';

/** Sends a proposal back for good, with a reason. */
export function RejectDialog({ assignment, onClose }: StepProps): ReactNode {
  const { t, locale } = useLanguage();
  const words = useStepWords(assignment);
  const [, reject] = useMutation(AssignmentRejectDocument);
  const draft = useDraft(`assignment.${assignment.id}.reject`, {
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
      confirm={t('personnel.step.reject')}
      done={t('personnel.step.rejectDone', words)}
      draft={draft}
      form={form}
      isDangerous
      onClose={onClose}
      run={async ({ reason }) => {
        const input = { id: assignment.id, expectedVersion: assignment.version, reason: reason.trim() };
        return outcomeOf(await reject({ input }), (data) => data.assignmentReject);
      }}
      text={t('personnel.step.rejectText', words)}
      title={t('personnel.step.rejectTitle')}
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
