import { personInput } from '@haicap/domain/personnel';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState, type ReactNode } from 'react';
import { useClient, useMutation } from 'urql';

import { useDraft } from '../../../shared/draft/use-draft';
import { EditDialog } from '../../../shared/form/edit-dialog';
import type { VersionedValues } from '../../../shared/form/use-versioned-save';
import { zodErrors } from '../../../shared/form/zod-errors';
import { fieldText, valueText } from '../../../shared/history/value-words';
import { useLanguage } from '../../../shared/i18n';
import { outcomeOf } from '../../../shared/result';
import {
  PersonCreateDocument,
  PersonNowDocument,
  PersonUpdateDocument,
  type PersonHeadFragment,
  type PersonnelUnitFragment,
} from '../operations.generated';
import { DuplicatesNote } from './duplicates-note';
import { PersonFields } from './person-fields';
import { personInputOf, personValues, type PersonValues } from './person-values';

interface PersonDialogProps {
  /** Null = a new one, whose page is shown next. */
  readonly person: PersonHeadFragment | null;
  /** Of a new one: where the file will probably be kept. */
  readonly unit?: PersonnelUnitFragment | { id: string; current: { name: string } } | null;
  readonly onClose: () => void;
}

/** Records a person, or changes what everybody may see of one. */
export function PersonDialog({ person, unit = null, onClose }: PersonDialogProps): ReactNode {
  const { t, format, locale } = useLanguage();
  const [unitNames, setUnitNames] = useState(() => namesOf(person?.unit ?? unit));
  const draft = useDraft(`person.${person?.id ?? 'new'}`, personValues(person, unit?.id));
  const saving = usePersonSaving(person, draft.idempotencyKey);
  const form = useForm<PersonValues>({
    initialValues: draft.values,
    onValuesChange: draft.keep,
    validate: (values) => zodErrors(personInput, personInputOf(values), locale),
  });
  return (
    <EditDialog
      draft={draft}
      fieldLabel={(field) => fieldText(t, field, 'person')}
      form={form}
      onClose={onClose}
      onSaved={() => {
        const message = t('personnel.person.saved', { name: form.values.fullName });
        notifications.show({ color: 'green', message });
        onClose();
        saving.showNew();
      }}
      opened={draft.opened}
      reload={async () => {
        const stored = await saving.reload();
        if (!stored) return null;
        setUnitNames((names) => ({ ...names, ...namesOf(stored.unit) }));
        return personValues(stored);
      }}
      save={saving.save}
      title={person ? t('personnel.person.editTitle', { name: person.fullName }) : t('personnel.persons.add')}
      valueText={(field, value) =>
        field === 'unitId'
          ? (unitNames[String(value)] ?? '')
          : (valueText(t, format, field, value, 'person') ?? '')
      }
    >
      <PersonFields
        form={form}
        onUnit={(id, name) => setUnitNames({ ...unitNames, [id]: name })}
        unitNames={unitNames}
      >
        {!person && <DuplicatesNote fullName={form.values.fullName} staffCode={form.values.staffCode} />}
      </PersonFields>
    </EditDialog>
  );
}

function usePersonSaving(person: PersonHeadFragment | null, idempotencyKey: string) {
  const client = useClient();
  const navigate = useNavigate();
  const [, create] = useMutation(PersonCreateDocument);
  const [, update] = useMutation(PersonUpdateDocument);
  const madeId = useRef<string | null>(null);
  return {
    async save(values: PersonValues, over: VersionedValues<PersonValues>) {
      const entered = personInputOf(values);
      if (person) {
        const input = { ...entered, id: person.id, expectedVersion: over.version ?? 0 };
        return outcomeOf(await update({ input }), (data) => data.personUpdate);
      }
      const answer = await create({ input: { ...entered, idempotencyKey } });
      const outcome = outcomeOf(answer, (data) => data.personCreate);
      if (outcome.kind === 'done') madeId.current = outcome.payload.person.id;
      return outcome;
    },
    showNew() {
      const personId = madeId.current;
      if (personId !== null) void navigate({ to: '/personnel/persons/$personId', params: { personId } });
    },
    async reload(): Promise<PersonHeadFragment | null> {
      if (!person) return null;
      const policy = { requestPolicy: 'network-only' } as const;
      const answer = await client.query(PersonNowDocument, { id: person.id }, policy).toPromise();
      return answer.data?.person ?? null;
    },
  };
}

function namesOf(
  unit: { readonly id: string; readonly current: { readonly name: string } } | null,
): Readonly<Record<string, string>> {
  return unit ? { [unit.id]: unit.current.name } : {};
}
