import { Modal, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useState, type ReactNode } from 'react';
import { useClient, useMutation, useQuery } from 'urql';

import { useDraft } from '../../../../shared/draft/use-draft';
import { EditDialog } from '../../../../shared/form/edit-dialog';
import { textOrNull } from '../../../../shared/form/form-values';
import type { VersionedValues } from '../../../../shared/form/use-versioned-save';
import { useT } from '../../../../shared/i18n';
import { QueryView } from '../../../../shared/page/query-view';
import { outcomeOf } from '../../../../shared/result';
import { UnitPicker } from '../../../../shared/unit-picker';
import { UserPrivateDocument, UserUpdateDocument, type UserPrivateQuery } from '../../operations.generated';
import type { UserDialogProps } from '../user-actions';

/** An account as its form holds it. */
type UserValues = {
  displayName: string;
  email: string | null;
  unitId: string | null;
};

type KnownUser = NonNullable<UserPrivateQuery['user']>;

/** Changes name, contact or unit. The contact has to be read for that, which is recorded. */
export function EditUserDialog({ user, onClose }: UserDialogProps): ReactNode {
  const t = useT();
  const [query, retry] = useQuery({
    query: UserPrivateDocument,
    variables: { id: user.id },
    requestPolicy: 'network-only',
  });
  // What the form was opened with stays, whatever is asked again meanwhile.
  const [known, setKnown] = useState<KnownUser | null>(null);
  if (!known && query.data?.user && !query.fetching) setKnown(query.data.user);
  if (known) return <EditUserForm known={known} onClose={onClose} />;
  return (
    <Modal
      closeButtonProps={{ 'aria-label': t('ui.action.close') }}
      onClose={onClose}
      opened
      size="lg"
      title={t('accounts.act.editTitle', { name: user.displayName })}
    >
      <QueryView onRetry={() => retry({ requestPolicy: 'network-only' })} query={{ error: query.error }}>
        {() => null}
      </QueryView>
    </Modal>
  );
}

interface EditUserFormProps {
  readonly known: KnownUser;
  readonly onClose: () => void;
}

function EditUserForm({ known, onClose }: EditUserFormProps): ReactNode {
  const t = useT();
  const client = useClient();
  const [, update] = useMutation(UserUpdateDocument);
  const [unitNames, setUnitNames] = useState<Readonly<Record<string, string>>>(() => namesOf(known));
  const draft = useDraft<UserValues>(`user.${known.id}`, opening(known));
  const form = useForm<UserValues>({
    initialValues: draft.values,
    onValuesChange: draft.keep,
    validate: { displayName: (name) => (name.trim() === '' ? t('accounts.invite.required') : null) },
  });
  const labels: Readonly<Record<string, string>> = {
    displayName: t('accounts.invite.displayName'),
    email: t('accounts.invite.email'),
    unitId: t('accounts.invite.unit'),
  };
  const unitName = (unitId: string): string => unitNames[unitId] ?? unitId;
  return (
    <EditDialog
      draft={draft}
      fieldLabel={(field) => labels[field] ?? field}
      form={form}
      onClose={onClose}
      onSaved={() => {
        const message = t('accounts.act.edited', { name: form.values.displayName });
        notifications.show({ color: 'green', message });
        onClose();
      }}
      opened={draft.opened}
      reload={async () => {
        const policy = { requestPolicy: 'network-only' } as const;
        const answer = await client.query(UserPrivateDocument, { id: known.id }, policy).toPromise();
        const stored = answer.data?.user;
        if (!stored) return null;
        setUnitNames((names) => ({ ...names, ...namesOf(stored) }));
        return opening(stored);
      }}
      save={async (values, over) => {
        const input = {
          id: known.id,
          expectedVersion: over.version ?? 0,
          displayName: values.displayName.trim(),
          email: textOrNull(values.email),
          unitId: values.unitId,
        };
        return outcomeOf(await update({ input }), (data) => data.userUpdate);
      }}
      title={t('accounts.act.editTitle', { name: known.displayName })}
      valueText={(field, value) => (field === 'unitId' ? unitName(String(value)) : String(value))}
    >
      <TextInput label={labels['displayName']} required {...form.getInputProps('displayName')} />
      <TextInput
        description={t('accounts.invite.emailHint')}
        label={labels['email']}
        {...form.getInputProps('email')}
        value={form.values.email ?? ''}
      />
      <UnitPicker
        asOf={null}
        description={t('accounts.invite.unitHint')}
        error={form.errors['unitId']}
        label={t('accounts.invite.unit')}
        onChange={(unit) => {
          if (unit) setUnitNames({ ...unitNames, [unit.unitId]: unit.name });
          form.setFieldValue('unitId', unit?.unitId ?? null);
        }}
        placeholder={t('accounts.invite.unitAll')}
        value={
          form.values.unitId === null
            ? null
            : { unitId: form.values.unitId, name: unitName(form.values.unitId) }
        }
      />
    </EditDialog>
  );
}

function opening(user: KnownUser): VersionedValues<UserValues> {
  return {
    values: {
      displayName: user.displayName,
      email: user.private?.email ?? null,
      unitId: user.unit?.id ?? null,
    },
    version: user.version,
  };
}

function namesOf({ unit }: KnownUser): Record<string, string> {
  return unit ? { [unit.id]: unit.current.name } : {};
}
