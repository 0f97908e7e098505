import { Textarea } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useMutation } from 'urql';

import { useT } from '../../../../shared/i18n';
import { outcomeOf } from '../../../../shared/result';
import { ActReturnDocument } from '../../operations.generated';
import { StepDialog, type StepProps } from './step-dialog';

/** Sends a reviewed act back to its author. */
export function ReturnDialog(props: StepProps): ReactNode {
  const t = useT();
  const [note, setNote] = useState('');
  const [, sendBack] = useMutation(ActReturnDocument);
  const { act } = props;
  const input = { id: act.id, expectedVersion: act.version, note: note.trim() === '' ? null : note };
  const run = async () => outcomeOf(await sendBack({ input }), (data) => data.territorialChangeReturn);
  return (
    <StepDialog {...props} step="return" run={run}>
      <Textarea
        label={t('acts.field.note')}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        autosize
        minRows={2}
      />
    </StepDialog>
  );
}
