import type { DraftForm } from './draft-form';

const PREFIX = 'haicap.act-draft.';

/** What was being entered when the page was left, or null. */
export function readKeptDraft(key: string): DraftForm | null {
  const text = localStorage.getItem(PREFIX + key);
  if (text === null) return null;
  try {
    const kept = JSON.parse(text) as DraftForm;
    return Array.isArray(kept.targets) && Array.isArray(kept.endings) ? kept : null;
  } catch {
    // Written by another version of the client: not worth an error, the form starts empty.
    return null;
  }
}

/** Keeps what is being entered, until it is saved. */
export function keepDraft(key: string, form: DraftForm): void {
  localStorage.setItem(PREFIX + key, JSON.stringify(form));
}

/** Forgets a kept draft, after it was saved or given up. */
export function forgetDraft(key: string): void {
  localStorage.removeItem(PREFIX + key);
}
