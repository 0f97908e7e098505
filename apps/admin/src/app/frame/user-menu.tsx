import { LOCALE_NAMES, LOCALES } from '@haicap/i18n';
import {
  Menu,
  Text,
  UnstyledButton,
  useMantineColorScheme,
  VisuallyHidden,
  type MantineColorScheme,
} from '@mantine/core';
import { Icon } from '@haicap/ui';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

import { useLanguage, useT } from '../../shared/i18n';
import { useSession, type Viewer } from '../../shared/viewer';
import { useRememberLocale } from './use-remember-locale';
import classes from './user-menu.module.css';

const SCHEMES: readonly { readonly value: MantineColorScheme; readonly label: 'Light' | 'Dark' | 'Auto' }[] =
  [
    { value: 'light', label: 'Light' },
    { value: 'dark', label: 'Dark' },
    { value: 'auto', label: 'Auto' },
  ];

/** Who am I, with which roles where; account, look, sign out. */
export function UserMenu({ onShortcuts }: { readonly onShortcuts: () => void }): ReactNode {
  const t = useT();
  const { viewer, signOut } = useSession();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Menu position="bottom-end" shadow="md" width={280} withinPortal={false}>
      <Menu.Target>
        <UnstyledButton className={classes['target']}>
          <VisuallyHidden>{t('shell.user.menu')}: </VisuallyHidden>
          <span className={classes['initials']} data-initials={initials(viewer.displayName)} />
          <span className={classes['name']}>{viewer.displayName}</span>
          <Icon name="chevronDown" size={14} />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <WhoAmI viewer={viewer} />
        <Menu.Divider />
        <Menu.Item
          leftSection={<Icon name="key" size={16} />}
          renderRoot={(props) => <Link to="/account" {...props} />}
        >
          {t('shell.user.account')}
        </Menu.Item>
        <Menu.Item leftSection={<Icon name="help" size={16} />} onClick={onShortcuts}>
          {t('shell.header.shortcuts')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Label>{t('shell.header.theme')}</Menu.Label>
        {SCHEMES.map(({ value, label }) => (
          <Menu.Item
            key={value}
            aria-current={value === colorScheme || undefined}
            onClick={() => setColorScheme(value)}
            rightSection={value === colorScheme ? <Icon name="check" size={16} /> : null}
          >
            {t(`shell.header.theme${label}`)}
          </Menu.Item>
        ))}
        <LanguageItems />
        <Menu.Divider />
        <Menu.Item leftSection={<Icon name="signOut" size={16} />} onClick={() => void signOut()}>
          {t('shell.user.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function WhoAmI({ viewer }: { readonly viewer: Viewer }): ReactNode {
  const t = useT();
  return (
    <div className={classes['who']}>
      <Text component="div" fw={600}>
        {viewer.displayName}
      </Text>
      <Text c="dimmed" component="div" size="xs">
        {viewer.login}
        {viewer.isDemo && ` · ${t('shell.user.demo')}`}
      </Text>
      <div className={classes['grants']}>
        {viewer.grants.map((grant) => (
          <div key={grant.role + (grant.unit?.id ?? '')}>
            {t(`enums.role.${grant.role}`)}
            {' · '}
            {grant.unit?.current.name ?? t('shell.user.wholeCountry')}
          </div>
        ))}
      </div>
    </div>
  );
}

/** On a phone the header has no room for the language menu. */
function LanguageItems(): ReactNode {
  const { locale, t } = useLanguage();
  const remember = useRememberLocale();
  return (
    <div className={classes['onPhone']}>
      <Menu.Label>{t('shell.header.language')}</Menu.Label>
      {LOCALES.map((choice) => (
        <Menu.Item
          key={choice}
          lang={choice}
          onClick={() => void remember(choice)}
          rightSection={choice === locale ? <Icon name="check" size={16} /> : null}
        >
          {LOCALE_NAMES[choice]}
        </Menu.Item>
      ))}
    </div>
  );
}

/** Vietnamese names end with the given name: it comes last, and its letter says most. */
function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const first = words.length > 1 ? (words[0]?.[0] ?? '') : '';
  return `${first}${words.at(-1)?.[0] ?? ''}`.toLocaleUpperCase('vi');
}
