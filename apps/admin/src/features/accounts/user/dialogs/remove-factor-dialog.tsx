import { notifications } from '@mantine/notifications';
import type { ReactNode } from 'react';
import { useMutation } from 'urql';

import { useT } from '../../../../shared/i18n';
import { outcomeOf } from '../../../../shared/result';
import { UserSecondFactorRemoveDocument } from '../../operations.generated';
import type { UserDialogProps } from '../user-actions';
import { ConfirmDialog } from './confirm-dialog';
import { ReasonField } from './reason-field';
import { useKeptReason } from './use-kept-reason';

/** Takes the second factor off an account whose owner lost it. */
export function RemoveFactorDialog({ user, onClose }: UserDialogProps): ReactNode {
  const t = useT();
  const { reason, setReason, isGiven, note } = useKeptReason(`user.${user.id}.removeFactor`);
  const [, remove] = useMutation(UserSecondFactorRemoveDocument);
  const name = user.displayName;
  const run = async () => {
    const input = { id: user.id, reason: reason.trim() };
    const outcome = outcomeOf(await remove({ input }), (data) => data.userSecondFactorRemove);
    note(outcome);
    if (outcome.kind === 'done') {
      notifications.show({ color: 'green', message: t('accounts.act.removedFactor', { name }) });
      onClose();
    }
    return outcome;
  };
  return (
    <ConfirmDialog
      canRun={isGiven}
      confirm={t('accounts.act.removeFactor')}
      isDangerous
      onClose={onClose}
      run={run}
      text={t('accounts.act.removeFactorText')}
      title={t('accounts.act.removeFactorTitle', { name })}
    >
      <ReasonField label={t('accounts.word.reason')} onChange={setReason} required value={reason} />
    </ConfirmDialog>
  );
}
