import { describe, expect, it } from 'vitest';

import { firstState, isReadyToSave, nextState, type EditorAction, type EditorState } from './editor-state';
import type { TermedLine } from './line-terms';

const line = (id: string, personId: string | null): TermedLine => ({
  id,
  person: personId === null ? null : { id: personId },
  kind: 'PRINCIPAL',
  mode: 'DESIGNATED',
});
const merge = (one: TermedLine, { mine }: { mine: { personId: string | null } }): TermedLine => ({
  ...one,
  person: mine.personId === null ? null : { id: mine.personId },
});
const loaded = (version: number, ...lines: TermedLine[]): EditorAction<TermedLine> => ({
  type: 'loaded',
  version,
  lines,
});
const choose = (lineId: string, personId: string | null): EditorAction<TermedLine> => ({
  type: 'changed',
  changes: { [lineId]: { personId } },
  what: `${lineId} ${personId ?? '–'}`,
});

function run(...actions: readonly EditorAction<TermedLine>[]): EditorState<TermedLine> {
  return actions.reduce(nextState<TermedLine>, firstState<TermedLine>({}));
}

describe('a plan that is being edited', () => {
  it('sends what was changed, once', () => {
    const state = run(loaded(1, line('a', null)), choose('a', 'lan'));
    expect(isReadyToSave(state)).toBe(true);
    const sending = nextState(state, { type: 'sending' });
    expect(isReadyToSave(sending)).toBe(false);
    const saved = nextState(sending, { type: 'saved', version: 2, merge });
    expect(saved).toMatchObject({ version: 2, edits: {}, sent: null });
    expect(saved.lines[0]?.person?.id).toBe('lan');
  });

  it('keeps what is changed while something is on its way', () => {
    const state = run(loaded(1, line('a', null), line('b', null)), choose('a', 'lan'), { type: 'sending' });
    const saved = nextState(nextState(state, choose('b', 'minh')), { type: 'saved', version: 2, merge });
    expect(Object.keys(saved.edits)).toEqual(['b']);
    expect(isReadyToSave(saved)).toBe(true);
  });

  it('goes step by step back, over what was saved too', () => {
    const saved = run(
      loaded(1, line('a', 'nga')),
      choose('a', 'lan'),
      { type: 'sending' },
      {
        type: 'saved',
        version: 2,
        merge,
      },
    );
    const undone = nextState(saved, { type: 'undone' });
    expect(undone.edits['a']?.mine.personId).toBe('nga');
    expect(undone.undo).toEqual([]);
  });

  it('waits after a failure until somebody does something', () => {
    const failed: EditorAction<TermedLine> = {
      type: 'failed',
      outcome: { kind: 'failed', failure: { code: 'NETWORK', errorId: null } },
    };
    const state = run(loaded(1, line('a', null)), choose('a', 'lan'), { type: 'sending' }, failed);
    expect(isReadyToSave(state)).toBe(false);
    expect(state.edits['a']?.mine.personId).toBe('lan');
    expect(isReadyToSave(nextState(state, { type: 'retried' }))).toBe(true);
    expect(isReadyToSave(nextState(state, choose('a', 'minh')))).toBe(true);
  });

  it('asks before it writes over what somebody else chose, and takes theirs where wanted', () => {
    const state = run(loaded(1, line('a', null)), choose('a', 'lan'), loaded(2, line('a', 'minh')));
    expect(state.conflicts).toHaveLength(1);
    expect(isReadyToSave(state)).toBe(false);
    const mine = nextState(state, { type: 'resolved', theirs: [] });
    expect(isReadyToSave(mine)).toBe(true);
    const theirs = nextState(state, { type: 'resolved', theirs: state.conflicts });
    expect(theirs.edits).toEqual({});
  });

  it('goes on with what was not stored the last time', () => {
    const kept = run(loaded(1, line('a', null)), choose('a', 'lan')).edits;
    const state = nextState(firstState<TermedLine>(kept), loaded(1, line('a', null)));
    expect(isReadyToSave(state)).toBe(true);
    expect(nextState(state, { type: 'discarded' }).edits).toEqual({});
  });
});
