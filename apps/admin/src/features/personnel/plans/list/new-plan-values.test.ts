import { describe, expect, it } from 'vitest';

import { NEW_PLAN, newPlanInputOf, newPlanProblems } from './new-plan-values';

const whole = { ...NEW_PLAN, title: ' 138 cán bộ chủ chốt ', unitId: 'hoa-binh', effectiveOn: '2025-07-01' };

describe('a new plan', () => {
  it('needs a title, a unit and a day', () => {
    expect(Object.keys(newPlanProblems(NEW_PLAN, 'vi')).toSorted()).toEqual([
      'effectiveOn',
      'title',
      'unitId',
    ]);
    expect(newPlanProblems(whole, 'vi')).toEqual({});
  });

  it('begins with key posts, all posts, or none', () => {
    expect(newPlanInputOf(whole, 'key')).toEqual({
      title: '138 cán bộ chủ chốt',
      unitId: 'hoa-binh',
      effectiveOn: '2025-07-01',
      eventId: null,
      note: null,
      source: null,
      from: { keyOnly: true },
      idempotencyKey: 'key',
    });
    expect(newPlanInputOf({ ...whole, scope: 'ALL' }, 'key').from).toEqual({ keyOnly: false });
    expect(newPlanInputOf({ ...whole, scope: 'NONE' }, 'key').from).toBeUndefined();
  });
});
