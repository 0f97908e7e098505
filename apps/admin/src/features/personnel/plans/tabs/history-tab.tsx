import { useState, type ReactNode } from 'react';
import { useQuery } from 'urql';

import { HISTORY_STEP, HistoryPages } from '../../../../shared/history/history-pages';
import { useT } from '../../../../shared/i18n';
import { QueryView } from '../../../../shared/page/query-view';
import { PlanHistoryDocument } from '../../plans.generated';

/** Who changed the plan, when, and what. */
export function HistoryTab({ planId }: { readonly planId: string }): ReactNode {
  const t = useT();
  const [first, setFirst] = useState(HISTORY_STEP);
  const [query, refetch] = useQuery({
    query: PlanHistoryDocument,
    variables: { id: planId, first },
    requestPolicy: 'cache-and-network',
  });
  return (
    <QueryView onRetry={() => refetch({ requestPolicy: 'network-only' })} query={query}>
      {({ personnelPlan }) => (
        <HistoryPages
          emptyText={t('personnelPlans.history.empty')}
          first={first}
          history={personnelPlan?.history}
          isFetching={query.fetching}
          onMore={setFirst}
        />
      )}
    </QueryView>
  );
}
