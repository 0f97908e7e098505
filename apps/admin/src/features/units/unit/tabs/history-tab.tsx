import { useState, type ReactNode } from 'react';
import { useQuery } from 'urql';

import { HISTORY_STEP, HistoryPages } from '../../../../shared/history/history-pages';
import { useT } from '../../../../shared/i18n';
import { Empty } from '../../../../shared/page/empty';
import { QueryView } from '../../../../shared/page/query-view';
import { UnitHistoryDocument } from '../../operations.generated';
import type { UnitOfPage } from '../unit-page';

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
  const [first, setFirst] = useState(HISTORY_STEP);
  const [query, repeat] = useQuery({ query: UnitHistoryDocument, variables: { id: unitId, first } });
  return (
    <QueryView query={query} onRetry={repeat}>
      {(data) => (
        <HistoryPages
          emptyText={t('unitsPages.history.emptyText')}
          first={first}
          history={data.unit?.history}
          isFetching={query.fetching}
          onMore={setFirst}
        />
      )}
    </QueryView>
  );
}
