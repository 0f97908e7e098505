import { Box } from '@mantine/core';
import { FactList, StatusBadge } from '@haicap/ui';
import type { ReactNode } from 'react';

import { AnchorLink } from '../../../shared/anchor-link';
import { useLanguage } from '../../../shared/i18n';
import { Page } from '../../../shared/page/page';
import { useSession } from '../../../shared/viewer';
import { USER_STATUS_TONES } from '../parts/account-words';
import { UnitName } from '../parts/unit-name';
import { UserActions } from './user-actions';
import { UserContact } from './user-contact';
import type { ShownUser } from './user-page';

interface UserFrameProps {
  readonly user: ShownUser;
  readonly children: ReactNode;
}

/** Heading of a user's page: who it is, in which state, looked after by whom, and what can be done. */
export function UserFrame({ user, children }: UserFrameProps): ReactNode {
  const { t, format } = useLanguage();
  const isSelf = useSession().viewer.id === user.id;
  const maySeeContact = user.viewerPermissions.includes('ACCOUNTS_PERSONAL');
  const crumb = (
    <AnchorLink key="list" to="/users">
      {t('accounts.list.title')}
    </AnchorLink>
  );
  return (
    <Page
      actions={<UserActions user={user} />}
      badge={
        <StatusBadge tone={USER_STATUS_TONES[user.status]}>{t(`accounts.status.${user.status}`)}</StatusBadge>
      }
      breadcrumbs={[crumb]}
      description={
        <>
          {t('accounts.user.login', { login: user.login })}
          {isSelf && ` · ${t('accounts.user.you')}`}
          {user.isDemo && ` · ${t('accounts.list.demo')}`}
        </>
      }
      title={user.displayName}
    >
      <Box maw={900} mb="md">
        <FactList
          facts={[
            ...(user.suspendedReason
              ? [{ term: t('accounts.user.suspendedReason'), value: user.suspendedReason }]
              : []),
            { term: t('accounts.user.unit'), value: <UnitName unit={user.unit} /> },
            {
              term: t('accounts.user.factor'),
              value: t(user.hasSecondFactor ? 'accounts.user.factorOn' : 'accounts.user.factorOff'),
            },
            { term: t('accounts.user.created'), value: format.dateTime(user.createdAt) },
            ...(maySeeContact
              ? [{ term: t('accounts.user.contact'), value: <UserContact userId={user.id} /> }]
              : []),
          ]}
          unknownLabel={t('ui.state.unknown')}
        />
      </Box>
      {children}
    </Page>
  );
}
