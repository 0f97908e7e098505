import { Button, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { useId, type ReactNode } from 'react';
import { useMutation } from 'urql';

import { useFormat, useT } from '../../../shared/i18n';
import { outcomeOf } from '../../../shared/result';
import { PlacingCompleteDocument } from '../plans.generated';
import { AskDialog } from '../parts/ask-dialog';
import type { PlacedAct } from './placing-page';
import classes from './placing.module.css';

interface CompleteButtonProps {
  readonly act: PlacedAct;
  readonly onDone: () => void;
}

/** Marks an act complete; while that is not possible, says why beside the button. */
export function CompleteButton({ act, onDone }: CompleteButtonProps): ReactNode {
  const t = useT();
  const format = useFormat();
  const whyId = useId();
  const [isOpen, dialog] = useDisclosure(false);
  const { placing } = act;
  if (!placing) return null;
  if (placing.completedAt) {
    const date = format.date(placing.completedAt.slice(0, 10));
    return (
      <Text c="dimmed" size="sm">
        {t('personnelPlans.placing.completed', { date })}
      </Text>
    );
  }
  if (!act.viewerPermissions.includes('ACTS_APPLY')) return null;
  const why = placing.canComplete ? null : whyNot(placing);
  return (
    <>
      {why && (
        <span className={classes['why']} id={whyId}>
          {t(why.key, { count: why.count })}
        </span>
      )}
      <Button aria-describedby={why ? whyId : undefined} disabled={why !== null} onClick={dialog.open}>
        {t('personnelPlans.placing.complete')}
      </Button>
      {isOpen && (
        <CompleteDialog
          act={act}
          onClose={dialog.close}
          onDone={() => {
            dialog.close();
            onDone();
          }}
        />
      )}
    </>
  );
}

function whyNot({ unplaced, proposed }: NonNullable<PlacedAct['placing']>) {
  if (unplaced > 0) return { key: 'personnelPlans.placing.cannotUnplaced', count: unplaced } as const;
  if (proposed > 0) return { key: 'personnelPlans.placing.cannotProposed', count: proposed } as const;
  return { key: 'personnelPlans.placing.cannot', count: 0 } as const;
}

function CompleteDialog({
  act,
  onClose,
  onDone,
}: CompleteButtonProps & { readonly onClose: () => void }): ReactNode {
  const t = useT();
  const [, complete] = useMutation(PlacingCompleteDocument);
  const run = async () => {
    const input = { id: act.id, expectedVersion: act.version };
    const outcome = outcomeOf(await complete({ input }), (data) => data.territorialChangeComplete);
    if (outcome.kind === 'done') {
      notifications.show({ color: 'green', message: t('personnelPlans.placing.completedToast') });
      onDone();
    }
    return outcome;
  };
  return (
    <AskDialog
      confirm={t('personnelPlans.placing.complete')}
      onClose={onClose}
      run={run}
      text={t('personnelPlans.placing.completeText')}
      title={t('personnelPlans.placing.completeTitle')}
    />
  );
}
