import type { ReactNode } from 'react';
import { useQuery } from 'urql';

import { useT } from '../../../../shared/i18n';
import { Empty } from '../../../../shared/page/empty';
import { QueryView } from '../../../../shared/page/query-view';
import { SessionTable } from '../../../../shared/session-table';
import { UserSessionsDocument } from '../../operations.generated';
import type { ShownUser } from '../user-page';
import { NeedsOfAccount } from './needs-of-account';

/** Where the account is signed in now. */
export function SessionsTab({ user }: { readonly user: ShownUser }): ReactNode {
  return (
    <NeedsOfAccount permission="ACCOUNTS_MANAGE" user={user}>
      <Sessions user={user} />
    </NeedsOfAccount>
  );
}

function Sessions({ user }: { readonly user: ShownUser }): ReactNode {
  const t = useT();
  const [query, retry] = useQuery({ query: UserSessionsDocument, variables: { id: user.id } });
  return (
    <QueryView onRetry={() => retry({ requestPolicy: 'network-only' })} query={query}>
      {(data) =>
        data.user && data.user.sessions.length > 0 ? (
          <SessionTable sessions={data.user.sessions} />
        ) : (
          <Empty title={t('identity.sessions.none')} />
        )
      }
    </QueryView>
  );
}
