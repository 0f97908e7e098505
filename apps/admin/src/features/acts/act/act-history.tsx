import { useState, type ReactNode } from 'react';
import { useQuery } from 'urql';

import { HISTORY_STEP, HistoryPages } from '../../../shared/history/history-pages';
import { useT } from '../../../shared/i18n';
import { QueryView } from '../../../shared/page/query-view';
import { ActHistoryDocument } from '../operations.generated';

/** Who changed the act, when, why, and each field before and after. */
export function ActHistory({ actId }: { readonly actId: string }): ReactNode {
  const t = useT();
  const [first, setFirst] = useState(HISTORY_STEP);
  const [query, refetch] = useQuery({
    query: ActHistoryDocument,
    variables: { id: actId, first },
    requestPolicy: 'cache-and-network',
  });
  return (
    <QueryView query={query} onRetry={() => refetch({ requestPolicy: 'network-only' })}>
      {({ territorialChange }) => (
        <HistoryPages
          emptyText={t('acts.history.empty')}
          first={first}
          history={territorialChange?.history}
          isFetching={query.fetching}
          onMore={setFirst}
        />
      )}
    </QueryView>
  );
}
