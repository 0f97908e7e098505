import { NativeSelect, Radio, SimpleGrid, Stack, Text, Textarea } from '@mantine/core';
import { useForm, type UseFormReturnType } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import type { ReactNode } from 'react';
import { useMutation } from 'urql';

import { RestoredNote } from '../../../shared/draft/restored-note';
import { useDraft } from '../../../shared/draft/use-draft';
import { DayInput } from '../../../shared/fields/day-input';
import { dayProps } from '../../../shared/form/day-props';
import { useLanguage, useT } from '../../../shared/i18n';
import { outcomeOf, type Outcome } from '../../../shared/result';
import { PersonPlaceDocument, type PersonPlaceMutation } from '../plans.generated';
import { AskDialog } from '../parts/ask-dialog';
import { postValues } from '../parts/post-text';
import type { ToPlace } from './bulk-choice';
import { NewPostFields } from './new-post-fields';
import {
  firstPlaceValues,
  outcomesOf,
  PLACED_KINDS,
  placeInputOf,
  placeProblems,
  type PlaceValues,
} from './place-values';

interface PlaceDialogProps {
  readonly person: ToPlace;
  /** First day of the new units. */
  readonly day: string;
  readonly onClose: () => void;
  /** Somebody else was faster: the list has to be asked again. */
  readonly onStale: () => void;
}

/** What becomes of one person. What is entered survives a reload. */
export function PlaceDialog({ person, day, onClose, onStale }: PlaceDialogProps): ReactNode {
  const { t, locale } = useLanguage();
  const name = person.person.fullName;
  const draft = useDraft<PlaceValues>(`place.${person.id}`, {
    values: firstPlaceValues(person, day),
    version: person.version,
  });
  const form = useForm<PlaceValues>({
    initialValues: draft.values,
    onValuesChange: draft.keep,
    validate: (values) => placeProblems(person, values, locale),
  });
  const [, place] = useMutation(PersonPlaceDocument);
  const run = async (): Promise<Outcome<PersonPlaceMutation['personPlace']> | null> => {
    if (form.validate().hasErrors) return null;
    const input = placeInputOf(person, form.values);
    const outcome = outcomeOf(await place({ input }), (data) => data.personPlace);
    draft.note(outcome);
    if (outcome.kind === 'refused' && outcome.error.code === 'CONFLICT') onStale();
    if (outcome.kind === 'done') {
      const toast = input.outcome === 'PLACED' ? 'placedToast' : 'leftToast';
      notifications.show({ color: 'green', message: t(`personnelPlans.placing.${toast}`, { name }) });
      onClose();
    }
    return outcome;
  };
  return (
    <AskDialog
      confirm={t('ui.action.save')}
      onClose={() => {
        draft.forget();
        onClose();
      }}
      run={run}
      text={t('personnelPlans.placing.former', postValues(person.assignment.position, locale))}
      title={t('personnelPlans.placing.dialogTitle', { name })}
    >
      <RestoredNote onStartOver={() => form.setValues(draft.startOver())} wasRestored={draft.wasRestored} />
      <Radio.Group
        label={t('personnelPlans.placing.outcome')}
        onChange={(outcome) => form.setFieldValue('outcome', outcome as PlaceValues['outcome'])}
        value={form.values.outcome}
      >
        <Stack gap={6} mt={4}>
          {outcomesOf(person).map((outcome) => (
            <Radio key={outcome} label={t(`personnelPlans.placing.outcomeOf.${outcome}`)} value={outcome} />
          ))}
        </Stack>
      </Radio.Group>
      {form.values.outcome === 'PLACED' ? (
        <NewPost day={day} form={form} person={person} />
      ) : (
        <Textarea
          autosize
          label={t('personnelPlans.placing.reason')}
          minRows={2}
          required
          {...form.getInputProps('reason')}
        />
      )}
    </AskDialog>
  );
}

interface NewPostProps {
  readonly form: UseFormReturnType<PlaceValues>;
  readonly person: ToPlace;
  readonly day: string;
}

function NewPost({ form, person, day }: NewPostProps): ReactNode {
  const t = useT();
  return (
    <>
      <NewPostFields
        day={day}
        error={form.errors['positionId']}
        onChange={(change) => form.setValues(change)}
        person={person}
        values={form.values}
      />
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        <NativeSelect
          data={PLACED_KINDS.map((value) => ({ value, label: t(`enums.assignmentKind.${value}`) }))}
          label={t('personnelPlans.field.kind')}
          {...form.getInputProps('kind')}
        />
        <NativeSelect
          data={(['ELECTED', 'DESIGNATED', 'APPOINTED', 'ASSIGNED'] as const).map((value) => ({
            value,
            label: t(`enums.assignmentMode.${value}`),
          }))}
          label={t('personnelPlans.field.mode')}
          {...form.getInputProps('mode')}
        />
        <DayInput label={t('personnelPlans.placing.validFrom')} {...dayProps(form, 'validFrom')} />
      </SimpleGrid>
      <Textarea autosize label={t('personnelPlans.placing.note')} {...form.getInputProps('note')} />
      <Text c="dimmed" size="xs">
        {t('personnelPlans.placing.proposedText')}
      </Text>
    </>
  );
}
