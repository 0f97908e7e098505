import { decisionInput, personnelReasonInput } from '@haicap/domain/personnel';
import { Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { ReactNode } from 'react';
import { useMutation } from 'urql';

import { useDraft } from '../../../../shared/draft/use-draft';
import { zodErrors } from '../../../../shared/form/zod-errors';
import { useLanguage } from '../../../../shared/i18n';
import { outcomeOf } from '../../../../shared/result';
import { DecisionFields } from '../../parts/decision-fields';
import { decisionInputOf, NO_DECISION, type DecisionValues } from '../../parts/decision-values';
import { StepDialog } from '../../parts/step-dialog';
import { AssignmentRevokeDocument } from '../../operations.generated';
import type { StepProps } from './step-props';
import { useStepWords } from './use-step-words';

type RevokeValues = DecisionValues & { reason: string };

/** Makes an approved assignment void by a correcting decision. It stays in the record as revoked. */
export function RevokeDialog({ assignment, onClose }: StepProps): ReactNode {
  const { t, locale } = useLanguage();
  const words = useStepWords(assignment);
  const [, revoke] = useMutation(AssignmentRevokeDocument);
  const draft = useDraft<RevokeValues>(`assignment.${assignment.id}.revoke`, {
    values: { ...NO_DECISION, reason: '' },
    version: assignment.version,
  });
  const form = useForm<RevokeValues>({
    initialValues: draft.values,
    onValuesChange: draft.keep,
    validate: (values) => ({
      ...zodErrors(decisionInput, decisionInputOf(values), locale),
      ...zodErrors(personnelReasonInput, values, locale),
    }),
  });
  return (
    <StepDialog
      confirm={t('personnel.step.revoke')}
      done={t('personnel.step.revokeDone', words)}
      draft={draft}
      form={form}
      isDangerous
      onClose={onClose}
      run={async (values) => {
        const input = {
          id: assignment.id,
          expectedVersion: assignment.version,
          decision: decisionInputOf(values),
          reason: values.reason.trim(),
        };
        return outcomeOf(await revoke({ input }), (data) => data.assignmentRevoke);
      }}
      text={t('personnel.step.revokeText', words)}
      title={t('personnel.step.revokeTitle')}
    >
      <DecisionFields form={form} />
      <Textarea
        autosize
        label={t('personnel.word.reason')}
        minRows={2}
        required
        {...form.getInputProps('reason')}
      />
    </StepDialog>
  );
}
