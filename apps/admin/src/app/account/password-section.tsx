import { Button, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { ReactNode } from 'react';

import { useLanguage } from '../../shared/i18n';
import { Section } from '../../shared/page/section';
import { PasswordDialog } from './password-dialog';

interface PasswordSectionProps {
  readonly changedAt: string | null;
  readonly onChanged: () => void;
}

/** When the password was last changed, and a way to change it. */
export function PasswordSection({ changedAt, onChanged }: PasswordSectionProps): ReactNode {
  const { t, format } = useLanguage();
  const [isOpen, { open, close }] = useDisclosure(false);
  return (
    <Section
      action={
        <Button onClick={open} variant="default">
          {t('identity.own.passwordButton')}
        </Button>
      }
      title={t('identity.own.passwordTitle')}
    >
      <Text size="sm">
        {changedAt === null
          ? t('identity.own.passwordNever')
          : t('identity.own.passwordChanged', { time: format.dateTime(changedAt) })}
      </Text>
      {isOpen && <PasswordDialog onChanged={onChanged} onClose={close} />}
    </Section>
  );
}
