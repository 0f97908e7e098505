import { parseDateInput, type PlainDate } from '@haicap/domain/dates';
import { foldVi } from '@haicap/domain/text';
import { LOCALE_NAMES, LOCALES } from '@haicap/i18n';
import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';

import { useAsOf } from '../../shared/as-of';
import { useLanguage } from '../../shared/i18n';
import { useSession } from '../../shared/viewer';
import { DAY_ONE, EVE } from '../frame/notable-days';
import { maySee, NAVIGATION } from '../frame/navigation-items';
import { useRememberLocale } from '../frame/use-remember-locale';
import type { PaletteEntry } from './palette-entry';

/** Commands whose words contain what was typed, accents or not; a typed day is one too. */
export function useCommands(text: string): readonly PaletteEntry[] {
  const commands = [...usePageCommands(), ...useDayCommands(text), ...useLookCommands()];
  const wanted = foldVi(text);
  const typedDay = parseDateInput(text) !== null;
  return commands.filter((command) =>
    typedDay ? command.id === `day:${parseDateInput(text)}` : foldVi(command.title).includes(wanted),
  );
}

function usePageCommands(): readonly PaletteEntry[] {
  const { t } = useLanguage();
  const { viewer } = useSession();
  const navigate = useNavigate();
  const items = NAVIGATION.flatMap((group) => group.items).filter((item) => maySee(item, viewer.permissions));
  return [...items, { label: 'shell.user.account', to: '/account', icon: 'key' } as const].map((item) => ({
    id: `page:${item.to}`,
    icon: item.icon,
    title: t('shell.palette.goTo', { page: t(item.label) }),
    run: () => void navigate({ to: item.to as '/' }),
  }));
}

function useDayCommands(text: string): readonly PaletteEntry[] {
  const { t, format } = useLanguage();
  const { today, setAsOf } = useAsOf();
  const typed = parseDateInput(text);
  const days = new Set<PlainDate>([EVE, DAY_ONE, today, ...(typed ? [typed] : [])]);
  return [...days].map((day) => ({
    id: `day:${day}`,
    icon: 'calendar',
    title: t('shell.palette.setAsOf', { date: format.date(day) }),
    run: () => setAsOf(day),
  }));
}

function useLookCommands(): readonly PaletteEntry[] {
  const { t, locale } = useLanguage();
  const remember = useRememberLocale();
  const { setColorScheme } = useMantineColorScheme();
  const isDark = useComputedColorScheme('light') === 'dark';
  const languages = LOCALES.filter((other) => other !== locale).map((other) => ({
    id: `language:${other}`,
    icon: 'globe' as const,
    title: t('shell.palette.setLanguage', { language: LOCALE_NAMES[other] }),
    run: () => void remember(other),
  }));
  return [
    ...languages,
    {
      id: 'theme',
      icon: isDark ? 'sun' : 'moon',
      title: t('shell.palette.toggleTheme'),
      run: () => setColorScheme(isDark ? 'light' : 'dark'),
    },
  ];
}
