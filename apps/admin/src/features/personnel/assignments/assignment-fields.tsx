import { ASSIGNMENT_KINDS, ASSIGNMENT_MODES } from '@haicap/domain/personnel';
import { Group, Select, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { ReactNode } from 'react';

import { DayInput } from '../../../shared/fields/day-input';
import { dayProps } from '../../../shared/form/day-props';
import { useT } from '../../../shared/i18n';
import { PersonPicker } from '../parts/person-picker';
import { PositionPicker } from '../parts/position-picker';
import type { AssignmentValues } from './assignment-values';
import { HomePostSelect } from './home-post-select';

/** What the form shows of what was picked, beyond ids. */
export interface PickedNames {
  readonly person: { readonly id: string; readonly fullName: string } | null;
  readonly unit: { readonly unitId: string; readonly name: string } | null;
}

interface AssignmentFieldsProps {
  readonly form: UseFormReturnType<AssignmentValues>;
  readonly names: PickedNames;
  readonly onNames: (change: Partial<PickedNames>) => void;
  /** The person is given by the page. */
  readonly isPersonFixed: boolean;
}

/** The fields of an assignment. The first day comes first: which posts there are and who is free depends on it. */
export function AssignmentFields({ form, names, onNames, isPersonFixed }: AssignmentFieldsProps): ReactNode {
  const t = useT();
  const { kind, personId, positionId, validFrom } = form.values;
  return (
    <>
      <PersonPicker
        asOf={validFrom}
        disabled={isPersonFixed}
        error={form.errors['personId']}
        label={t('personnel.word.person')}
        onChange={(person) => {
          onNames({ person });
          form.setFieldValue('personId', person?.id ?? null);
          form.setFieldValue('homeAssignmentId', null);
        }}
        required
        value={names.person?.id === personId ? names.person : null}
      />
      <Group align="flex-start" grow>
        <DayInput label={t('personnel.word.from')} required {...dayProps(form, 'validFrom')} />
        <DayInput label={t('personnel.assignments.lastDayOpen')} {...dayProps(form, 'lastDay')} />
      </Group>
      <PositionPicker
        asOf={validFrom}
        error={form.errors['positionId']}
        onPosition={(id) => form.setFieldValue('positionId', id)}
        onUnit={(unit) => onNames({ unit })}
        positionId={positionId}
        unit={names.unit}
      />
      <Group align="flex-start" grow>
        <Select
          allowDeselect={false}
          data={ASSIGNMENT_KINDS.map((value) => ({ value, label: t(`enums.assignmentKind.${value}`) }))}
          label={t('personnel.word.kind')}
          {...form.getInputProps('kind')}
        />
        <Select
          allowDeselect={false}
          data={ASSIGNMENT_MODES.map((value) => ({ value, label: t(`enums.assignmentMode.${value}`) }))}
          label={t('personnel.word.mode')}
          {...form.getInputProps('mode')}
        />
      </Group>
      {kind === 'SECONDMENT' && (
        <>
          <HomePostSelect
            asOf={validFrom}
            error={form.errors['homeAssignmentId']}
            onChange={(id) => form.setFieldValue('homeAssignmentId', id)}
            personId={personId}
            value={form.values.homeAssignmentId}
          />
          <DayInput label={t('personnel.assignments.returnOn')} {...dayProps(form, 'expectedReturnOn')} />
        </>
      )}
      <TextInput label={t('personnel.word.term')} placeholder="2025-2030" {...form.getInputProps('term')} />
      <Textarea autosize label={t('personnel.word.note')} minRows={1} {...form.getInputProps('note')} />
      <TextInput label={t('personnel.word.source')} {...form.getInputProps('source')} />
    </>
  );
}
