import { ScrollingTabs } from '@haicap/ui';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';

import { useT } from '../../../shared/i18n';
import { Needs } from '../../../shared/page/needs';
import { Page } from '../../../shared/page/page';
import { HoldersPart } from './holders-part';
import { RoleTable } from './role-table';

/** Who may do something on a unit and why; and what each role allows. */
export function AccessPage(): ReactNode {
  const t = useT();
  const { view } = useSearch({ from: '/app/access' });
  const navigate = useNavigate({ from: '/access' });
  const items = [
    { key: 'holders' as const, label: t('accounts.access.tabHolders'), panel: () => <HoldersPart /> },
    { key: 'roles' as const, label: t('accounts.access.tabRoles'), panel: () => <RoleTable /> },
  ];
  return (
    <Needs permission="ACCOUNTS_READ">
      <Page description={t('accounts.access.description')} title={t('accounts.access.title')}>
        <ScrollingTabs
          items={items}
          label={t('accounts.access.tabs')}
          onChange={(key) =>
            void navigate({
              search: (previous) => ({ ...previous, view: key === 'roles' ? key : undefined }),
            })
          }
          value={view ?? 'holders'}
        />
      </Page>
    </Needs>
  );
}
