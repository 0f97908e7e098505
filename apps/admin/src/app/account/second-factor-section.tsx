import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState, type ReactNode } from 'react';

import { useT } from '../../shared/i18n';
import { Section } from '../../shared/page/section';
import { NewCodesDialog } from './new-codes-dialog';
import { SecondFactorRemoveDialog } from './second-factor-remove-dialog';
import { SecondFactorSetUpDialog } from './second-factor-set-up-dialog';

interface SecondFactorSectionProps {
  readonly isOn: boolean;
  readonly codesLeft: number;
  readonly onChanged: () => void;
}

const FEW = 3;

/** The second factor: set up, take away, new recovery codes. */
export function SecondFactorSection({ isOn, codesLeft, onChanged }: SecondFactorSectionProps): ReactNode {
  const t = useT();
  const [open, setOpen] = useState<'setUp' | 'remove' | 'codes' | null>(null);
  const close = (): void => {
    setOpen(null);
    onChanged();
  };
  return (
    <Section
      action={
        isOn ? (
          <Group gap="xs">
            <Button onClick={() => setOpen('codes')} variant="default">
              {t('identity.own.codesNew')}
            </Button>
            <Button color="red" onClick={() => setOpen('remove')} variant="subtle">
              {t('identity.own.factorRemove')}
            </Button>
          </Group>
        ) : (
          <Button onClick={() => setOpen('setUp')}>{t('identity.own.factorSetUp')}</Button>
        )
      }
      title={t('identity.own.factorTitle')}
    >
      <Text size="sm">
        {isOn ? t('identity.own.factorOn', { count: codesLeft }) : t('identity.own.factorOff')}
      </Text>
      {isOn && codesLeft <= FEW && (
        <Text c="var(--mantine-color-error)" size="sm">
          {t('identity.own.factorFew')}
        </Text>
      )}
      {open === 'setUp' && <SecondFactorSetUpDialog onClose={close} />}
      {open === 'codes' && <NewCodesDialog onClose={close} />}
      {open === 'remove' && (
        <SecondFactorRemoveDialog
          onClose={() => setOpen(null)}
          onRemoved={() => {
            notifications.show({ color: 'green', message: t('identity.own.factorRemoved') });
            close();
          }}
        />
      )}
    </Section>
  );
}
