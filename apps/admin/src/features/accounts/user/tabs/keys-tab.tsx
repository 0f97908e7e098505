import type { ReactNode } from 'react';
import { useQuery } from 'urql';

import { ApiKeyTable } from '../../../../shared/api-key-table';
import { useT } from '../../../../shared/i18n';
import { Empty } from '../../../../shared/page/empty';
import { QueryView } from '../../../../shared/page/query-view';
import { UserKeysDocument } from '../../operations.generated';
import type { ShownUser } from '../user-page';
import { NeedsOfAccount } from './needs-of-account';

/** The API keys of a person: what each may do, where, and when it was last used. */
export function KeysTab({ user }: { readonly user: ShownUser }): ReactNode {
  return (
    <NeedsOfAccount permission="ACCOUNTS_MANAGE" user={user}>
      <Keys user={user} />
    </NeedsOfAccount>
  );
}

function Keys({ user }: { readonly user: ShownUser }): ReactNode {
  const t = useT();
  const [query, retry] = useQuery({ query: UserKeysDocument, variables: { id: user.id } });
  return (
    <QueryView onRetry={() => retry({ requestPolicy: 'network-only' })} query={query}>
      {(data) =>
        data.user && data.user.apiKeys.length > 0 ? (
          <ApiKeyTable keys={data.user.apiKeys} />
        ) : (
          <Empty title={t('identity.keys.none')} />
        )
      }
    </QueryView>
  );
}
