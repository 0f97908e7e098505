import {
  createTranslator,
  DEFAULT_LOCALE,
  isLocale,
  loadFirstMessages,
  type FirstMessages,
  type Locale,
  type Translate,
} from '@haicap/i18n';
import { createFormatters, type Formatters } from '@haicap/i18n/format';
import { createContext, use, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';

import { prepareLater } from './later-store';

/** The language of the interface and all that depends on it. */
export interface Language {
  readonly locale: Locale;
  readonly messages: FirstMessages;
  readonly t: Translate;
  readonly format: Formatters;
  /** Switches at once; remembers the choice in this browser. */
  readonly setLocale: (locale: Locale) => Promise<void>;
  /** Switches at once; nobody chose it here, so it is not remembered. */
  readonly showLocale: (locale: Locale) => Promise<void>;
}

const STORAGE_KEY = 'haicap.locale';
/** Set above all pages; `LaterMessages` adds to it. */
export const LanguageContext = createContext<Language | null>(null);

/** The language chosen in this browser, or null. */
export function storedLocale(): Locale | null {
  const stored = localStorage.getItem(STORAGE_KEY);
  return isLocale(stored) ? stored : null;
}

/** Forgets the language chosen in this browser: the next person may want another. */
export function forgetLocale(): void {
  localStorage.removeItem(STORAGE_KEY);
}

/** The language to begin with: the chosen one, else Vietnamese. */
export function firstLocale(): Locale {
  return storedLocale() ?? DEFAULT_LOCALE;
}

interface LanguageProviderProps {
  readonly locale: Locale;
  readonly messages: FirstMessages;
  readonly children: ReactNode;
}

/** Gives the language to the tree; starts with messages that are already loaded. */
export function LanguageProvider({ locale, messages, children }: LanguageProviderProps): ReactNode {
  const [current, setCurrent] = useState({ locale, messages });
  useEffect(() => {
    document.documentElement.lang = current.locale;
  }, [current.locale]);
  const showLocale = useCallback(async (next: Locale) => {
    const loaded = await loadFirstMessages(next);
    await prepareLater(next);
    setCurrent({ locale: next, messages: loaded });
  }, []);
  const setLocale = useCallback(
    async (next: Locale) => {
      localStorage.setItem(STORAGE_KEY, next);
      await showLocale(next);
    },
    [showLocale],
  );
  const language = useMemo<Language>(
    () => ({
      locale: current.locale,
      messages: current.messages,
      t: createTranslator(current.locale, current.messages),
      format: createFormatters(current.locale),
      setLocale,
      showLocale,
    }),
    [current, setLocale, showLocale],
  );
  return <LanguageContext value={language}>{children}</LanguageContext>;
}

/** The language of the tree. */
export function useLanguage(): Language {
  const language = use(LanguageContext);
  if (language === null) throw new Error('useLanguage needs a LanguageProvider above it');
  return language;
}

/** Renders messages: `t('units.list.title')`. */
export function useT(): Translate {
  return useLanguage().t;
}

/** Renders dates and numbers: `format.date(day)`. */
export function useFormat(): Formatters {
  return useLanguage().format;
}
