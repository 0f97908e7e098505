import { describe, expect, it } from 'vitest';

import type { TermedLine } from './line-terms';
import {
  addChanges,
  chooseChanges,
  editsAfter,
  inverseOf,
  moveChanges,
  rebaseEdits,
  shownTerms,
  type PlanEdits,
} from './plan-edits';

const line = (id: string, personId: string | null, more: Partial<TermedLine> = {}): TermedLine => ({
  id,
  person: personId === null ? null : { id: personId },
  kind: 'PRINCIPAL',
  mode: 'DESIGNATED',
  ...more,
});
const lines = [line('secretary', 'lan'), line('chair', 'minh'), line('deputy', null)];
const people = (over: readonly TermedLine[], edits: PlanEdits): (string | null)[] =>
  over.map((one) => shownTerms(one, edits).personId);

describe('changes of a plan that are not stored yet', () => {
  it('put a person into an empty place', () => {
    const edits = addChanges(lines, {}, moveChanges(lines, {}, 'secretary', 'deputy'));
    expect(people(lines, edits)).toEqual([null, 'minh', 'lan']);
  });

  it('let two people change places', () => {
    const edits = addChanges(lines, {}, moveChanges(lines, {}, 'secretary', 'chair'));
    expect(people(lines, edits)).toEqual(['minh', 'lan', null]);
    expect(Object.keys(edits)).toEqual(['secretary', 'chair']);
  });

  it('vanish where a line is back at what is stored', () => {
    const there = addChanges(lines, {}, moveChanges(lines, {}, 'secretary', 'chair'));
    expect(addChanges(lines, there, moveChanges(lines, there, 'chair', 'secretary'))).toEqual({});
  });

  it('move a person into a principal post, and leave both where the other is concurrent', () => {
    expect(chooseChanges(lines, {}, 'deputy', 'lan')).toEqual({
      deputy: { personId: 'lan' },
      secretary: { personId: null },
    });
    const concurrent = [...lines.slice(0, 2), line('deputy', null, { kind: 'CONCURRENT' })];
    expect(chooseChanges(concurrent, {}, 'deputy', 'lan')).toEqual({ deputy: { personId: 'lan' } });
    expect(chooseChanges(lines, {}, 'chair', null)).toEqual({ chair: { personId: null } });
  });

  it('can be taken back field by field', () => {
    const changes = { chair: { personId: 'hoa', note: 'mới' } };
    expect(inverseOf(lines, {}, changes)).toEqual({ chair: { personId: 'minh', note: null } });
  });
});

describe('two people at one plan', () => {
  const mine = addChanges(lines, {}, { secretary: { personId: 'hoa' }, deputy: { note: 'tôi' } });

  it('do not disturb each other in different lines and fields', () => {
    const stored = [
      line('secretary', 'lan', { mode: 'APPOINTED' }),
      line('chair', null),
      line('deputy', 'nga'),
    ];
    const { edits, conflicts } = rebaseEdits(stored, mine);
    expect(conflicts).toEqual([]);
    expect(shownTerms(stored[0]!, edits)).toMatchObject({ personId: 'hoa', mode: 'APPOINTED' });
    expect(shownTerms(stored[2]!, edits)).toMatchObject({ personId: 'nga', note: 'tôi' });
    expect(edits['secretary']?.base.mode).toBe('APPOINTED');
  });

  it('are asked where both chose somebody for one post', () => {
    const { conflicts } = rebaseEdits([line('secretary', 'nga'), ...lines.slice(1)], mine);
    expect(conflicts).toEqual([
      { lineId: 'secretary', field: 'personId', before: 'lan', mine: 'hoa', theirs: 'nga' },
    ]);
  });

  it('agree when both chose the same; a line that is gone takes its edit along', () => {
    const { edits, conflicts } = rebaseEdits([line('secretary', 'hoa')], mine);
    expect(conflicts).toEqual([]);
    expect(edits).toEqual({});
  });
});

describe('what is left after saving', () => {
  const sent = addChanges(lines, {}, { secretary: { personId: 'hoa' }, chair: { note: 'x' } });
  it('is nothing, or what was changed meanwhile', () => {
    expect(editsAfter(sent, sent)).toEqual({});
    const later = addChanges(lines, sent, { secretary: { mode: 'APPOINTED' }, deputy: { note: 'y' } });
    const left = editsAfter(later, sent);
    expect(Object.keys(left)).toEqual(['secretary', 'deputy']);
    expect(left['secretary']?.base.personId).toBe('hoa');
  });
});
