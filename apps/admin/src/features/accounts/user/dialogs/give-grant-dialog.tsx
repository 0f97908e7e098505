import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import type { ReactNode } from 'react';
import { useMutation } from 'urql';

import { RestoredNote } from '../../../../shared/draft/restored-note';
import { useDraft } from '../../../../shared/draft/use-draft';
import { useT } from '../../../../shared/i18n';
import { outcomeOf, type Outcome } from '../../../../shared/result';
import { GrantFields } from '../../invite/grant-fields';
import {
  emptyGrant,
  grantInputOf,
  grantProblems,
  problemsOf,
  type GrantValues,
} from '../../invite/invite-values';
import { GrantGiveDocument, type GrantGiveMutation } from '../../operations.generated';
import type { UserDialogProps } from '../user-actions';
import { ConfirmDialog } from './confirm-dialog';

/** Gives a role; what is entered survives a reload, and sent twice it is given once. */
export function GiveGrantDialog({ user, onClose }: UserDialogProps): ReactNode {
  const t = useT();
  const draft = useDraft<GrantValues>(`grant.${user.id}`, {
    values: emptyGrant(homeOf(user)),
    version: null,
  });
  const form = useForm<GrantValues>({
    initialValues: draft.values,
    onValuesChange: draft.keep,
    validate: (values) => grantProblems(values, t),
  });
  const [, give] = useMutation(GrantGiveDocument);
  const run = async (): Promise<Outcome<GrantGiveMutation['grantGive']> | null> => {
    if (form.validate().hasErrors) return null;
    const grant = grantInputOf(form.values);
    const input = { userId: user.id, grant, idempotencyKey: draft.idempotencyKey };
    const outcome = outcomeOf(await give({ input }), (data) => data.grantGive);
    draft.note(outcome);
    if (outcome.kind === 'refused' && outcome.error.__typename === 'InvalidInput')
      form.setErrors(withoutGrant(problemsOf(outcome.error.issues)));
    if (outcome.kind === 'done') {
      const role = t(`enums.role.${grant.role}`);
      notifications.show({ color: 'green', message: t('accounts.grants.givenToast', { role }) });
      onClose();
    }
    return outcome;
  };
  return (
    <ConfirmDialog
      confirm={t('accounts.grants.give')}
      onClose={onClose}
      run={run}
      text={t('accounts.grants.giveText')}
      title={t('accounts.grants.giveTitle', { name: user.displayName })}
    >
      <RestoredNote onStartOver={() => form.setValues(draft.startOver())} wasRestored={draft.wasRestored} />
      <GrantFields grant={form.values} onChange={form.setValues} problems={form.errors} />
    </ConfirmDialog>
  );
}

function homeOf({ unit }: UserDialogProps['user']): GrantValues['unit'] {
  return unit ? { unitId: unit.id, name: unit.current.name } : null;
}

function withoutGrant(problems: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(problems).map(([field, problem]) => [field.replace(/^grant\./, ''), problem]),
  );
}
