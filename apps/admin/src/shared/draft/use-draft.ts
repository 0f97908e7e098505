import { useCallback, useState } from 'react';

import { newIdempotencyKey } from '../form/form-values';
import type { VersionedValues } from '../form/use-versioned-save';
import type { ShownOutcome } from '../page/outcome-alert';
import { useSession } from '../viewer';
import { forgetDraft, keepDraft, readDraft, type KeptDraft } from './kept-draft';

/** A form that survives a reload, a lost connection and signing in again. */
export interface Draft<Values> {
  /** What the form starts with. */
  readonly values: Values;
  /** The record when the form was first opened. */
  readonly opened: VersionedValues<Values>;
  readonly wasRestored: boolean;
  readonly idempotencyKey: string;
  /** Called with every change of the form. */
  readonly keep: (values: Values) => void;
  /** When it is given up on purpose. */
  readonly forget: () => void;
  /**
   * After an attempt to save: forgets what was saved. Where the key was spent on other content, the next attempt gets
   * a new one: the person has been told, and decides.
   */
  readonly note: (outcome: ShownOutcome) => void;
  /** Gives up what was restored; returns what the record is now. */
  readonly startOver: () => Values;
}

/**
 * Keeps a form under a name. Never for passwords or codes.
 * @example
 * const draft = useDraft('user-invite', { values: EMPTY, version: null });
 * const form = useForm({ initialValues: draft.values, onValuesChange: draft.keep });
 */
export function useDraft<Values>(name: string, current: VersionedValues<Values>): Draft<Values> {
  const key = `${useSession().viewer.id}.${name}`;
  const [start, setStart] = useState(() => startOf(key, current));
  const { draft } = start;
  const keep = useCallback((values: Values) => keepDraft(key, { ...draft, values }), [key, draft]);
  const forget = useCallback(() => forgetDraft(key), [key]);
  const note = (outcome: ShownOutcome): void => {
    if (outcome.kind === 'done') forget();
    if (outcome.kind !== 'refused' || outcome.error.code !== 'IDEMPOTENCY_KEY_REUSED') return;
    const values = readDraft<Values>(key)?.values ?? draft.values;
    const renewed = { ...draft, values, idempotencyKey: newIdempotencyKey() };
    keepDraft(key, renewed);
    setStart({ ...start, draft: renewed });
  };
  return {
    values: draft.values,
    opened: draft.opened,
    wasRestored: start.wasRestored,
    idempotencyKey: draft.idempotencyKey,
    keep,
    forget,
    note,
    startOver() {
      forget();
      setStart({ draft: fresh(current), wasRestored: false });
      return current.values;
    },
  };
}

function startOf<Values>(
  key: string,
  current: VersionedValues<Values>,
): { readonly draft: KeptDraft<Values>; readonly wasRestored: boolean } {
  const kept = readDraft<Values>(key);
  return { draft: kept ?? fresh(current), wasRestored: kept !== null };
}

function fresh<Values>(current: VersionedValues<Values>): KeptDraft<Values> {
  return { values: current.values, opened: current, idempotencyKey: newIdempotencyKey() };
}
