import type { ShownOutcome } from '../../../../shared/page/outcome-alert';
import type { TermedLine } from './line-terms';
import {
  addChanges,
  editsAfter,
  inverseOf,
  rebaseEdits,
  type EditConflict,
  type LineChanges,
  type PlanEdits,
} from './plan-edits';

/** One step back: how it is called and what it restores. */
export interface UndoStep {
  readonly what: string;
  readonly changes: LineChanges;
}

/** A plan that is being edited: what is stored, what is not yet, and what stands in the way. */
export interface EditorState<Line extends TermedLine> {
  /** Version of the plan that `lines` belong to; null before they are there. */
  readonly version: number | null;
  readonly lines: readonly Line[];
  readonly edits: PlanEdits;
  /** On their way to the server. */
  readonly sent: PlanEdits | null;
  readonly conflicts: readonly EditConflict[];
  readonly undo: readonly UndoStep[];
  /** Why the last attempt to save failed; nothing is sent until somebody does something. */
  readonly failed: ShownOutcome | null;
}

/** What happens to a plan that is being edited. */
export type EditorAction<Line extends TermedLine> =
  | { readonly type: 'loaded'; readonly version: number; readonly lines: readonly Line[] }
  | { readonly type: 'changed'; readonly changes: LineChanges; readonly what: string }
  | { readonly type: 'undone' }
  | { readonly type: 'sending' }
  /** `merge` gives a line the terms it was stored with. */
  | {
      readonly type: 'saved';
      readonly version: number;
      readonly merge: (line: Line, edit: PlanEdits[string]) => Line;
    }
  | { readonly type: 'failed'; readonly outcome: ShownOutcome }
  | { readonly type: 'retried' }
  | { readonly type: 'resolved'; readonly theirs: readonly EditConflict[] }
  | { readonly type: 'discarded' };

const MOST_STEPS = 50;

/** A plan before its lines are there, with what was not stored the last time. */
export function firstState<Line extends TermedLine>(edits: PlanEdits): EditorState<Line> {
  return { version: null, lines: [], edits, sent: null, conflicts: [], undo: [], failed: null };
}

/** The next state; pure. */
export function nextState<Line extends TermedLine>(
  state: EditorState<Line>,
  action: EditorAction<Line>,
): EditorState<Line> {
  switch (action.type) {
    case 'loaded': {
      const { edits, conflicts } = rebaseEdits(action.lines, state.edits);
      return { ...state, version: action.version, lines: action.lines, edits, conflicts, sent: null };
    }
    case 'changed': {
      const step = { what: action.what, changes: inverseOf(state.lines, state.edits, action.changes) };
      const edits = addChanges(state.lines, state.edits, action.changes);
      return { ...state, edits, undo: [...state.undo, step].slice(-MOST_STEPS), failed: null };
    }
    case 'undone': {
      const step = state.undo.at(-1);
      if (!step) return state;
      const edits = addChanges(state.lines, state.edits, step.changes);
      return { ...state, edits, undo: state.undo.slice(0, -1), failed: null };
    }
    case 'sending':
      return { ...state, sent: state.edits };
    case 'saved': {
      const sent = state.sent ?? {};
      const lines = state.lines.map((line) => {
        const edit = sent[line.id];
        return edit ? action.merge(line, edit) : line;
      });
      return { ...state, version: action.version, lines, edits: editsAfter(state.edits, sent), sent: null };
    }
    case 'failed':
      return { ...state, sent: null, failed: action.outcome };
    case 'retried':
      return { ...state, failed: null };
    case 'resolved': {
      const changes: Record<string, Record<string, string | null>> = {};
      for (const { lineId, field, theirs } of action.theirs)
        changes[lineId] = { ...changes[lineId], [field]: theirs };
      return { ...state, edits: addChanges(state.lines, state.edits, changes), conflicts: [] };
    }
    case 'discarded':
      return { ...state, edits: {}, conflicts: [], failed: null, undo: [] };
  }
}

/** Whether the edits may be sent now. */
export function isReadyToSave(state: EditorState<TermedLine>): boolean {
  return (
    state.version !== null &&
    state.sent === null &&
    state.failed === null &&
    state.conflicts.length === 0 &&
    Object.keys(state.edits).length > 0
  );
}
