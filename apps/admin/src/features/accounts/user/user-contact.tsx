import { Button, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useQuery } from 'urql';

import { useLanguage } from '../../../shared/i18n';
import { FailureAlert } from '../../../shared/page/failure-alert';
import { requestFailure } from '../../../shared/request-failure';
import { UserPrivateDocument } from '../operations.generated';

/** How to reach the person, and when they were last here. Asked for on purpose only: every look is recorded. */
export function UserContact({ userId }: { readonly userId: string }): ReactNode {
  const { t, format } = useLanguage();
  const [isShown, setShown] = useState(false);
  const [query] = useQuery({ query: UserPrivateDocument, variables: { id: userId }, pause: !isShown });
  const facts = query.data?.user?.private;
  if (isShown && query.error) return <FailureAlert failure={requestFailure(query.error)} />;
  if (isShown && query.data) {
    return (
      <>
        {facts?.email ?? t('accounts.user.notGiven')}
        <Text c="dimmed" component="span" display="block" size="xs">
          {t('accounts.user.lastSignIn')}:{' '}
          {facts?.lastSignInAt ? format.dateTime(facts.lastSignInAt) : t('accounts.word.never')}
        </Text>
      </>
    );
  }
  return (
    <>
      <Button loading={query.fetching} onClick={() => setShown(true)} size="compact-sm" variant="default">
        {t('accounts.user.showContact')}
      </Button>
      <Text c="dimmed" component="span" display="block" size="xs">
        {t('accounts.user.showContactHint')}
      </Text>
    </>
  );
}
