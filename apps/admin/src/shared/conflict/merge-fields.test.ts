import { describe, expect, it } from 'vitest';

import { findConflicts, firstChoice, mergeFields } from './merge-fields';

const before = { name: 'Xã Hồng Phong', population: 4100, seat: null };

describe('two people editing one record', () => {
  it('do not disturb each other in different fields', () => {
    const mine = { ...before, seat: 'Trụ sở UBND cũ' };
    const theirs = { ...before, population: 4150 };
    const conflicts = findConflicts(before, mine, theirs);
    expect(conflicts.map((conflict) => conflict.field)).toEqual(['population']);
    expect(mergeFields(mine, conflicts, {})).toEqual({ ...before, seat: 'Trụ sở UBND cũ', population: 4150 });
  });
  it('are asked where both changed one field, mine first', () => {
    const mine = { ...before, population: 4200 };
    const theirs = { ...before, population: 4150 };
    const [conflict] = findConflicts(before, mine, theirs);
    expect(conflict).toEqual({ field: 'population', before: 4100, mine: 4200, theirs: 4150 });
    expect(firstChoice(conflict!)).toBe('mine');
    expect(mergeFields(mine, [conflict!], { population: 'theirs' }).population).toBe(4150);
  });
  it('agree when both entered the same', () => {
    const both = { ...before, population: 4150 };
    expect(findConflicts(before, both, both)).toEqual([]);
  });
  it('see no difference between an empty text and nothing', () => {
    expect(findConflicts(before, { ...before, seat: '' }, before)).toEqual([]);
  });
});
