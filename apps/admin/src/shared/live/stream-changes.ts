import { followEvents } from '@haicap/client';
import { stringifyDocument } from '@urql/core';

import type { ChangeTopic } from '../schema.generated';
import { LiveChangesDocument, type LiveChangesSubscription } from '../operations.generated';

/** Something changed, in some units; in too many to name when there are none. */
export interface LiveChange {
  readonly topic: ChangeTopic;
  readonly unitIds: readonly string[];
}

/**
 * Hears of everything that others change within the viewer's reach, until the signal: one stream for each page of a
 * browser, whatever the page shows. Throws when the server refuses, for example after the session has ended.
 */
export async function streamChanges(options: {
  readonly signal: AbortSignal;
  readonly onOpen: () => void;
  readonly onChange: (change: LiveChange) => void;
}): Promise<void> {
  const { signal, onOpen, onChange } = options;
  const events = followEvents({
    url: '/graphql/stream',
    send: (url, request) => fetch(url, { ...request, credentials: 'same-origin' }),
    headers: async () => ({
      'content-type': 'application/json',
      accept: 'text/event-stream',
      'accept-language': document.documentElement.lang,
    }),
    body: JSON.stringify(bodyOf(LiveChangesDocument)),
    signal,
    onOpen,
  });
  for await (const event of events) onChange((event as LiveChangesSubscription).changes);
}

/** By its hash, where the build has written one into the document. */
function bodyOf(document: typeof LiveChangesDocument): object {
  const { hash } = document as { readonly hash?: string };
  if (hash === undefined) return { query: stringifyDocument(document) };
  return { extensions: { persistedQuery: { version: 1, sha256Hash: hash } } };
}
