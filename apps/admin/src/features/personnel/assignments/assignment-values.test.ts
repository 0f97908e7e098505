import { describe, expect, it } from 'vitest';

import { assignmentInputOf, assignmentValues } from './assignment-values';

describe('an assignment in its form', () => {
  const { values } = assignmentValues(null, { personId: 'p', positionId: 'q', validFrom: '2025-07-01' });

  it('ends with its last day counted in; the API wants the day after', () => {
    expect(assignmentInputOf({ ...values, lastDay: '2026-06-30' }).validTo).toBe('2026-07-01');
    expect(assignmentInputOf(values).validTo).toBeNull();
  });

  it('has a home post and a day of return only as a secondment', () => {
    const entered = { ...values, homeAssignmentId: 'home', expectedReturnOn: '2026-07-01' };
    expect(assignmentInputOf(entered)).toMatchObject({ homeAssignmentId: null, expectedReturnOn: null });
    expect(assignmentInputOf({ ...entered, kind: 'SECONDMENT' })).toMatchObject({
      homeAssignmentId: 'home',
      expectedReturnOn: '2026-07-01',
    });
  });
});
