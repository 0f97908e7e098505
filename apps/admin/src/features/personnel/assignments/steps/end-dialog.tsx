import { ASSIGNMENT_END_REASONS, assignmentEndInput, decisionInput } from '@haicap/domain/personnel';
import { Select, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { ReactNode } from 'react';
import { useMutation } from 'urql';

import { useAsOf } from '../../../../shared/as-of';
import { useDraft } from '../../../../shared/draft/use-draft';
import { DayInput } from '../../../../shared/fields/day-input';
import { dayProps } from '../../../../shared/form/day-props';
import { textOrNull } from '../../../../shared/form/form-values';
import { zodErrors } from '../../../../shared/form/zod-errors';
import { useLanguage } from '../../../../shared/i18n';
import { outcomeOf } from '../../../../shared/result';
import type { AssignmentEndReason } from '../../../../shared/schema.generated';
import { DecisionFields } from '../../parts/decision-fields';
import { decisionInputOf, hasDecision, NO_DECISION, type DecisionValues } from '../../parts/decision-values';
import { dayAfter } from '../../parts/period';
import { StepDialog } from '../../parts/step-dialog';
import { AssignmentEndDocument } from '../../operations.generated';
import type { StepProps } from './step-props';
import { useStepWords } from './use-step-words';

type EndValues = DecisionValues & {
  lastDay: string | null;
  reason: AssignmentEndReason;
  note: string;
};

/** What the system gives as a reason by itself is not for choosing. */
const REASONS = ASSIGNMENT_END_REASONS.filter(
  (reason) => reason !== 'UNIT_ENDED' && reason !== 'ORGANIZATION_ENDED',
);

/** Ends an approved assignment on a day. */
export function EndDialog({ assignment, onClose }: StepProps): ReactNode {
  const { t, locale } = useLanguage();
  const words = useStepWords(assignment);
  const { day } = useAsOf();
  const [, end] = useMutation(AssignmentEndDocument);
  const draft = useDraft<EndValues>(`assignment.${assignment.id}.end`, {
    values: { ...NO_DECISION, lastDay: day, reason: 'TRANSFERRED', note: '' },
    version: assignment.version,
  });
  const form = useForm<EndValues>({
    initialValues: draft.values,
    onValuesChange: draft.keep,
    validate: (values) => {
      const { validTo, ...errors } = zodErrors(
        assignmentEndInput,
        { ...endOf(values), decision: null },
        locale,
      );
      return {
        ...errors,
        ...(validTo === undefined ? {} : { lastDay: validTo }),
        ...(hasDecision(values) ? zodErrors(decisionInput, decisionInputOf(values), locale) : {}),
      };
    },
  });
  return (
    <StepDialog
      confirm={t('personnel.step.end')}
      done={t('personnel.step.endDone', words)}
      draft={draft}
      form={form}
      isDangerous
      onClose={onClose}
      run={async (values) => {
        const decision = hasDecision(values) ? decisionInputOf(values) : null;
        const entered = { ...endOf(values), decision };
        const input = { ...entered, id: assignment.id, expectedVersion: assignment.version };
        return outcomeOf(await end({ input }), (data) => data.assignmentEnd);
      }}
      text={t('personnel.step.endText', words)}
      title={t('personnel.step.endTitle')}
    >
      <DayInput label={t('personnel.word.lastDay')} required {...dayProps(form, 'lastDay')} />
      <Select
        allowDeselect={false}
        data={REASONS.map((value) => ({ value, label: t(`enums.assignmentEndReason.${value}`) }))}
        label={t('personnel.word.reason')}
        {...form.getInputProps('reason')}
      />
      <DecisionFields form={form} required={false} />
      <Textarea autosize label={t('personnel.word.note')} minRows={1} {...form.getInputProps('note')} />
    </StepDialog>
  );
}

function endOf({ lastDay, reason, note }: EndValues) {
  return { validTo: dayAfter(lastDay) ?? '', reason, note: textOrNull(note) };
}
