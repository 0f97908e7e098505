import type { Locale } from './locale.js';
import type { FirstMessages, LaterMessages, Messages } from './message-shape.js';

/** Loads all messages of one language; bundlers put each language in its own chunk. */
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

/** Loads what a client needs on any page. */
export async function loadFirstMessages(locale: Locale): Promise<FirstMessages> {
  switch (locale) {
    case 'vi':
      return (await import('./messages/vi/first.js')).firstMessages;
    case 'en':
      return (await import('./messages/en/first.js')).firstMessages;
    case 'fr':
      return (await import('./messages/fr/first.js')).firstMessages;
  }
}

/** Loads what only some pages need. */
export async function loadLaterMessages(locale: Locale): Promise<LaterMessages> {
  switch (locale) {
    case 'vi':
      return (await import('./messages/vi/later.js')).laterMessages;
    case 'en':
      return (await import('./messages/en/later.js')).laterMessages;
    case 'fr':
      return (await import('./messages/fr/later.js')).laterMessages;
  }
}
