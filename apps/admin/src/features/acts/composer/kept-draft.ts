import { newIdempotencyKey } from '../../../shared/form/form-values';
import type { DraftForm } from './draft-form';

const PREFIX = 'haicap.act-draft.';
const KEY_PREFIX = 'haicap.act-draft-key.';

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
  localStorage.removeItem(KEY_PREFIX + key);
}

/** The idempotency key of a draft, the same after a reload: a repeated attempt creates nothing twice. */
export function draftIdempotencyKey(key: string): string {
  const kept = localStorage.getItem(KEY_PREFIX + key) ?? newIdempotencyKey();
  localStorage.setItem(KEY_PREFIX + key, kept);
  return kept;
}

/** Spends a new one, after the former was used for something else. */
export function renewDraftIdempotencyKey(key: string): string {
  localStorage.removeItem(KEY_PREFIX + key);
  return draftIdempotencyKey(key);
}
