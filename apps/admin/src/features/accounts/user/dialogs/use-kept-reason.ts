import { useCallback, useState } from 'react';

import { useDraft } from '../../../../shared/draft/use-draft';
import type { ShownOutcome } from '../../../../shared/page/outcome-alert';

/** A reason that survives a reload while its dialog is used. */
export interface KeptReason {
  readonly reason: string;
  readonly setReason: (reason: string) => void;
  readonly isGiven: boolean;
  readonly note: (outcome: ShownOutcome) => void;
}

/** Keeps the reason of a step under a name. */
export function useKeptReason(name: string): KeptReason {
  const { values, keep, note } = useDraft(name, { values: { reason: '' }, version: null });
  const [reason, set] = useState(values.reason);
  const setReason = useCallback(
    (next: string) => {
      set(next);
      keep({ reason: next });
    },
    [keep],
  );
  return { reason, setReason, isGiven: reason.trim() !== '', note };
}
