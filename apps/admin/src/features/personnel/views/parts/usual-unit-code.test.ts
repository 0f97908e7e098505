import { describe, expect, it } from 'vitest';

import type { ViewerGrant } from '../../../../shared/viewer';
import { usualUnitCode } from './use-viewed-unit';

const grant = (code: string | null, province = '20'): ViewerGrant => ({
  role: 'PERSONNEL_OFFICER',
  validFrom: '2025-07-01',
  unit: code === null ? null : { id: code, current: { code, name: code, province: { code: province } } },
});

describe('the unit that is meant where none is named', () => {
  it('is the one of all grants', () => {
    expect(usualUnitCode([grant('05977'), grant('05977')], null)).toBe('05977');
    expect(usualUnitCode([grant('05977')], '20')).toBe('05977');
    expect(usualUnitCode([grant('20')], null)).toBe('20');
  });
  it('is the scope where that is elsewhere', () => {
    expect(usualUnitCode([grant('05977')], '25')).toBe('25');
  });
  it('is the scope with several units, the whole country, or no grant', () => {
    expect(usualUnitCode([grant('05977'), grant('20')], '20')).toBe('20');
    expect(usualUnitCode([grant(null)], '25')).toBe('25');
    expect(usualUnitCode([], null)).toBeNull();
  });
});
