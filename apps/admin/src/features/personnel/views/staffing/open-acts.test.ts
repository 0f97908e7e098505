import { describe, expect, it } from 'vitest';

import { actsFilter, openActs } from './open-acts';

describe('acts with people to be placed', () => {
  it('are those of a province, or those of one unit', () => {
    expect(actsFilter({ unitId: 'u', code: '20' })).toEqual({ status: ['OPERATIONAL'], provinceCode: '20' });
    expect(actsFilter({ unitId: 'u', code: '05977' })).toEqual({ status: ['OPERATIONAL'], unitId: 'u' });
  });
  it('come with the most people first; those that are done or not shown are left out', () => {
    const acts = [
      { id: 'few', placing: { unplaced: 1, proposed: 0 } },
      { id: 'done', placing: { unplaced: 0, proposed: 0 } },
      { id: 'hidden', placing: null },
      { id: 'many', placing: { unplaced: 3, proposed: 2 } },
    ];
    expect(openActs(acts).map(({ id }) => id)).toEqual(['many', 'few']);
  });
});
