import type { Locale } from '../locale.js';
import { server as en } from '../messages/en/server.js';
import { server as fr } from '../messages/fr/server.js';
import { server as vi } from '../messages/vi/server.js';
import type { LeafPath, Translation } from '../translation.js';

/** Names of the texts of the server and the command line. */
export type ServerTextKey = LeafPath<typeof vi>;

const TEXTS: Readonly<Record<Locale, Translation<typeof vi>>> = { vi, en, fr };

/**
 * A text of the server or the command line, at once and for all languages.
 *
 * @example serverText('en', 'start.portTaken', { port: 4000, host: '127.0.0.1' })
 */
export function serverText(
  locale: Locale,
  key: ServerTextKey,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const [area, name] = key.split('.') as [string, string];
  const texts: Readonly<Record<string, Readonly<Record<string, string>>>> = TEXTS[locale];
  const text = texts[area]?.[name] ?? key;
  return text.replaceAll(/\{(\w+)\}/g, (place, value: string) => String(values[value] ?? place));
}

/**
 * The language of a terminal: `HAICAP_LANGUAGE`, else that of the system, else English.
 *
 * @example terminalLocale({ LANG: 'vi_VN.UTF-8' }) // 'vi'
 */
export function terminalLocale(environment: Readonly<Record<string, string | undefined>>): Locale {
  const { HAICAP_LANGUAGE, LC_ALL, LC_MESSAGES, LANG } = environment;
  const wish = (HAICAP_LANGUAGE || LC_ALL || LC_MESSAGES || LANG || '').slice(0, 2).toLowerCase();
  return wish === 'vi' || wish === 'fr' ? wish : 'en';
}
