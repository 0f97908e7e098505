import { IntlMessageFormat } from 'intl-messageformat';

import { LOCALE_TAGS, type Locale } from './locale.js';
import type { FirstMessages, MessageKey } from './message-shape.js';

/** Values for the placeholders of a message. */
export type MessageValues = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** Renders a message in one language. */
export type Translate = (key: MessageKey, values?: MessageValues) => string;

/**
 * Makes the function that renders messages of one language.
 * Messages are ICU: `{count, plural, other {# đơn vị}}`. Each is parsed once, at its first use.
 *
 * @example
 * const t = createTranslator('vi', await loadMessages('vi'));
 * t('ui.grid.count', { count: 65 }); // '65 dòng'
 */
export function createTranslator(locale: Locale, messages: FirstMessages): Translate {
  const parsed = new Map<string, IntlMessageFormat>();
  return (key, values) => {
    const text = findText(messages, key);
    if (text === null) return key;
    if (!text.includes('{')) return text;
    let format = parsed.get(key);
    if (!format) {
      format = new IntlMessageFormat(text, LOCALE_TAGS[locale], undefined, { ignoreTag: true });
      parsed.set(key, format);
    }
    return String(format.format(values as Record<string, string>));
  };
}

function findText(messages: FirstMessages, key: string): string | null {
  let node: unknown = messages;
  for (const step of key.split('.')) {
    if (typeof node !== 'object' || node === null) return null;
    node = (node as Record<string, unknown>)[step];
  }
  return typeof node === 'string' ? node : null;
}
