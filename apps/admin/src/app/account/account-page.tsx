import { FactList } from '@haicap/ui';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';

import { useT } from '../../shared/i18n';
import { Page } from '../../shared/page/page';
import { QueryView } from '../../shared/page/query-view';
import { Section } from '../../shared/page/section';
import { useCan, useSession } from '../../shared/viewer';
import { AccountDocument } from '../operations.generated';
import { ApiKeySection } from './api-key-section';
import { GrantTable } from './grant-table';
import { SessionTable } from './session-table';

/** Who am I, what may I do and where, my sessions, my keys. */
export function AccountPage(): ReactNode {
  const t = useT();
  const { viewer } = useSession();
  const mayOwnKeys = useCan('KEYS_OWN');
  const [query, retry] = useQuery({ query: AccountDocument });
  return (
    <Page title={t('shell.account.title')}>
      <Section title={t('shell.account.who')}>
        <FactList
          facts={[
            { term: t('shell.account.name'), value: viewer.displayName },
            { term: t('shell.account.login'), value: viewer.login },
            {
              term: t('shell.account.permissions'),
              value: viewer.permissions.map((permission) => t(`enums.permission.${permission}`)).join(' · '),
            },
          ]}
          unknownLabel={t('ui.state.none')}
        />
      </Section>
      <Section title={t('shell.account.rolesTitle')}>
        <GrantTable grants={viewer.grants} />
      </Section>
      <QueryView onRetry={() => retry({ requestPolicy: 'network-only' })} query={query}>
        {(data) => (
          <>
            <ApiKeySection keys={data.viewer?.apiKeys ?? []} mayCreate={mayOwnKeys} />
            <Section title={t('shell.account.sessionsTitle')}>
              <SessionTable sessions={data.viewer?.sessions ?? []} />
            </Section>
          </>
        )}
      </QueryView>
    </Page>
  );
}
