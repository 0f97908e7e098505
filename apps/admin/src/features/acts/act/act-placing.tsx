import { Group, Text } from '@mantine/core';
import { CoverageBar, StatusBadge } from '@haicap/ui';
import { Suspense, type ReactNode } from 'react';
import { useQuery } from 'urql';

import { AnchorLink } from '../../../shared/anchor-link';
import { useLanguage } from '../../../shared/i18n';
import { LaterMessages } from '../../../shared/later-messages';
import { useLive } from '../../../shared/live/use-live';
import { ActPlacingDocument } from '../operations.generated';

/** How far the placing of the people has come whose units the act ended; nothing where it ended nobody's. */
export function ActPlacing({ actId }: { readonly actId: string }): ReactNode {
  return (
    <Suspense fallback={null}>
      <LaterMessages>
        <Progress actId={actId} />
      </LaterMessages>
    </Suspense>
  );
}

function Progress({ actId }: { readonly actId: string }): ReactNode {
  const { t, format } = useLanguage();
  useLive(['PLACEMENTS', 'ASSIGNMENTS']);
  const [query] = useQuery({ query: ActPlacingDocument, variables: { id: actId } });
  const placing = query.data?.territorialChange?.placing;
  if (!placing || placing.affected === 0) return null;
  const done = placing.placed + placing.left + placing.lapsed;
  const { completedAt, unplaced } = placing;
  return (
    <Group aria-label={t('personnelPlans.placing.panelTitle')} component="section" gap="sm" mb="lg">
      <Text fw={600} size="sm">
        {t('personnelPlans.placing.panelTitle')}
      </Text>
      <CoverageBar
        label={t('personnelPlans.placing.progress')}
        of={placing.affected}
        text={t('personnelPlans.placing.progressText', {
          done: format.integer(done),
          affected: format.integer(placing.affected),
          percent: format.percent(Math.floor((100 * done) / placing.affected), 0),
        })}
        value={done}
      />
      {completedAt ? (
        <StatusBadge tone="positive">
          {t('personnelPlans.placing.completed', { date: format.date(completedAt.slice(0, 10)) })}
        </StatusBadge>
      ) : (
        <StatusBadge tone={unplaced > 0 ? 'negative' : 'attention'}>
          {t('personnelPlans.placing.count.unplaced')}: {format.integer(unplaced)}
        </StatusBadge>
      )}
      <AnchorLink params={{ actId }} to="/personnel/placing/$actId">
        {t('personnelPlans.placing.open')}
      </AnchorLink>
    </Group>
  );
}
