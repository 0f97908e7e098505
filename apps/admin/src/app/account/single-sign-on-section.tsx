import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState, type ReactNode } from 'react';

import { authPost, type AuthFailure } from '../../shared/auth-post';
import { useLanguage } from '../../shared/i18n';
import { FailureAlert } from '../../shared/page/failure-alert';
import { Section } from '../../shared/page/section';
import type { AccountQuery } from '../operations.generated';
import { useMethods } from '../session/single-sign-on-button';

type Identity = NonNullable<AccountQuery['viewer']>['externalIdentities'][number];

interface SingleSignOnSectionProps {
  readonly identities: readonly Identity[];
  readonly onChanged: () => void;
}

/** Accounts at the provider of single sign-on; nothing where there is neither a provider nor a link. */
export function SingleSignOnSection({ identities, onChanged }: SingleSignOnSectionProps): ReactNode {
  const { t } = useLanguage();
  const methods = useMethods();
  const [failure, setFailure] = useState<AuthFailure | null>(null);
  const [unlinked, setUnlinked] = useState<Identity | null>(null);
  const label = methods?.singleSignOn?.label;
  if (label === undefined && identities.length === 0) return null;
  const link = async (): Promise<void> => {
    const input = { purpose: 'LINK', return: '/account' };
    const answer = await authPost<{ readonly url: string }>('/auth/sso/start', input);
    if (answer.kind === 'done') window.location.assign(answer.body.url);
    else setFailure(answer.failure);
  };
  return (
    <Section
      action={
        label !== undefined &&
        identities.length === 0 && (
          <Button onClick={() => void link()} variant="default">
            {t('identity.own.ssoLink', { label })}
          </Button>
        )
      }
      hint={label !== undefined && identities.length === 0 ? t('identity.own.ssoText', { label }) : undefined}
      title={t('identity.own.ssoTitle')}
    >
      {failure && <FailureAlert failure={failure} />}
      {identities.length === 0 && <Text size="sm">{t('identity.own.ssoNone')}</Text>}
      {identities.map((identity) => (
        <IdentityLine key={identity.id} identity={identity} onUnlink={() => setUnlinked(identity)} />
      ))}
      {unlinked && (
        <UnlinkDialog identity={unlinked} onChanged={onChanged} onClose={() => setUnlinked(null)} />
      )}
    </Section>
  );
}

function IdentityLine({
  identity,
  onUnlink,
}: {
  readonly identity: Identity;
  readonly onUnlink: () => void;
}): ReactNode {
  const { t, format } = useLanguage();
  const { issuer, linkedAt, usedAt } = identity;
  return (
    <Group gap="md">
      <div>
        <Text fw={550} size="sm">
          {issuer}
        </Text>
        <Text c="dimmed" size="xs">
          {t('identity.own.ssoLinked', { time: format.dateTime(linkedAt) })}
          {usedAt && `, ${t('identity.own.ssoUsed', { time: format.dateTime(usedAt) })}`}
        </Text>
      </div>
      <Button color="red" onClick={onUnlink} size="compact-sm" variant="subtle">
        {t('identity.own.ssoUnlink')}
      </Button>
    </Group>
  );
}

interface UnlinkDialogProps {
  readonly identity: Identity;
  readonly onClose: () => void;
  readonly onChanged: () => void;
}

function UnlinkDialog({ identity, onClose, onChanged }: UnlinkDialogProps): ReactNode {
  const { t } = useLanguage();
  const [failure, setFailure] = useState<AuthFailure | null>(null);
  const [isRunning, setRunning] = useState(false);
  const unlink = async (): Promise<void> => {
    setRunning(true);
    const answer = await authPost('/auth/sso/unlink', { id: identity.id });
    setRunning(false);
    if (answer.kind === 'failed') {
      setFailure(answer.failure);
      return;
    }
    notifications.show({ color: 'green', message: t('identity.own.ssoUnlinked') });
    onChanged();
    onClose();
  };
  return (
    <Modal
      closeButtonProps={{ 'aria-label': t('ui.action.close') }}
      onClose={onClose}
      opened
      title={t('identity.own.ssoUnlinkTitle', { issuer: identity.issuer })}
    >
      <Stack gap="sm">
        <Text size="sm">{t('identity.own.ssoUnlinkText')}</Text>
        {failure?.reason === 'ILLEGAL_TRANSITION' ? (
          <Alert color="red" role="alert" variant="light">
            {t('identity.own.ssoOnlyWay')}
          </Alert>
        ) : (
          failure && <FailureAlert failure={failure} />
        )}
        <Group justify="flex-end">
          <Button data-autofocus onClick={onClose} variant="default">
            {t('ui.action.cancel')}
          </Button>
          <Button color="red" loading={isRunning} onClick={() => void unlink()}>
            {t('identity.own.ssoUnlink')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
