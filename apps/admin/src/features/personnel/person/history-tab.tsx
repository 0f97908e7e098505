import { useState, type ReactNode } from 'react';
import { useQuery } from 'urql';

import { HISTORY_STEP, HistoryPages } from '../../../shared/history/history-pages';
import { useT } from '../../../shared/i18n';
import { QueryView } from '../../../shared/page/query-view';
import { PersonHistoryDocument } from '../operations.generated';
import type { ShownPerson } from './person-page';

/** Who changed what of a person, and who read protected data. */
export function HistoryTab({ person }: { readonly person: ShownPerson }): ReactNode {
  const t = useT();
  const [first, setFirst] = useState(HISTORY_STEP);
  const [query, repeat] = useQuery({ query: PersonHistoryDocument, variables: { id: person.id, first } });
  return (
    <QueryView onRetry={() => repeat({ requestPolicy: 'network-only' })} query={query}>
      {(data) => (
        <HistoryPages
          emptyText={t('personnel.person.noHistory')}
          first={first}
          history={data.person?.history}
          isFetching={query.fetching}
          onMore={setFirst}
        />
      )}
    </QueryView>
  );
}
