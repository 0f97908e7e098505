import { FactList } from '@haicap/ui';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';

import { AnchorLink } from '../../shared/anchor-link';
import { useT } from '../../shared/i18n';
import { Page } from '../../shared/page/page';
import { QueryView } from '../../shared/page/query-view';
import { Section } from '../../shared/page/section';
import { useCan, useSession } from '../../shared/viewer';
import { AccountDocument } from '../operations.generated';
import { ApiKeySection } from './api-key-section';
import { GrantTable } from './grant-table';
import { PasswordSection } from './password-section';
import { SecondFactorSection } from './second-factor-section';
import { SessionSection } from './session-section';
import { SingleSignOnSection } from './single-sign-on-section';

/** Who am I, what may I do and where; my password, second factor, sessions and keys. */
export function AccountPage(): ReactNode {
  const t = useT();
  const mayOwnKeys = useCan('KEYS_OWN');
  const { viewer } = useSession();
  const [query, retry] = useQuery({ query: AccountDocument });
  const refresh = (): void => retry({ requestPolicy: 'network-only' });
  return (
    <Page title={t('identity.own.title')}>
      <WhoSection />
      <Section title={t('shell.account.rolesTitle')}>
        <GrantTable grants={viewer.grants} />
      </Section>
      <QueryView onRetry={refresh} query={query}>
        {({ viewer: account }) =>
          account && (
            <>
              <PasswordSection changedAt={account.passwordChangedAt ?? null} onChanged={refresh} />
              <SecondFactorSection
                codesLeft={account.recoveryCodesLeft}
                isOn={account.hasSecondFactor}
                onChanged={refresh}
              />
              <SingleSignOnSection identities={account.externalIdentities} onChanged={refresh} />
              <SessionSection sessions={account.sessions} />
              <ApiKeySection keys={account.apiKeys} mayCreate={mayOwnKeys} />
            </>
          )
        }
      </QueryView>
    </Page>
  );
}

function WhoSection(): ReactNode {
  const t = useT();
  const { viewer } = useSession();
  const mayReadAccounts = useCan('ACCOUNTS_READ');
  return (
    <Section
      action={
        mayReadAccounts && (
          <AnchorLink params={{ userId: viewer.id }} search={{ tab: 'rights' }} to="/users/$userId">
            {t('identity.own.rightsHint')}
          </AnchorLink>
        )
      }
      title={t('shell.account.who')}
    >
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
  );
}
