import { Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useState, type ReactNode } from 'react';
import { useClient, useMutation } from 'urql';

import { useDraft } from '../../../../shared/draft/use-draft';
import { DayInput } from '../../../../shared/fields/day-input';
import { dayProps } from '../../../../shared/form/day-props';
import { EditDialog } from '../../../../shared/form/edit-dialog';
import { textOrNull } from '../../../../shared/form/form-values';
import type { VersionedValues } from '../../../../shared/form/use-versioned-save';
import { useLanguage } from '../../../../shared/i18n';
import { outcomeOf } from '../../../../shared/result';
import { PlanPageDocument, PlanUpdateDocument, type PlanHeadFragment } from '../../plans.generated';
import { ActPicker } from '../list/act-picker';
import { newPlanProblems, NEW_PLAN } from '../list/new-plan-values';
import type { ShownPlan } from '../plan/plan-page';

/** The head of a plan as its form holds it. */
type HeadValues = {
  title: string;
  effectiveOn: string | null;
  eventId: string | null;
  note: string;
  source: string;
};

const LABELS = {
  title: 'title',
  effectiveOn: 'effectiveOn',
  eventId: 'act',
  note: 'note',
  source: 'source',
} as const;

interface EditHeadDialogProps {
  readonly plan: ShownPlan;
  readonly onClose: () => void;
}

/** Changes title, day, act, note and source; what somebody else changed meanwhile is shown field by field. */
export function EditHeadDialog({ plan, onClose }: EditHeadDialogProps): ReactNode {
  const { t, locale, format } = useLanguage();
  const client = useClient();
  const [, update] = useMutation(PlanUpdateDocument);
  const [acts, setActs] = useState<Readonly<Record<string, string>>>(() => actsOf(plan));
  const draft = useDraft<HeadValues>(`plan.${plan.id}.head`, opening(plan));
  const form = useForm<HeadValues>({
    initialValues: draft.values,
    onValuesChange: draft.keep,
    validate: (values) => newPlanProblems({ ...NEW_PLAN, ...values, unitId: plan.unit.id }, locale),
  });
  const { eventId } = form.values;
  const label = (field: keyof HeadValues): string => t(`personnelPlans.field.${LABELS[field]}`);
  return (
    <EditDialog
      draft={draft}
      fieldLabel={(field) => label(field as keyof HeadValues)}
      form={form}
      onClose={onClose}
      onSaved={() => {
        notifications.show({ color: 'green', message: t('personnelPlans.page.edited') });
        onClose();
      }}
      opened={draft.opened}
      reload={async () => {
        const policy = { requestPolicy: 'network-only' } as const;
        const answer = await client.query(PlanPageDocument, { id: plan.id }, policy).toPromise();
        const stored = answer.data?.personnelPlan;
        if (!stored) return null;
        setActs((known) => ({ ...known, ...actsOf(stored) }));
        return opening(stored);
      }}
      save={async (values, over) => {
        const input = {
          id: plan.id,
          expectedVersion: over.version ?? 0,
          title: values.title.trim(),
          effectiveOn: values.effectiveOn,
          eventId: values.eventId,
          note: textOrNull(values.note),
          source: textOrNull(values.source),
        };
        return outcomeOf(await update({ input }), (data) => data.personnelPlanUpdate);
      }}
      title={t('personnelPlans.page.editTitle')}
      valueText={(field, value) => {
        if (field === 'effectiveOn') return format.date(String(value));
        return field === 'eventId' ? (acts[String(value)] ?? String(value)) : String(value);
      }}
    >
      <TextInput label={label('title')} required {...form.getInputProps('title')} />
      <DayInput label={label('effectiveOn')} required {...dayProps(form, 'effectiveOn')} />
      <ActPicker
        label={label('eventId')}
        onChange={(act) => {
          if (act) setActs({ ...acts, [act.id]: act.title });
          form.setFieldValue('eventId', act?.id ?? null);
        }}
        value={eventId === null ? null : { id: eventId, title: acts[eventId] ?? eventId }}
      />
      <Textarea autosize label={label('note')} {...form.getInputProps('note')} />
      <TextInput label={label('source')} {...form.getInputProps('source')} />
    </EditDialog>
  );
}

function opening(plan: PlanHeadFragment): VersionedValues<HeadValues> {
  const { title, effectiveOn, event, note, source, version } = plan;
  const eventId = event?.id ?? null;
  return { values: { title, effectiveOn, eventId, note: note ?? '', source: source ?? '' }, version };
}

function actsOf({ event }: PlanHeadFragment): Record<string, string> {
  return event ? { [event.id]: event.title } : {};
}
