import { Textarea } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useMutation } from 'urql';

import { useT } from '../../../../shared/i18n';
import { outcomeOf } from '../../../../shared/result';
import { ActCancelDocument } from '../../operations.generated';
import { StepDialog, type StepProps } from './step-dialog';

/** Cancels an act that is not yet operational; the reason is kept. */
export function CancelDialog(props: StepProps): ReactNode {
  const t = useT();
  const [reason, setReason] = useState('');
  const [, cancel] = useMutation(ActCancelDocument);
  const { act } = props;
  const run = async () =>
    outcomeOf(
      await cancel({ input: { id: act.id, expectedVersion: act.version, reason } }),
      (data) => data.territorialChangeCancel,
    );
  return (
    <StepDialog {...props} step="cancel" run={run} canRun={reason.trim() !== ''}>
      <Textarea
        label={t('acts.field.cancelReason')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        autosize
        minRows={2}
        required
      />
    </StepDialog>
  );
}
