import { describe, expect, it } from 'vitest';

import type { ViewerGrant } from '../../../../shared/viewer';
import { ownUnitCode } from './use-viewed-unit';

const grant = (code: string | null): ViewerGrant => ({
  role: 'PERSONNEL_OFFICER',
  validFrom: '2025-07-01',
  unit: code === null ? null : { id: code, current: { code, name: code } },
});

describe('the unit somebody works for', () => {
  it('is the one of all grants', () => {
    expect(ownUnitCode([grant('05977'), grant('05977')])).toBe('05977');
  });
  it('is not known with several, with the whole country, or without any', () => {
    expect(ownUnitCode([grant('05977'), grant('20')])).toBeNull();
    expect(ownUnitCode([grant(null)])).toBeNull();
    expect(ownUnitCode([])).toBeNull();
  });
});
