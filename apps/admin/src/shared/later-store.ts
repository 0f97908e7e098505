import { loadLaterMessages, type LaterMessages, type Locale } from '@haicap/i18n';

/** Messages that came with a page, by language. */
const loaded = new Map<Locale, LaterMessages>();
const asked = new Map<Locale, Promise<LaterMessages>>();

/** The messages when they are here already. */
export function laterMessagesNow(locale: Locale): LaterMessages | undefined {
  return loaded.get(locale);
}

/** The messages, fetched once. */
export function laterMessages(locale: Locale): Promise<LaterMessages> {
  const running = asked.get(locale);
  if (running) return running;
  const fetching = fetchLater(locale);
  asked.set(locale, fetching);
  return fetching;
}

/** Before the language changes: pages that need them are not to blink. */
export async function prepareLater(locale: Locale): Promise<void> {
  if (asked.size > 0) await laterMessages(locale);
}

async function fetchLater(locale: Locale): Promise<LaterMessages> {
  try {
    const messages = await loadLaterMessages(locale);
    loaded.set(locale, messages);
    return messages;
  } catch (error) {
    // The next page that needs them tries again.
    asked.delete(locale);
    throw error;
  }
}
