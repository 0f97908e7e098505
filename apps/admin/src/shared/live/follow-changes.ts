import type { ChangeTopic } from '../schema.generated';
import { refreshSoon } from './page-refresh';
import { presence } from './presence';
import type { LiveChange } from './stream-changes';

/** What a page shows. */
export interface LiveInterest {
  readonly topics: readonly ChangeTopic[];
  /** Only in this unit; null for everywhere. */
  readonly unitId: string | null;
}

/** Going from page to page keeps the stream. */
const GRACE = 15_000;
/** A server that refuses is asked again after this, while somebody is there. */
const ASK_AGAIN = 60_000;

const interests = new Set<LiveInterest>();
let stream: AbortController | null = null;
let wasOpen = false;

presence.subscribe(settle);

/** Brings the page up to date whenever others change what it shows, until the returned function is called. */
export function followChanges(interest: LiveInterest): () => void {
  interests.add(interest);
  settle();
  return () => {
    interests.delete(interest);
    setTimeout(settle, GRACE);
  };
}

/** Whether a change is about what somebody looks at; one in too many units to name may be. */
export function concerns({ topics, unitId }: LiveInterest, change: LiveChange): boolean {
  if (!topics.includes(change.topic)) return false;
  return unitId === null || change.unitIds.length === 0 || change.unitIds.includes(unitId);
}

function settle(): void {
  const isWanted = interests.size > 0 && presence.get();
  if (isWanted && stream === null) void open();
  if (isWanted || stream === null) return;
  stream.abort();
  stream = null;
}

async function open(): Promise<void> {
  const own = new AbortController();
  stream = own;
  try {
    const { streamChanges } = await import('./stream-changes');
    await streamChanges({ signal: own.signal, onOpen, onChange });
  } catch {
    // Whoever is not signed in any more learns that from the next question.
  }
  if (stream !== own) return;
  stream = null;
  setTimeout(settle, ASK_AGAIN);
}

/** The first time the page has just asked for all it shows. Later, nobody knows what was missed. */
function onOpen(): void {
  if (wasOpen && interests.size > 0) refreshSoon();
  wasOpen = true;
}

function onChange(change: LiveChange): void {
  if ([...interests].some((interest) => concerns(interest, change))) refreshSoon();
}
