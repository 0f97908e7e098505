import { Button, Title } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useQuery } from 'urql';

import { HISTORY_STEP, HistoryPages } from '../../../shared/history/history-pages';
import { useT } from '../../../shared/i18n';
import { QueryView } from '../../../shared/page/query-view';
import { AssignmentHistoryDocument } from '../operations.generated';

/** What was done with an assignment, when it is asked for. */
export function AssignmentTrail({ assignmentId }: { readonly assignmentId: string }): ReactNode {
  const t = useT();
  const [first, setFirst] = useState(0);
  const [query, repeat] = useQuery({
    query: AssignmentHistoryDocument,
    variables: { id: assignmentId, first },
    pause: first === 0,
  });
  if (first === 0) {
    return (
      <Button mt="md" onClick={() => setFirst(HISTORY_STEP)} size="xs" variant="default">
        {t('personnel.assignments.showHistory')}
      </Button>
    );
  }
  return (
    <>
      <Title mt="md" order={3} size="h6">
        {t('personnel.assignments.history')}
      </Title>
      <QueryView onRetry={() => repeat({ requestPolicy: 'network-only' })} query={query}>
        {(data) => (
          <HistoryPages
            emptyText={t('personnel.person.noHistory')}
            first={first}
            history={data.assignment?.history}
            isFetching={query.fetching}
            onMore={setFirst}
          />
        )}
      </QueryView>
    </>
  );
}
