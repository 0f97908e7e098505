import { notifications } from '@mantine/notifications';
import type { ReactNode } from 'react';
import { useMutation } from 'urql';

import { textOrNull } from '../../../../shared/form/form-values';
import { useT } from '../../../../shared/i18n';
import { outcomeOf } from '../../../../shared/result';
import { UserSessionsEndDocument } from '../../operations.generated';
import type { UserDialogProps } from '../user-actions';
import { ConfirmDialog } from './confirm-dialog';
import { ReasonField } from './reason-field';
import { useKeptReason } from './use-kept-reason';

/** Ends all sessions of a person. */
export function EndSessionsDialog({ user, onClose }: UserDialogProps): ReactNode {
  const t = useT();
  const { reason, setReason, note } = useKeptReason(`user.${user.id}.endSessions`);
  const [, end] = useMutation(UserSessionsEndDocument);
  const name = user.displayName;
  const run = async () => {
    const input = { id: user.id, reason: textOrNull(reason) };
    const outcome = outcomeOf(await end({ input }), (data) => data.userSessionsEnd);
    note(outcome);
    if (outcome.kind === 'done') {
      notifications.show({ color: 'green', message: t('accounts.act.endedSessions', { name }) });
      onClose();
    }
    return outcome;
  };
  return (
    <ConfirmDialog
      confirm={t('accounts.act.endSessions')}
      isDangerous
      onClose={onClose}
      run={run}
      text={t('accounts.act.endSessionsText')}
      title={t('accounts.act.endSessionsTitle', { name })}
    >
      <ReasonField label={t('accounts.word.reason')} onChange={setReason} value={reason} />
    </ConfirmDialog>
  );
}
