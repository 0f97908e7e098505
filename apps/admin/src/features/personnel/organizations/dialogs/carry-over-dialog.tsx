import { organizationCarryOverInput } from '@haicap/domain/personnel';
import { TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState, type ReactNode } from 'react';
import { useMutation } from 'urql';

import { useDraft } from '../../../../shared/draft/use-draft';
import { DayInput } from '../../../../shared/fields/day-input';
import { dayProps } from '../../../../shared/form/day-props';
import { textOrNull } from '../../../../shared/form/form-values';
import { zodErrors } from '../../../../shared/form/zod-errors';
import { useLanguage } from '../../../../shared/i18n';
import { outcomeOf } from '../../../../shared/result';
import { UnitPicker } from '../../../../shared/unit-picker';
import { StepDialog } from '../../parts/step-dialog';
import { OrganizationCarryOverDocument, type ChartBodyFragment } from '../../operations.generated';

type CarryValues = { toUnitId: string | null; validFrom: string | null; name: string };

interface CarryOverDialogProps {
  readonly body: ChartBodyFragment;
  readonly onClose: () => void;
}

/** Lets a body go on in another unit: a new body there, with the same posts. */
export function CarryOverDialog({ body, onClose }: CarryOverDialogProps): ReactNode {
  const { t, locale } = useLanguage();
  const [unitName, setUnitName] = useState('');
  const [, carry] = useMutation(OrganizationCarryOverDocument);
  const draft = useDraft<CarryValues>(`organization.${body.id}.carry`, {
    values: { toUnitId: null, validFrom: null, name: '' },
    version: body.version,
  });
  const form = useForm<CarryValues>({
    initialValues: draft.values,
    onValuesChange: draft.keep,
    validate: (values) => zodErrors(organizationCarryOverInput, carriedOf(values), locale),
  });
  const { toUnitId, validFrom } = form.values;
  return (
    <StepDialog
      confirm={t('personnel.body.carry')}
      done={t('personnel.body.carried', { name: body.name })}
      draft={draft}
      form={form}
      onClose={onClose}
      run={async (values) => {
        const input = {
          ...carriedOf(values),
          id: body.id,
          expectedVersion: body.version,
          idempotencyKey: draft.idempotencyKey,
        };
        return outcomeOf(await carry({ input }), (data) => data.organizationCarryOver);
      }}
      text={t('personnel.body.carryText')}
      title={t('personnel.body.carryTitle', { name: body.name })}
    >
      <DayInput label={t('personnel.body.carryFrom')} required {...dayProps(form, 'validFrom')} />
      <UnitPicker
        asOf={validFrom}
        error={form.errors['toUnitId']}
        label={t('personnel.body.carryTo')}
        onChange={(unit) => {
          setUnitName(unit?.name ?? '');
          form.setFieldValue('toUnitId', unit?.unitId ?? null);
        }}
        required
        value={toUnitId === null ? null : { unitId: toUnitId, name: unitName }}
      />
      <TextInput
        label={t('personnel.body.carryName')}
        placeholder={body.name}
        {...form.getInputProps('name')}
      />
    </StepDialog>
  );
}

function carriedOf({ toUnitId, validFrom, name }: CarryValues) {
  return { toUnitId: toUnitId ?? '', validFrom: validFrom ?? '', name: textOrNull(name) };
}
