import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { line } from '../../testing/sample-posts.js';
import { applyPlanDifference, planCoverage, planDifference, type PlanLine } from './index.js';

const anyLines = fc.uniqueArray(
  fc.record({
    lineId: fc.constantFrom('1', '2', '3', '4', '5', '6'),
    positionId: fc.constantFrom('secretary', 'chair', 'deputy'),
    personId: fc.constantFrom(null, 'an', 'binh'),
    kind: fc.constantFrom('PRINCIPAL' as const, 'CONCURRENT' as const),
    mode: fc.constantFrom('ELECTED' as const, 'DESIGNATED' as const),
    note: fc.constantFrom(null, 'x'),
    overrideReason: fc.constantFrom(null, 'y'),
  }),
  { selector: ({ lineId }) => lineId },
);

/** What lines say, whatever their ids and order. */
function contents(lines: readonly PlanLine[]): string[] {
  return lines.map(({ lineId: _lineId, ...rest }) => JSON.stringify(rest)).toSorted();
}

describe('the difference of two revisions', () => {
  const chair = line('chair', 'an', { lineId: '1' });

  test.each<[string, PlanLine[], PlanLine[], string[]]>([
    ['another person', [chair], [{ ...chair, personId: 'binh' }], ['PERSON_CHANGED chair']],
    ['nobody', [chair], [{ ...chair, personId: null }], ['PERSON_CHANGED chair']],
    ['another mode', [chair], [{ ...chair, mode: 'ELECTED' }], ['TERMS_CHANGED chair']],
    ['a note', [chair], [{ ...chair, note: 'x' }], ['TERMS_CHANGED chair']],
    ['a new line', [], [chair], ['ADDED chair']],
    ['a line less', [chair], [], ['REMOVED chair']],
    ['another post', [chair], [{ ...chair, positionId: 'deputy' }], ['ADDED deputy', 'REMOVED chair']],
    [
      'the line written anew',
      [chair],
      [{ ...chair, lineId: '2', personId: 'binh' }],
      ['PERSON_CHANGED chair'],
    ],
    ['another order', [chair, line('deputy', 'binh')], [line('deputy', 'binh'), chair], []],
  ])('%s', (_name, before, after, expected) => {
    const found = planDifference(before, after).map(({ kind, positionId }) => `${kind} ${positionId}`);
    expect(found).toEqual(expected);
  });

  test('with itself is nothing, and applied to the one gives the other', () => {
    fc.assert(
      fc.property(anyLines, anyLines, (before, after) => {
        expect(planDifference(before, before)).toEqual([]);
        const difference = planDifference(before, after);
        expect(contents(applyPlanDifference(before, difference))).toEqual(contents(after));
        const back = planDifference(after, before);
        expect(contents(applyPlanDifference(after, back))).toEqual(contents(before));
        expect(back.length).toBe(difference.length);
      }),
    );
  });
});

describe('coverage', () => {
  test.each([
    [0, 0, null],
    [0, 3, 0],
    [1, 3, 33.3],
    [137, 138, 99.2],
    [138, 138, 100],
    [4, 3, 100],
  ])('%d of %d posts are %j percent', (filled, positions, percent) => {
    const lines = Array.from({ length: filled }, (_each, place) => line(`${place}`, 'an'));
    expect(planCoverage([...lines, line('x', null)], positions)).toEqual({
      positions,
      lines: filled + 1,
      filled,
      percent,
    });
  });
});
