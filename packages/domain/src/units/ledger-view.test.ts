import { describe, expect, test } from 'vitest';
import { act, goesOn, indexAfter, unit } from '../../testing/sample-ledger.js';
import { plainDate } from '../dates/index.js';
import { standingBefore, viewOf } from './ledger-view.js';

describe('what a unit is just before a moment', () => {
  const index = indexAfter(
    [unit('a', { name: 'zero' })],
    [
      act('one', '2025-07-01', [goesOn('a', { name: 'one' })], [], { sequence: 1 }),
      act('two', '2025-07-01', [goesOn('a', { name: 'two' })], [], { sequence: 2 }),
    ],
  );

  test.each([
    ['1899-12-31', 0, undefined],
    ['1900-01-01', 0, 'zero'],
    ['2025-06-30', 9, 'zero'],
    ['2025-07-01', 0, 'zero'],
    ['2025-07-01', 1, 'zero'],
    ['2025-07-01', 2, 'one'],
    ['2025-07-01', 3, 'two'],
    ['2025-07-02', 0, 'two'],
  ])('%s, sequence %d: %s', (date, sequence, name) => {
    expect(standingBefore(viewOf(index), 'a', { date: plainDate(date), sequence })?.name).toBe(name);
  });
});
