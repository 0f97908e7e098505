/** What a form holds, as it is kept while it is open. */
export interface KeptDraft<Values> {
  readonly values: Values;
  /** The record when the form was opened, so that somebody else's changes since then are noticed. */
  readonly opened: { readonly values: Values; readonly version: number | null };
  /** The same after a reload: sending once more creates nothing twice. */
  readonly idempotencyKey: string;
}

const PREFIX = 'haicap.draft.';

/** What was being entered under a name, or null. Kept in this tab only, until it is closed. */
export function readDraft<Values>(name: string): KeptDraft<Values> | null {
  const text = sessionStorage.getItem(PREFIX + name);
  if (text === null) return null;
  try {
    const kept = JSON.parse(text) as Partial<KeptDraft<Values>>;
    return isWhole(kept) ? kept : null;
  } catch {
    // Written by another version of the client: not worth an error, the form starts anew.
    return null;
  }
}

/** Keeps what is being entered. */
export function keepDraft<Values>(name: string, draft: KeptDraft<Values>): void {
  sessionStorage.setItem(PREFIX + name, JSON.stringify(draft));
}

/** Forgets it, after it was saved or given up. */
export function forgetDraft(name: string): void {
  sessionStorage.removeItem(PREFIX + name);
}

/** Forgets everything: the next person at this tab must not find it. */
export function forgetAllDrafts(): void {
  for (const key of Object.keys(sessionStorage)) {
    if (key.startsWith(PREFIX)) sessionStorage.removeItem(key);
  }
}

function isWhole<Values>(kept: Partial<KeptDraft<Values>>): kept is KeptDraft<Values> {
  return typeof kept.values === 'object' && typeof kept.opened === 'object' && Boolean(kept.idempotencyKey);
}
