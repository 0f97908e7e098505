export { createTranslator, type MessageValues, type Translate } from './create-translator.js';
export {
  DEFAULT_LOCALE,
  LOCALES,
  LOCALE_NAMES,
  LOCALE_TAGS,
  isLocale,
  matchLocale,
  type Locale,
} from './locale.js';
export { loadFirstMessages, loadLaterMessages, loadMessages } from './load-messages.js';
export type { FirstMessages, LaterMessages, MessageKey, MessageShape, Messages } from './message-shape.js';
export type { LeafPath, Translation } from './translation.js';
