import { describe, expect, it } from 'vitest';

import { canBeOverridden } from './can-be-overridden';

const refusal = (...codes: string[]) => ({ code: 'INVALID_INPUT', issues: codes.map((code) => ({ code })) });

describe('a reason for exceeding the headcount', () => {
  it('is asked for where only the headcount, or a frozen post, stands in the way', () => {
    expect(canBeOverridden(refusal('personnel.headcount.exceeded'))).toBe(true);
    expect(canBeOverridden(refusal('personnel.headcount.exceeded', 'personnel.position.frozen'))).toBe(true);
  });
  it('is not asked for where it would not help', () => {
    expect(canBeOverridden(refusal('personnel.headcount.exceeded', 'personnel.principal.taken'))).toBe(false);
    expect(canBeOverridden(refusal())).toBe(false);
    expect(canBeOverridden({ code: 'CONFLICT' })).toBe(false);
  });
});
