import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useForm, type UseFormReturnType } from '@mantine/form';
import { useState, type ReactNode } from 'react';
import { useMutation } from 'urql';

import { RestoredNote } from '../../../shared/draft/restored-note';
import { useDraft } from '../../../shared/draft/use-draft';
import { useT } from '../../../shared/i18n';
import { OutcomeAlert, type ShownOutcome } from '../../../shared/page/outcome-alert';
import { outcomeOf } from '../../../shared/result';
import { UnitPicker } from '../../../shared/unit-picker';
import { UserInviteDocument } from '../operations.generated';
import classes from '../parts/accounts.module.css';
import type { MadeCode } from './code-panel';
import { InviteGrants } from './invite-grants';
import { emptyInvite, inviteInputOf, inviteProblems, problemsOf, type InviteValues } from './invite-values';

interface InviteFormProps {
  readonly onMade: (made: MadeCode) => void;
  readonly onCancel: () => void;
}

/** Whom to invite, with which roles. What is entered survives a reload; sent twice it invites once. */
export function InviteForm({ onMade, onCancel }: InviteFormProps): ReactNode {
  const t = useT();
  const draft = useDraft<InviteValues>('user-invite', { values: emptyInvite(), version: null });
  const form = useForm<InviteValues>({
    initialValues: draft.values,
    onValuesChange: draft.keep,
    validate: (values) => inviteProblems(values, t),
  });
  const [outcome, setOutcome] = useState<ShownOutcome | null>(null);
  const [{ fetching }, invite] = useMutation(UserInviteDocument);
  const submit = async (values: InviteValues): Promise<void> => {
    const input = inviteInputOf(values, draft.idempotencyKey);
    const ended = outcomeOf(await invite({ input }), (data) => data.userInvite);
    setOutcome(ended);
    draft.note(ended);
    if (ended.kind === 'done') onMade(ended.payload);
    else if (ended.kind === 'refused' && ended.error.__typename === 'InvalidInput')
      form.setErrors(problemsOf(ended.error.issues));
  };
  const giveUp = (): void => {
    draft.forget();
    onCancel();
  };
  return (
    <form noValidate onSubmit={form.onSubmit((values) => void submit(values))}>
      <Stack gap="sm">
        <Text c="dimmed" size="sm">
          {t('accounts.invite.intro')}
        </Text>
        <RestoredNote onStartOver={() => form.setValues(draft.startOver())} wasRestored={draft.wasRestored} />
        <PersonFields form={form} />
        <InviteGrants form={form} />
        <OutcomeAlert outcome={outcome} />
        <Group justify="flex-end">
          <Button onClick={giveUp} variant="default">
            {t('ui.action.cancel')}
          </Button>
          <Button loading={fetching} type="submit">
            {t('accounts.invite.submit')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function PersonFields({ form }: { readonly form: UseFormReturnType<InviteValues> }): ReactNode {
  const t = useT();
  return (
    <div className={classes['fields']}>
      <TextInput
        autoComplete="off"
        data-autofocus
        label={t('accounts.invite.displayName')}
        maxLength={100}
        required
        {...form.getInputProps('displayName')}
      />
      <TextInput
        autoCapitalize="none"
        autoComplete="off"
        description={t('accounts.invite.loginHint')}
        label={t('accounts.invite.login')}
        maxLength={64}
        required
        spellCheck={false}
        {...form.getInputProps('login')}
      />
      <TextInput
        autoComplete="off"
        description={t('accounts.invite.emailHint')}
        label={t('accounts.invite.email')}
        maxLength={200}
        {...form.getInputProps('email')}
      />
      <UnitPicker
        asOf={null}
        description={t('accounts.invite.unitHint')}
        error={form.errors['unit']}
        label={t('accounts.invite.unit')}
        onChange={(unit) => form.setFieldValue('unit', unit && { unitId: unit.unitId, name: unit.name })}
        placeholder={t('accounts.invite.unitAll')}
        value={form.values.unit}
      />
    </div>
  );
}
