import { versionCorrectionInput } from '@haicap/domain/units';
import { describe, expect, it } from 'vitest';

import { correctionOf, type CorrectionValues } from './version-correction';

const recorded: CorrectionValues = {
  code: '05977',
  name: 'Phường Đông Kinh',
  kind: 'WARD',
  areaKm2: 18.3,
  population: 51234,
  populationAsOf: null,
  populationQuality: 'PUBLISHED',
  seat: '',
  reason: '',
};

describe('a correction', () => {
  it('sends only what differs', () => {
    const values = { ...recorded, population: 51240, reason: 'Theo niên giám' };
    expect(correctionOf(values, recorded)).toEqual({ population: 51240, reason: 'Theo niên giám' });
  });
  it('clears a field that was emptied', () => {
    expect(correctionOf({ ...recorded, areaKm2: '', reason: 'Sai' }, recorded)).toEqual({
      areaKm2: null,
      reason: 'Sai',
    });
  });
  it('reads a number typed with a decimal comma', () => {
    expect(correctionOf({ ...recorded, areaKm2: '18,4', reason: 'x' }, recorded).areaKm2).toBe(18.4);
  });
  it('is refused by the domain when nothing differs or no reason is given', () => {
    expect(
      versionCorrectionInput.safeParse(correctionOf({ ...recorded, reason: 'x' }, recorded)).success,
    ).toBe(false);
    expect(
      versionCorrectionInput.safeParse(correctionOf({ ...recorded, name: 'Khác' }, recorded)).success,
    ).toBe(false);
  });
});
