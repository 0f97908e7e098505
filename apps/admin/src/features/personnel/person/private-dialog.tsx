import { personPrivateInput, SEXES } from '@haicap/domain/personnel';
import { Group, Select, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import type { ReactNode } from 'react';
import { useClient, useMutation } from 'urql';

import { DayInput } from '../../../shared/fields/day-input';
import { dayProps } from '../../../shared/form/day-props';
import { EditDialog } from '../../../shared/form/edit-dialog';
import { zodErrors } from '../../../shared/form/zod-errors';
import { fieldText, valueText } from '../../../shared/history/value-words';
import { useLanguage } from '../../../shared/i18n';
import { outcomeOf } from '../../../shared/result';
import { PersonPrivateDocument, PersonPrivateUpdateDocument } from '../operations.generated';
import type { ShownPerson } from './person-page';
import {
  PRIVATE_TEXTS,
  privateInputOf,
  privateValues,
  type PrivateFacts,
  type PrivateValues,
} from './private-values';

interface PrivateDialogProps {
  readonly person: ShownPerson;
  readonly facts: PrivateFacts;
  readonly onSaved: () => void;
  readonly onClose: () => void;
}

/** Changes protected data. Nothing of it is kept in the browser, so a reload begins anew. */
export function PrivateDialog({ person, facts, onSaved, onClose }: PrivateDialogProps): ReactNode {
  const { t, format, locale } = useLanguage();
  const client = useClient();
  const [, update] = useMutation(PersonPrivateUpdateDocument);
  const opened = privateValues(facts);
  const form = useForm<PrivateValues>({
    initialValues: opened.values,
    validate: (values) => zodErrors(personPrivateInput, privateInputOf(values), locale),
  });
  const label = (field: string): string => fieldText(t, field, 'person');
  return (
    <EditDialog
      fieldLabel={label}
      form={form}
      intro={t('personnel.private.editText')}
      onClose={onClose}
      onSaved={() => {
        const message = t('personnel.private.saved', { name: person.fullName });
        notifications.show({ color: 'green', message });
        onClose();
        onSaved();
      }}
      opened={opened}
      reload={async () => {
        const policy = { requestPolicy: 'network-only' } as const;
        const answer = await client.query(PersonPrivateDocument, { id: person.id }, policy).toPromise();
        const stored = answer.data?.person?.private;
        return stored ? privateValues(stored) : null;
      }}
      save={async (values, over) => {
        const input = { ...privateInputOf(values), personId: person.id, expectedVersion: over.version ?? 0 };
        return outcomeOf(await update({ input }), (data) => data.personPrivateUpdate);
      }}
      title={t('personnel.private.editTitle', { name: person.fullName })}
      valueText={(field, value) => valueText(t, format, field, value, 'person') ?? ''}
    >
      <Group align="flex-start" grow>
        <DayInput label={label('birthDate')} {...dayProps(form, 'birthDate')} />
        <Select
          clearable
          data={SEXES.map((value) => ({ value, label: t(`enums.sex.${value}`) }))}
          label={label('sex')}
          {...form.getInputProps('sex')}
        />
      </Group>
      {PRIVATE_TEXTS.map((field) => (
        <TextInput key={field} label={label(field)} {...form.getInputProps(field)} />
      ))}
      <Group align="flex-start" grow>
        <DayInput label={label('partyAdmittedOn')} {...dayProps(form, 'partyAdmittedOn')} />
        <DayInput label={label('partyOfficialOn')} {...dayProps(form, 'partyOfficialOn')} />
      </Group>
    </EditDialog>
  );
}
