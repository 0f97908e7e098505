import { organizationEndInput } from '@haicap/domain/personnel';
import { Select, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { ReactNode } from 'react';
import { useMutation } from 'urql';

import { useDraft } from '../../../../shared/draft/use-draft';
import { DayInput } from '../../../../shared/fields/day-input';
import { dayProps } from '../../../../shared/form/day-props';
import { textOrNull } from '../../../../shared/form/form-values';
import { zodErrors } from '../../../../shared/form/zod-errors';
import { useLanguage } from '../../../../shared/i18n';
import { outcomeOf } from '../../../../shared/result';
import type { OrganizationEndReason } from '../../../../shared/schema.generated';
import { dayAfter } from '../../parts/period';
import { StepDialog } from '../../parts/step-dialog';
import { OrganizationEndDocument, type ChartBodyFragment } from '../../operations.generated';

type EndBodyValues = { lastDay: string | null; reason: OrganizationEndReason; note: string };

/** The other reasons are given by what the system does itself. */
const REASONS = ['DISSOLVED', 'MERGED'] as const;

interface EndBodyDialogProps {
  readonly body: ChartBodyFragment;
  readonly asOf: string;
  readonly onClose: () => void;
}

/** Ends a body on a day; nobody may hold a post in it any more. */
export function EndBodyDialog({ body, asOf, onClose }: EndBodyDialogProps): ReactNode {
  const { t, locale } = useLanguage();
  const { name } = body;
  const [, end] = useMutation(OrganizationEndDocument);
  const draft = useDraft<EndBodyValues>(`organization.${body.id}.end`, {
    values: { lastDay: asOf, reason: 'DISSOLVED', note: '' },
    version: body.version,
  });
  const form = useForm<EndBodyValues>({
    initialValues: draft.values,
    onValuesChange: draft.keep,
    validate: (values) => {
      const { validTo, ...errors } = zodErrors(organizationEndInput, endOf(values), locale);
      return validTo === undefined ? errors : { ...errors, lastDay: validTo };
    },
  });
  return (
    <StepDialog
      confirm={t('personnel.body.end')}
      done={t('personnel.body.ended', { name })}
      draft={draft}
      form={form}
      isDangerous
      onClose={onClose}
      run={async (values) => {
        const input = { ...endOf(values), id: body.id, expectedVersion: body.version };
        return outcomeOf(await end({ input }), (data) => data.organizationEnd);
      }}
      text={t('personnel.body.endText')}
      title={t('personnel.body.endTitle', { name })}
    >
      <DayInput label={t('personnel.word.lastDay')} required {...dayProps(form, 'lastDay')} />
      <Select
        allowDeselect={false}
        data={REASONS.map((value) => ({ value, label: t(`enums.organizationEndReason.${value}`) }))}
        label={t('personnel.word.reason')}
        {...form.getInputProps('reason')}
      />
      <Textarea autosize label={t('personnel.word.note')} minRows={1} {...form.getInputProps('note')} />
    </StepDialog>
  );
}

function endOf({ lastDay, reason, note }: EndBodyValues) {
  return { validTo: dayAfter(lastDay) ?? '', reason, note: textOrNull(note) };
}
