import { useCallback, useEffect, useMemo, useReducer, useState } from 'react';
import { useClient } from 'urql';

import type { RequestFailure } from '../../../../shared/request-failure';
import type { PlanHeadFragment } from '../../plans.generated';
import { firstState, nextState, type EditorState } from './editor-state';
import { loadPlanLines, type LoadedLines, type PlanLine } from './load-plan-lines';
import type { EditConflict, LineChanges } from './plan-edits';
import { peopleOf, shownLine, type Candidate, type ShownLine } from './shown-line';
import { useAutoSave } from './use-auto-save';
import { useFirstEdits, useKeepEdits } from './use-kept-edits';

/** A plan with what is being changed of it. */
export interface PlanEditor {
  readonly state: EditorState<PlanLine>;
  /** All lines in the order of the plan; null before they are there. */
  readonly lines: readonly ShownLine[] | null;
  readonly loadFailure: RequestFailure | null;
  readonly canEdit: boolean;
  readonly wasRestored: number;
  readonly change: (changes: LineChanges, what: string) => void;
  /** Makes a person known before their id is put into a line. */
  readonly meet: (candidate: Candidate) => void;
  readonly undo: () => void;
  readonly retry: () => void;
  readonly discard: () => void;
  readonly resolve: (theirs: readonly EditConflict[]) => void;
  readonly reload: () => Promise<void>;
  /** The name of a person of this plan. */
  readonly nameOf: (personId: string) => string;
}

/** Edits a plan: every change is kept in the browser at once and stored by itself soon after. */
export function usePlanEditor(plan: PlanHeadFragment): PlanEditor {
  const client = useClient();
  const { key, kept } = useFirstEdits(plan.id);
  const [people, setPeople] = useState(kept.people);
  const [state, dispatch] = useReducer(nextState<PlanLine>, kept.edits, firstState<PlanLine>);
  const [loadFailure, setLoadFailure] = useState<RequestFailure | null>(null);
  const canEdit = plan.state === 'DRAFT' && plan.viewerPermissions.includes('PERSONNEL_EDIT');
  const take = useCallback((loaded: LoadedLines) => {
    setLoadFailure(loaded.kind === 'failed' ? loaded.failure : null);
    if (loaded.kind === 'failed') return;
    setPeople((known) => ({ ...known, ...peopleOf(loaded.lines) }));
    dispatch({ type: 'loaded', version: loaded.version, lines: loaded.lines });
  }, []);
  const reload = useCallback(async () => take(await loadPlanLines(client, plan.id)), [client, plan.id, take]);
  // The head of the plan says that there is something newer: from somebody else, or from a dialog of this page.
  const isBehind = state.sent === null && plan.version > (state.version ?? 0);
  useEffect(() => {
    if (isBehind) void loadPlanLines(client, plan.id).then(take);
  }, [client, plan.id, plan.version, isBehind, take]);
  useAutoSave({ planId: plan.id, canEdit, state, dispatch, people, reload });
  useKeepEdits(key, state.edits, people);
  const lines = useMemo(
    () => (state.version === null ? null : state.lines.map((line) => shownLine(line, state.edits, people))),
    [state.version, state.lines, state.edits, people],
  );
  return {
    state,
    lines,
    loadFailure,
    canEdit,
    wasRestored: Object.keys(kept.edits).length,
    change: (changes, what) => dispatch({ type: 'changed', changes, what }),
    meet: (candidate) => setPeople((known) => ({ ...known, [candidate.id]: candidate })),
    undo: () => dispatch({ type: 'undone' }),
    retry: () => dispatch({ type: 'retried' }),
    discard: () => dispatch({ type: 'discarded' }),
    resolve: (theirs) => dispatch({ type: 'resolved', theirs }),
    reload,
    nameOf: (personId) => people[personId]?.fullName ?? '…',
  };
}
