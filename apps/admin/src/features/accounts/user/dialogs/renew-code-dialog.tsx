import { useState, type ReactNode } from 'react';
import { useMutation } from 'urql';

import { textOrNull } from '../../../../shared/form/form-values';
import { useT } from '../../../../shared/i18n';
import { outcomeOf } from '../../../../shared/result';
import { CodePanel, type MadeCode } from '../../invite/code-panel';
import { UserCodeRenewDocument } from '../../operations.generated';
import type { UserDialogProps } from '../user-actions';
import { ConfirmDialog } from './confirm-dialog';
import { ReasonField } from './reason-field';
import { useKeptReason } from './use-kept-reason';

/** Makes a new one-time link: for an open invitation, or for a forgotten password. */
export function RenewCodeDialog({ user, onClose }: UserDialogProps): ReactNode {
  const t = useT();
  const { reason, setReason, note } = useKeptReason(`user.${user.id}.renew`);
  const [made, setMade] = useState<MadeCode | null>(null);
  const [, renew] = useMutation(UserCodeRenewDocument);
  const name = user.displayName;
  if (made)
    return <CodePanel made={made} onDone={onClose} title={t('accounts.code.renewedTitle', { name })} />;
  const run = async () => {
    const input = { id: user.id, reason: textOrNull(reason) };
    const outcome = outcomeOf(await renew({ input }), (data) => data.userCodeRenew);
    note(outcome);
    if (outcome.kind === 'done') setMade(outcome.payload);
    return outcome;
  };
  return (
    <ConfirmDialog
      confirm={t('accounts.act.renew')}
      onClose={onClose}
      run={run}
      text={t('accounts.act.renewText')}
      title={t('accounts.act.renewTitle', { name })}
    >
      <ReasonField label={t('accounts.act.renewReason')} onChange={setReason} value={reason} />
    </ConfirmDialog>
  );
}
