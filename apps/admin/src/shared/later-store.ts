import { loadLaterMessages, type LaterMessages, type Locale } from '@haicap/i18n';

/** Messages that came with a page, by language. */
const asked = new Map<Locale, Promise<LaterMessages>>();

/** The messages, fetched once. */
export function laterMessages(locale: Locale): Promise<LaterMessages> {
  const running = asked.get(locale);
  if (running) return running;
  const fetching = loadLaterMessages(locale);
  asked.set(locale, fetching);
  fetching.then(
    // What React notes on a promise it has waited for: whoever asks `use` for it later does not wait at all.
    (messages) => Object.assign(fetching, { status: 'fulfilled', value: messages }),
    // The next page that needs them tries again.
    () => asked.delete(locale),
  );
  return fetching;
}

/** Before the language changes: pages that need them are not to blink. */
export async function prepareLater(locale: Locale): Promise<void> {
  if (asked.size > 0) await laterMessages(locale);
}
