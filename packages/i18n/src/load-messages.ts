import type { Locale } from './locale.js';
import type { Messages } from './message-shape.js';

/** Loads the messages of one language; bundlers put each language in its own chunk. */
export async function loadMessages(locale: Locale): Promise<Messages> {
  switch (locale) {
    case 'vi':
      return (await import('./messages/vi/index.js')).messages;
    case 'en':
      return (await import('./messages/en/index.js')).messages;
    case 'fr':
      return (await import('./messages/fr/index.js')).messages;
  }
}
