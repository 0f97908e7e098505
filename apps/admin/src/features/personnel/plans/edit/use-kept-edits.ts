import { useEffect, useState } from 'react';

import { forgetDraft, keepDraft, readDraft } from '../../../../shared/draft/kept-draft';
import { useSession } from '../../../../shared/viewer';
import type { PlanEdits } from './plan-edits';
import { peopleIn, type People } from './shown-line';

/** Changes that are not stored yet, as they outlive a reload, with the people they speak of. */
export interface KeptEdits {
  readonly edits: PlanEdits;
  readonly people: People;
}

const NOTHING: KeptEdits = { edits: {}, people: {} };

/** What was not stored the last time. */
export function useFirstEdits(planId: string): { readonly key: string; readonly kept: KeptEdits } {
  const key = `${useSession().viewer.id}.plan-lines.${planId}`;
  const [kept] = useState(() => readDraft<KeptEdits>(key)?.values ?? NOTHING);
  return { key, kept };
}

/** Keeps what is not stored yet in this tab, and forgets it once it is. */
export function useKeepEdits(key: string, edits: PlanEdits, people: People): void {
  useEffect(() => {
    if (Object.keys(edits).length === 0) {
      forgetDraft(key);
      return;
    }
    const values: KeptEdits = { edits, people: peopleIn(edits, people) };
    keepDraft(key, { values, opened: { values, version: null }, idempotencyKey: key });
  }, [key, edits, people]);
}
