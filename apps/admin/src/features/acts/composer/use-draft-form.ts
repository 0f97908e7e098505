import { useCallback, useState } from 'react';

import type { DraftForm } from './draft-form';
import { forgetDraft, keepDraft, readKeptDraft } from './kept-draft';

/** A form that survives leaving the page. */
export interface KeptForm {
  readonly form: DraftForm;
  readonly setForm: (form: DraftForm) => void;
  readonly wasRestored: boolean;
  readonly startOver: () => void;
  readonly forget: () => void;
}

/** Starts with what was being entered when the page was left, else with `initial`. */
export function useDraftForm(key: string, initial: () => DraftForm): KeptForm {
  const [state, setState] = useState(() => {
    const kept = readKeptDraft(key);
    return { form: kept ?? initial(), wasRestored: kept !== null };
  });
  const setForm = useCallback(
    (form: DraftForm) => {
      keepDraft(key, form);
      setState((previous) => ({ ...previous, form }));
    },
    [key],
  );
  const forget = useCallback(() => forgetDraft(key), [key]);
  const startOver = (): void => {
    forget();
    setState({ form: initial(), wasRestored: false });
  };
  return { form: state.form, setForm, wasRestored: state.wasRestored, startOver, forget };
}
