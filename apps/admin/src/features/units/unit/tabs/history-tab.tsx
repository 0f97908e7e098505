import { Button } from '@mantine/core';
import { HistoryList, type HistoryEntry } from '@haicap/ui';
import { useState, type ReactNode } from 'react';
import { useQuery } from 'urql';

import { useLanguage, useT } from '../../../../shared/i18n';
import { Empty } from '../../../../shared/page/empty';
import { QueryView } from '../../../../shared/page/query-view';
import { UnitHistoryDocument, type UnitHistoryQuery } from '../../operations.generated';
import { actionText, fieldText, isReadable, valueText } from '../history-words';
import type { UnitOfPage } from '../unit-page';

type Entry = NonNullable<UnitHistoryQuery['unit']>['history']['nodes'][number];

const STEP = 25;

/** Who changed what, with each field before and after. */
export function HistoryTab({ unit }: { readonly unit: UnitOfPage }): ReactNode {
  const t = useT();
  // The API shows it to both: whoever edits a unit has to see who edited it before.
  const mayRead = unit.viewerPermissions.some((held) => held === 'AUDIT_READ' || held === 'UNITS_EDIT');
  if (!mayRead) {
    return (
      <Empty title={t('unitsPages.history.forbiddenTitle')}>{t('unitsPages.history.forbiddenText')}</Empty>
    );
  }
  return <History unitId={unit.id} />;
}

function History({ unitId }: { readonly unitId: string }): ReactNode {
  const t = useT();
  const [first, setFirst] = useState(STEP);
  const [query, repeat] = useQuery({ query: UnitHistoryDocument, variables: { id: unitId, first } });
  return (
    <QueryView query={query} onRetry={repeat}>
      {(data) => {
        const history = data.unit?.history;
        if (!history || history.nodes.length === 0) {
          return (
            <Empty title={t('unitsPages.history.emptyTitle')}>{t('unitsPages.history.emptyText')}</Empty>
          );
        }
        return (
          <>
            <Entries entries={history.nodes} />
            {history.pageInfo.hasNextPage && first < 100 && (
              <Button
                mt="sm"
                variant="default"
                loading={query.fetching}
                onClick={() => setFirst(first + STEP)}
              >
                {t('unitsPages.history.older')}
              </Button>
            )}
          </>
        );
      }}
    </QueryView>
  );
}

function Entries({ entries }: { readonly entries: readonly Entry[] }): ReactNode {
  const { t, format } = useLanguage();
  const shown = entries.map<HistoryEntry>((entry) => ({
    id: entry.id,
    instant: entry.at,
    when: format.dateTime(entry.at),
    who: entry.actorName ?? t('unitsPages.history.system'),
    what: actionText(t, entry.action, entry.entity),
    reason: entry.reason ? t('unitsPages.history.reason', { reason: entry.reason }) : null,
    changes: entry.changes
      .filter((change) => isReadable(change))
      .map((change) => ({
        field: fieldText(t, change.field, entry.entity),
        before: valueText(t, format, change.field, change.before),
        after: valueText(t, format, change.field, change.after),
      })),
  }));
  return (
    <HistoryList
      label={t('unitsPages.history.label')}
      entries={shown}
      headings={{
        field: t('unitsPages.history.field'),
        before: t('unitsPages.history.before'),
        after: t('unitsPages.history.after'),
      }}
      emptyValue={t('unitsPages.conflict.empty')}
    />
  );
}
