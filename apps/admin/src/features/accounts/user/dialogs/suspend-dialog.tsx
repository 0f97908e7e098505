import { notifications } from '@mantine/notifications';
import type { ReactNode } from 'react';
import { useMutation } from 'urql';

import { useT } from '../../../../shared/i18n';
import { outcomeOf } from '../../../../shared/result';
import { UserSuspendDocument } from '../../operations.generated';
import type { UserDialogProps } from '../user-actions';
import { ConfirmDialog } from './confirm-dialog';
import { ReasonField } from './reason-field';
import { useKeptReason } from './use-kept-reason';

/** Suspends an account at once. */
export function SuspendDialog({ user, onClose }: UserDialogProps): ReactNode {
  const t = useT();
  const { reason, setReason, isGiven, note } = useKeptReason(`user.${user.id}.suspend`);
  const [, suspend] = useMutation(UserSuspendDocument);
  const name = user.displayName;
  const run = async () => {
    const input = { id: user.id, expectedVersion: user.version, reason: reason.trim() };
    const outcome = outcomeOf(await suspend({ input }), (data) => data.userSuspend);
    note(outcome);
    if (outcome.kind === 'done') {
      notifications.show({ color: 'green', message: t('accounts.act.suspended', { name }) });
      onClose();
    }
    return outcome;
  };
  return (
    <ConfirmDialog
      canRun={isGiven}
      confirm={t('accounts.act.suspend')}
      isDangerous
      onClose={onClose}
      run={run}
      text={t('accounts.act.suspendText')}
      title={t('accounts.act.suspendTitle', { name })}
    >
      <ReasonField label={t('accounts.act.suspendReason')} onChange={setReason} required value={reason} />
    </ConfirmDialog>
  );
}
