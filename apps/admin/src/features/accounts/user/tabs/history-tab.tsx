import { useState, type ReactNode } from 'react';
import { useQuery } from 'urql';

import { HISTORY_STEP, HistoryPages } from '../../../../shared/history/history-pages';
import { useT } from '../../../../shared/i18n';
import { Empty } from '../../../../shared/page/empty';
import { QueryView } from '../../../../shared/page/query-view';
import { UserHistoryDocument } from '../../operations.generated';
import type { ShownUser } from '../user-page';

/** Who changed what of the account and its roles, field by field. */
export function HistoryTab({ user }: { readonly user: ShownUser }): ReactNode {
  const t = useT();
  if (user.viewerPermissions.includes('AUDIT_READ')) return <History userId={user.id} />;
  return <Empty title={t('accounts.history.forbiddenTitle')}>{t('accounts.history.forbiddenText')}</Empty>;
}

function History({ userId }: { readonly userId: string }): ReactNode {
  const [first, setFirst] = useState(HISTORY_STEP);
  const [query, retry] = useQuery({ query: UserHistoryDocument, variables: { id: userId, first } });
  return (
    <QueryView onRetry={() => retry({ requestPolicy: 'network-only' })} query={query}>
      {(data) => (
        <HistoryPages
          first={first}
          history={data.user?.history}
          isFetching={query.fetching}
          onMore={setFirst}
        />
      )}
    </QueryView>
  );
}
