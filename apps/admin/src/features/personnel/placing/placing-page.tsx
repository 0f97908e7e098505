import { Button } from '@mantine/core';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';

import { AnchorLink } from '../../../shared/anchor-link';
import { useT } from '../../../shared/i18n';
import { useLive } from '../../../shared/live/use-live';
import { Empty } from '../../../shared/page/empty';
import { Needs } from '../../../shared/page/needs';
import { Page } from '../../../shared/page/page';
import { QueryView } from '../../../shared/page/query-view';
import { useLastValue } from '../../../shared/use-last-value';
import { PeopleToPlaceDocument, PlacingPageDocument, type PlacingPageQuery } from '../plans.generated';
import { CompleteButton } from './complete-button';
import { PeopleTable } from './people-table';
import { PlacingFilters } from './placing-filters';
import { PlacingProgress } from './placing-progress';
import { placingVariables } from './placing-search';

/** An act whose people are placed. */
export type PlacedAct = NonNullable<PlacingPageQuery['territorialChange']>;

/** People of the units that an act ended, until everybody is placed. */
export function PlacingPage(): ReactNode {
  return (
    <Needs permission="PERSONNEL_READ">
      <Placing />
    </Needs>
  );
}

function Placing(): ReactNode {
  const t = useT();
  const { actId } = useParams({ from: '/app/personnel/placing/$actId' });
  useLive(['PLACEMENTS', 'ASSIGNMENTS', 'ACTS']);
  const [query, refetch] = useQuery({ query: PlacingPageDocument, variables: { id: actId } });
  const reload = (): void => refetch({ requestPolicy: 'network-only' });
  const act = query.data?.territorialChange;
  return (
    <Page
      actions={act && <CompleteButton act={act} onDone={reload} />}
      breadcrumbs={[
        <AnchorLink key="list" to="/acts">
          {t('acts.list.title')}
        </AnchorLink>,
        <AnchorLink key="act" params={{ actId }} to="/acts/$actId">
          {act?.title ?? '…'}
        </AnchorLink>,
      ]}
      description={t('personnelPlans.placing.description')}
      title={t('personnelPlans.placing.title')}
    >
      <QueryView onRetry={reload} query={query}>
        {({ territorialChange }) =>
          territorialChange ? (
            <People act={territorialChange} />
          ) : (
            <Empty
              action={
                <Button component={Link} to="/acts" variant="default">
                  {t('acts.list.title')}
                </Button>
              }
              title={t('personnelPlans.placing.goneTitle')}
            >
              {t('personnelPlans.placing.goneText')}
            </Empty>
          )
        }
      </QueryView>
    </Page>
  );
}

function People({ act }: { readonly act: PlacedAct }): ReactNode {
  const t = useT();
  const search = useSearch({ from: '/app/personnel/placing/$actId' });
  const [query, refetch] = useQuery({
    query: PeopleToPlaceDocument,
    variables: placingVariables(search, act.id),
    pause: !act.placing,
  });
  const people = useLastValue(query.data?.peopleToPlace);
  const reload = (): void => refetch({ requestPolicy: 'network-only' });
  if (!act.placing || act.placing.affected === 0)
    return (
      <Empty title={t('personnelPlans.placing.emptyTitle')}>{t('personnelPlans.placing.emptyAll')}</Empty>
    );
  return (
    <>
      <PlacingProgress counts={act.placing} />
      <PlacingFilters actDay={act.operationalFrom} />
      <PeopleTable
        act={act}
        error={query.error}
        isFetching={query.fetching}
        onReload={reload}
        people={people}
      />
    </>
  );
}
