import type { SearchHitKind } from '../../shared/schema.generated';

/** Something that a search found, as far as it is needed to open it again. */
export interface FoundThing {
  readonly kind: SearchHitKind;
  readonly title: string;
  readonly subtitle: string;
  readonly nodeId: string;
}

const KEY = 'haicap.recent';
const MOST = 6;

/** What was opened last from the palette in this browser, newest first. */
export function recentHits(): readonly FoundThing[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(stored) ? stored.filter(isFoundThing) : [];
  } catch {
    // Not ours; as good as none.
    return [];
  }
}

/** Puts a thing at the top of {@link recentHits}. */
export function rememberHit(thing: FoundThing): void {
  const others = recentHits().filter((other) => other.nodeId !== thing.nodeId || other.title !== thing.title);
  localStorage.setItem(KEY, JSON.stringify([thing, ...others].slice(0, MOST)));
}

function isFoundThing(value: unknown): value is FoundThing {
  const thing = value as Partial<FoundThing> | null;
  return (
    typeof thing?.title === 'string' && typeof thing.nodeId === 'string' && typeof thing.kind === 'string'
  );
}
