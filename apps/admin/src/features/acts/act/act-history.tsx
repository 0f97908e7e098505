import { Button } from '@mantine/core';
import { HistoryList, type HistoryEntry } from '@haicap/ui';
import { useState, type ReactNode } from 'react';
import { useQuery } from 'urql';

import { useFormat, useT } from '../../../shared/i18n';
import { Empty } from '../../../shared/page/empty';
import { QueryView } from '../../../shared/page/query-view';
import { ActHistoryDocument, type ActHistoryQuery } from '../operations.generated';

const STEP = 20;

type Entry = NonNullable<ActHistoryQuery['territorialChange']>['history']['nodes'][number];

/** Who changed the act, when, and each field before and after. */
export function ActHistory({ actId }: { readonly actId: string }): ReactNode {
  const t = useT();
  const format = useFormat();
  const [size, setSize] = useState(STEP);
  const [query, refetch] = useQuery({
    query: ActHistoryDocument,
    variables: { id: actId, first: Math.min(size, 100) },
    requestPolicy: 'cache-and-network',
  });
  const toEntry = (entry: Entry): HistoryEntry => ({
    id: entry.id,
    instant: entry.at,
    when: format.dateTime(entry.at),
    who: entry.actorName ?? t('acts.history.system'),
    what: entry.operation ?? entry.action,
    reason: entry.reason,
    changes: entry.changes.map((change) => ({
      field: change.field,
      before: toText(change.before),
      after: toText(change.after),
    })),
  });
  return (
    <QueryView query={query} onRetry={() => refetch({ requestPolicy: 'network-only' })}>
      {({ territorialChange }) => {
        const history = territorialChange?.history;
        if (!history || history.nodes.length === 0) return <Empty title={t('acts.history.empty')} />;
        return (
          <>
            <HistoryList
              label={t('acts.tab.history')}
              entries={history.nodes.map(toEntry)}
              headings={{
                field: t('acts.history.field'),
                before: t('acts.proof.before'),
                after: t('acts.proof.after'),
              }}
              emptyValue="–"
            />
            {history.pageInfo.hasNextPage && size < 100 && (
              <Button variant="default" size="xs" onClick={() => setSize(size + STEP)}>
                {t('ui.grid.next')}
              </Button>
            )}
          </>
        );
      }}
    </QueryView>
  );
}

function toText(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
