import { Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { ReactNode } from 'react';
import { useMutation } from 'urql';

import { useLanguage } from '../../../shared/i18n';
import { outcomeOf } from '../../../shared/result';
import { PeoplePlaceDocument } from '../plans.generated';
import { AskDialog } from '../parts/ask-dialog';
import { postText } from '../parts/post-words';
import { chooseInBulk, type ToPlace } from './bulk-choice';
import classes from './placing.module.css';

interface BulkPlaceDialogProps {
  readonly people: readonly ToPlace[];
  /** First day of the new units. */
  readonly day: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Places everybody for whom there is nothing to choose; says who has to be placed singly, and why. */
export function BulkPlaceDialog({ people, day, onClose, onDone }: BulkPlaceDialogProps): ReactNode {
  const { t, locale } = useLanguage();
  const { can, cannot } = chooseInBulk(people);
  const [, place] = useMutation(PeoplePlaceDocument);
  const run = async () => {
    const items = can.map(({ person, post }) => ({
      assignmentId: person.id,
      expectedVersion: person.version,
      outcome: 'PLACED' as const,
      positionId: post.id,
      validFrom: day,
    }));
    const outcome = outcomeOf(await place({ input: { items } }), (data) => data.peoplePlace);
    if (outcome.kind === 'done') {
      const message = t('personnelPlans.placing.bulkDone', { count: items.length });
      notifications.show({ color: 'green', message });
      onDone();
    }
    return outcome;
  };
  return (
    <AskDialog
      canRun={can.length > 0}
      confirm={t('personnelPlans.placing.place')}
      onClose={onClose}
      run={run}
      text={t('personnelPlans.placing.bulkText')}
      title={t('personnelPlans.placing.bulkTitle', { count: can.length })}
    >
      <Text fw={600} size="sm">
        {t('personnelPlans.placing.bulkCan', { count: can.length })}
      </Text>
      <ul className={classes['names']}>
        {can.map(({ person, post }) => (
          <li key={person.id}>
            {person.person.fullName}:{' '}
            <span className={classes['note']}>
              {t('personnelPlans.placing.into', {
                position: postText(post, locale),
                unit: person.proposals[0]?.unit.current.name,
              })}
            </span>
          </li>
        ))}
      </ul>
      {cannot.length > 0 && (
        <>
          <Text fw={600} size="sm">
            {t('personnelPlans.placing.bulkCannot', { count: cannot.length })}
          </Text>
          <ul className={classes['names']}>
            {cannot.map(({ person, why }) => (
              <li key={person.id}>
                {person.person.fullName}:{' '}
                <span className={classes['note']}>{t(`personnelPlans.placing.bulkWhy.${why}`)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </AskDialog>
  );
}
