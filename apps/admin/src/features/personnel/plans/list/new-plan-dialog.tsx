import { Radio, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useMutation } from 'urql';

import { RestoredNote } from '../../../../shared/draft/restored-note';
import { useDraft } from '../../../../shared/draft/use-draft';
import { DayInput } from '../../../../shared/fields/day-input';
import { dayProps } from '../../../../shared/form/day-props';
import { useLanguage } from '../../../../shared/i18n';
import { outcomeOf, type Outcome } from '../../../../shared/result';
import { UnitPicker } from '../../../../shared/unit-picker';
import { AskDialog } from '../../parts/ask-dialog';
import { PlanCreateDocument, type PlanCreateMutation } from '../../plans.generated';
import { ActPicker } from './act-picker';
import {
  NEW_PLAN,
  newPlanInputOf,
  newPlanProblems,
  PLAN_SCOPES,
  type NewPlanValues,
} from './new-plan-values';

/** Begins a plan with one line for each seat. What is entered survives a reload; sent twice it is made once. */
export function NewPlanDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { t, locale } = useLanguage();
  const navigate = useNavigate();
  const draft = useDraft<NewPlanValues>('plan.new', { values: NEW_PLAN, version: null });
  const form = useForm<NewPlanValues>({
    initialValues: draft.values,
    onValuesChange: draft.keep,
    validate: (values) => newPlanProblems(values, locale),
  });
  const { values } = form;
  const [, create] = useMutation(PlanCreateDocument);
  const run = async (): Promise<Outcome<PlanCreateMutation['personnelPlanCreate']> | null> => {
    if (form.validate().hasErrors) return null;
    const input = newPlanInputOf(values, draft.idempotencyKey);
    const outcome = outcomeOf(await create({ input }), (data) => data.personnelPlanCreate);
    draft.note(outcome);
    if (outcome.kind === 'done') {
      const { id, title } = outcome.payload.personnelPlan;
      notifications.show({ color: 'green', message: t('personnelPlans.create.created', { title }) });
      await navigate({ to: '/personnel/plans/$planId', params: { planId: id } });
    }
    return outcome;
  };
  return (
    <AskDialog
      confirm={t('personnelPlans.create.submit')}
      onClose={onClose}
      run={run}
      text={t('personnelPlans.create.intro')}
      title={t('personnelPlans.create.title')}
    >
      <RestoredNote onStartOver={() => form.setValues(draft.startOver())} wasRestored={draft.wasRestored} />
      <TextInput
        data-autofocus
        label={t('personnelPlans.field.title')}
        required
        {...form.getInputProps('title')}
      />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <DayInput label={t('personnelPlans.field.effectiveOn')} required {...dayProps(form, 'effectiveOn')} />
        <UnitPicker
          asOf={values.effectiveOn}
          error={form.errors['unitId']}
          label={t('personnelPlans.field.unit')}
          onChange={(unit) => form.setValues({ unitId: unit?.unitId ?? null, unitName: unit?.name ?? '' })}
          required
          value={values.unitId === null ? null : { unitId: values.unitId, name: values.unitName }}
        />
      </SimpleGrid>
      <ActPicker
        label={t('personnelPlans.create.act')}
        onChange={(act) => form.setValues({ eventId: act?.id ?? null, eventTitle: act?.title ?? '' })}
        value={values.eventId === null ? null : { id: values.eventId, title: values.eventTitle }}
      />
      <Radio.Group label={t('personnelPlans.create.scope')} {...form.getInputProps('scope')}>
        <Stack gap={6} mt={4}>
          {PLAN_SCOPES.map((scope) => (
            <Radio key={scope} label={t(`personnelPlans.create.scopes.${scope}`)} value={scope} />
          ))}
        </Stack>
      </Radio.Group>
      <Textarea autosize label={t('personnelPlans.field.note')} {...form.getInputProps('note')} />
      <TextInput label={t('personnelPlans.field.source')} {...form.getInputProps('source')} />
    </AskDialog>
  );
}
