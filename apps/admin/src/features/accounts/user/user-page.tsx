import { Button } from '@mantine/core';
import { ScrollingTabs } from '@haicap/ui';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';

import { useT } from '../../../shared/i18n';
import { Empty } from '../../../shared/page/empty';
import { Page } from '../../../shared/page/page';
import { QueryView } from '../../../shared/page/query-view';
import { requestFailure } from '../../../shared/request-failure';
import { UserPageDocument, type UserHeadFragment } from '../operations.generated';
import { GrantsTab } from './tabs/grants-tab';
import { HistoryTab } from './tabs/history-tab';
import { KeysTab } from './tabs/keys-tab';
import { RightsTab } from './tabs/rights-tab';
import { SessionsTab } from './tabs/sessions-tab';
import { UserFrame } from './user-frame';
import { USER_TABS, type UserTab } from './user-search';

/** A user as the page shows them. */
export type ShownUser = UserHeadFragment;

/** Everything about one user. */
export function UserPage(): ReactNode {
  const { userId } = useParams({ from: '/app/users/$userId' });
  // Another person is another page: nothing of the former one may stay while it loads.
  return <UserLoader key={userId} userId={userId} />;
}

function UserLoader({ userId }: { readonly userId: string }): ReactNode {
  const t = useT();
  const [query, repeat] = useQuery({ query: UserPageDocument, variables: { id: userId } });
  const user = query.data?.user;
  const isNoId = query.error !== undefined && requestFailure(query.error).code === 'QUERY_NOT_VALID';
  if ((query.data && !user) || isNoId) return <Gone />;
  if (!user) {
    return (
      <Page title={t('accounts.list.title')}>
        <QueryView onRetry={() => repeat({ requestPolicy: 'network-only' })} query={query}>
          {() => null}
        </QueryView>
      </Page>
    );
  }
  return (
    <UserFrame user={user}>
      <QueryView onRetry={() => repeat({ requestPolicy: 'network-only' })} query={query}>
        {() => <UserTabs user={user} />}
      </QueryView>
    </UserFrame>
  );
}

const PANELS: Readonly<Record<UserTab, (user: ShownUser) => ReactNode>> = {
  roles: (user) => <GrantsTab user={user} />,
  rights: (user) => <RightsTab user={user} />,
  sessions: (user) => <SessionsTab user={user} />,
  keys: (user) => <KeysTab user={user} />,
  history: (user) => <HistoryTab user={user} />,
};

const LABELS = {
  roles: 'accounts.user.tabRoles',
  rights: 'accounts.user.tabRights',
  sessions: 'accounts.user.tabSessions',
  keys: 'accounts.user.tabKeys',
  history: 'accounts.user.tabHistory',
} as const;

function UserTabs({ user }: { readonly user: ShownUser }): ReactNode {
  const t = useT();
  const { tab = 'roles' } = useSearch({ from: '/app/users/$userId' });
  const navigate = useNavigate({ from: '/users/$userId' });
  return (
    <ScrollingTabs<UserTab>
      items={USER_TABS.map((key) => ({ key, label: t(LABELS[key]), panel: () => PANELS[key](user) }))}
      label={t('accounts.user.tabs')}
      onChange={(next) => void navigate({ search: { tab: next === 'roles' ? undefined : next } })}
      value={tab}
    />
  );
}

/** Nobody, or nobody that the viewer may see: the API does not tell which. */
function Gone(): ReactNode {
  const t = useT();
  return (
    <Page title={t('accounts.user.goneTitle')}>
      <Empty
        action={
          <Button renderRoot={(props) => <Link to="/users" {...props} />} variant="default">
            {t('accounts.list.title')}
          </Button>
        }
        title={t('accounts.user.goneTitle')}
      >
        {t('accounts.user.goneText')}
      </Empty>
    </Page>
  );
}
