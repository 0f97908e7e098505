import { notifications } from '@mantine/notifications';
import { useState, type ReactNode } from 'react';
import { useMutation } from 'urql';

import { DayInput } from '../../../../shared/fields/day-input';
import { useT } from '../../../../shared/i18n';
import { outcomeOf } from '../../../../shared/result';
import { todayInVietnam } from '../../../../shared/today';
import { GrantEndDocument, type GrantPartsFragment } from '../../operations.generated';
import type { UserDialogProps } from '../user-actions';
import { ConfirmDialog } from './confirm-dialog';
import { ReasonField } from './reason-field';
import { useKeptReason } from './use-kept-reason';

interface EndGrantDialogProps extends UserDialogProps {
  readonly grant: GrantPartsFragment;
}

/** Ends a role on a day, with a reason. */
export function EndGrantDialog({ user, grant, onClose }: EndGrantDialogProps): ReactNode {
  const t = useT();
  const { reason, setReason, isGiven, note } = useKeptReason(`grant-end.${grant.id}`);
  const [validTo, setValidTo] = useState<string | null>(() => laterOf(todayInVietnam(), grant.validFrom));
  const [, end] = useMutation(GrantEndDocument);
  const role = t(`enums.role.${grant.role}`);
  const run = async () => {
    const input = { id: grant.id, expectedVersion: grant.version, reason: reason.trim(), validTo };
    const outcome = outcomeOf(await end({ input }), (data) => data.grantEnd);
    note(outcome);
    if (outcome.kind === 'done') {
      notifications.show({ color: 'green', message: t('accounts.grants.endedToast', { role }) });
      onClose();
    }
    return outcome;
  };
  return (
    <ConfirmDialog
      canRun={isGiven && validTo !== null}
      confirm={t('accounts.grants.end')}
      isDangerous
      onClose={onClose}
      run={run}
      text={t('accounts.grants.endText', {
        name: user.displayName,
        unit: grant.unit?.current.name ?? t('accounts.word.wholeCountry'),
      })}
      title={t('accounts.grants.endTitle', { role })}
    >
      <DayInput label={t('accounts.grants.endOn')} onChange={setValidTo} required value={validTo} />
      <ReasonField label={t('accounts.grants.endReason')} onChange={setReason} required value={reason} />
    </ConfirmDialog>
  );
}

function laterOf(one: string, other: string): string {
  return one > other ? one : other;
}
