/** A language of the interface. */
export type Locale = 'vi' | 'en' | 'fr';

/** All languages, Vietnamese first. */
export const LOCALES: readonly Locale[] = ['vi', 'en', 'fr'];

/** The language of someone who has not chosen. */
export const DEFAULT_LOCALE: Locale = 'vi';

/** Each language in its own words, for a language switch. */
export const LOCALE_NAMES: Readonly<Record<Locale, string>> = {
  vi: 'Tiếng Việt',
  en: 'English',
  fr: 'Français',
};

/** The BCP 47 tag used for dates and numbers. English is British: day before month, as in Vietnam. */
export const LOCALE_TAGS: Readonly<Record<Locale, string>> = {
  vi: 'vi-VN',
  en: 'en-GB',
  fr: 'fr-FR',
};

/** Whether a text is the code of one of the {@link LOCALES}. */
export function isLocale(text: unknown): text is Locale {
  return text === 'vi' || text === 'en' || text === 'fr';
}

/**
 * The first wished language that exists, else {@link DEFAULT_LOCALE}.
 *
 * @example matchLocale(['fr-CA', 'en']) // 'fr'
 */
export function matchLocale(wishes: readonly string[]): Locale {
  for (const wish of wishes) {
    const language = wish.slice(0, 2).toLowerCase();
    if (isLocale(language)) return language;
  }
  return DEFAULT_LOCALE;
}
