import { notifications } from '@mantine/notifications';
import type { ReactNode } from 'react';
import { useMutation } from 'urql';

import { useT } from '../../../../shared/i18n';
import { outcomeOf } from '../../../../shared/result';
import { UserReactivateDocument } from '../../operations.generated';
import type { UserDialogProps } from '../user-actions';
import { ConfirmDialog } from './confirm-dialog';

/** Lets a suspended account in again. */
export function ReactivateDialog({ user, onClose }: UserDialogProps): ReactNode {
  const t = useT();
  const [, reactivate] = useMutation(UserReactivateDocument);
  const name = user.displayName;
  const run = async () => {
    const input = { id: user.id, expectedVersion: user.version };
    const outcome = outcomeOf(await reactivate({ input }), (data) => data.userReactivate);
    if (outcome.kind === 'done') {
      notifications.show({ color: 'green', message: t('accounts.act.reactivated', { name }) });
      onClose();
    }
    return outcome;
  };
  return (
    <ConfirmDialog
      confirm={t('accounts.act.reactivate')}
      onClose={onClose}
      run={run}
      text={t('accounts.act.reactivateText')}
      title={t('accounts.act.reactivateTitle', { name })}
    />
  );
}
