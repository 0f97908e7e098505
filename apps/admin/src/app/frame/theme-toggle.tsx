import { ActionIcon, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { Icon } from '@haicap/ui';
import type { ReactNode } from 'react';

import { useT } from '../../shared/i18n';

/** Light or dark. */
export function ThemeToggle(): ReactNode {
  const t = useT();
  const { setColorScheme } = useMantineColorScheme();
  const isDark = useComputedColorScheme('light') === 'dark';
  const next = t(isDark ? 'shell.header.themeLight' : 'shell.header.themeDark');
  return (
    <ActionIcon
      aria-label={`${t('shell.header.theme')}: ${next}`}
      onClick={() => setColorScheme(isDark ? 'light' : 'dark')}
      size="lg"
      title={`${t('shell.header.theme')}: ${next}`}
    >
      <Icon name={isDark ? 'sun' : 'moon'} />
    </ActionIcon>
  );
}
