import { Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState, type ReactNode } from 'react';
import { useMutation } from 'urql';

import { useT } from '../../../shared/i18n';
import { outcomeOf } from '../../../shared/result';
import { PeoplePlaceDocument } from '../plans.generated';
import { AskDialog } from '../parts/ask-dialog';
import type { ToPlace } from './bulk-choice';
import classes from './placing.module.css';

interface BulkLeaveDialogProps {
  readonly people: readonly ToPlace[];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Records that people left the service, for one reason. */
export function BulkLeaveDialog({ people, onClose, onDone }: BulkLeaveDialogProps): ReactNode {
  const t = useT();
  const [reason, setReason] = useState('');
  const unsettled = people.filter(({ state }) => state === 'UNPLACED');
  const [, place] = useMutation(PeoplePlaceDocument);
  const run = async () => {
    const items = unsettled.map(({ id, version }) => ({
      assignmentId: id,
      expectedVersion: version,
      outcome: 'LEFT' as const,
      reason: reason.trim(),
    }));
    const outcome = outcomeOf(await place({ input: { items } }), (data) => data.peoplePlace);
    if (outcome.kind === 'done') {
      const message = t('personnelPlans.placing.leftToast', {
        name: t('personnelPlans.placing.people', { count: items.length }),
      });
      notifications.show({ color: 'green', message });
      onDone();
    }
    return outcome;
  };
  return (
    <AskDialog
      canRun={reason.trim() !== '' && unsettled.length > 0}
      confirm={t('personnelPlans.placing.bulkLeave')}
      onClose={onClose}
      run={run}
      text={t('personnelPlans.placing.bulkLeaveText')}
      title={t('personnelPlans.placing.bulkLeaveTitle', { count: unsettled.length })}
    >
      <ul className={classes['names']}>
        {unsettled.map(({ id, person }) => (
          <li key={id}>{person.fullName}</li>
        ))}
      </ul>
      <Textarea
        autosize
        label={t('personnelPlans.placing.reason')}
        minRows={2}
        onChange={(event) => setReason(event.currentTarget.value)}
        required
        value={reason}
      />
    </AskDialog>
  );
}
