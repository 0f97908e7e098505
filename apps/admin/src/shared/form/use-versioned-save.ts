import type { UseFormReturnType } from '@mantine/form';
import { useState } from 'react';

import {
  findConflicts,
  mergeFields,
  type FieldChoice,
  type FieldConflict,
  type FieldValues,
} from '../conflict/merge-fields';
import type { ShownOutcome } from '../page/outcome-alert';
import type { UserErrorView } from '../page/user-error-alert';

/** A record as a form holds it. */
export interface VersionedValues<Values> {
  readonly values: Values;
  /** Version of the record; null for one that does not exist yet. */
  readonly version: number | null;
}

/** How a form is saved. */
export interface VersionedSave<Values extends FieldValues> {
  /** The record when the form was opened. */
  readonly opened: VersionedValues<Values>;
  /** Saves the values over the record as it was known. */
  readonly save: (values: Values, over: VersionedValues<Values>) => Promise<SaveOutcome>;
  /** The record as it is stored now. */
  readonly reload: () => Promise<VersionedValues<Values> | null>;
  readonly onSaved: () => void;
}

/** How saving ended; a conflict says who was faster. */
export type SaveOutcome = ShownOutcome & {
  readonly error?: UserErrorView & { readonly changedBy?: string | null; readonly changedAt?: string | null };
};

/** Someone else's changes, waiting for a choice. */
export interface OpenConflict<Values> {
  readonly mine: Values;
  readonly stored: VersionedValues<Values>;
  readonly conflicts: readonly FieldConflict[];
  readonly choices: Readonly<Record<string, FieldChoice>>;
  readonly changedBy: string | null;
  readonly changedAt: string | null;
}

/** Saves a form; after a conflict it keeps both sides until a choice is made. */
export function useVersionedSave<Values extends FieldValues>(
  { opened, save, reload, onSaved }: VersionedSave<Values>,
  form: UseFormReturnType<Values>,
) {
  const [over, setOver] = useState(opened);
  const [outcome, setOutcome] = useState<SaveOutcome | null>(null);
  const [conflict, setConflict] = useState<OpenConflict<Values> | null>(null);
  const [isSaving, setSaving] = useState(false);

  async function attempt(values: Values, known: VersionedValues<Values>): Promise<void> {
    setSaving(true);
    const ended = await save(values, known);
    const stored = isConflict(ended) ? await reload() : null;
    setSaving(false);
    if (stored) {
      await settle(values, known, stored, ended);
      return;
    }
    setOutcome(ended);
    if (ended.kind === 'done') onSaved();
    if (ended.kind === 'refused') form.setErrors(fieldErrors(ended.error, values));
  }

  /** Where nobody touched the same fields there is nothing to ask. */
  async function settle(
    mine: Values,
    known: VersionedValues<Values>,
    stored: VersionedValues<Values>,
    ended: SaveOutcome,
  ): Promise<void> {
    const conflicts = findConflicts(known.values, mine, stored.values);
    setOutcome(null);
    setOver(stored);
    if (conflicts.length === 0) {
      await attempt(mine, stored);
      return;
    }
    const changedBy = ended.error?.changedBy ?? null;
    const changedAt = ended.error?.changedAt ?? null;
    setConflict({ mine, stored, conflicts, choices: {}, changedBy, changedAt });
  }

  return {
    outcome,
    conflict,
    isSaving,
    save: (values: Values) => attempt(values, over),
    choose: (field: string, choice: FieldChoice) =>
      setConflict((open) => open && { ...open, choices: { ...open.choices, [field]: choice } }),
    backToForm: () => setConflict(null),
    async saveMerged() {
      if (!conflict) return;
      const merged = mergeFields(conflict.mine, conflict.conflicts, conflict.choices);
      form.setValues(merged);
      setConflict(null);
      await attempt(merged, conflict.stored);
    },
  };
}

function isConflict(outcome: SaveOutcome): boolean {
  return outcome.kind === 'refused' && outcome.error.code === 'CONFLICT';
}

/** Problems that the API found, at the fields they belong to. */
function fieldErrors(error: UserErrorView, values: FieldValues): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const issue of error.issues ?? []) {
    const field = issue.path.at(-1);
    if (field !== undefined && Object.hasOwn(values, field)) errors[field] ??= issue.message;
  }
  return errors;
}
