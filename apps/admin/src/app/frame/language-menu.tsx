import { LOCALE_NAMES, LOCALES } from '@haicap/i18n';
import { ActionIcon, Menu } from '@mantine/core';
import { Icon } from '@haicap/ui';
import type { ReactNode } from 'react';

import { useLanguage } from '../../shared/i18n';
import { useRememberLocale } from './use-remember-locale';

/** The three languages; the page changes at once. */
export function LanguageMenu(): ReactNode {
  const { locale, t } = useLanguage();
  const remember = useRememberLocale();
  return (
    <Menu position="bottom-end" shadow="md" withinPortal={false}>
      <Menu.Target>
        <ActionIcon
          aria-label={`${t('shell.header.language')}: ${LOCALE_NAMES[locale]}`}
          size="lg"
          title={t('shell.header.language')}
        >
          <Icon name="globe" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {LOCALES.map((choice) => (
          <Menu.Item
            key={choice}
            aria-current={choice === locale || undefined}
            lang={choice}
            leftSection={
              <Icon name="check" size={16} {...(choice === locale ? {} : { className: 'invisible' })} />
            }
            onClick={() => void remember(choice)}
          >
            {LOCALE_NAMES[choice]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
