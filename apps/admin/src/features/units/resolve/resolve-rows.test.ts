import { describe, expect, it } from 'vitest';

import { countRows, meantBy, rowStatus, type Candidate, type ResolvedRow } from './resolve-rows';

function candidate(id: string, outcome: Candidate['outcome'] = 'EXACT'): Candidate {
  const version = {
    id,
    unitId: id,
    level: 'COMMUNE',
    code: id,
    name: `Xã ${id}`,
    kind: 'COMMUNE',
    validFrom: '2025-01-01',
  } as const;
  return { matchedBy: 'NAME', reason: '', outcome, version, targets: [] };
}

function row(text: string, candidates: readonly Candidate[]): ResolvedRow {
  const status = candidates.length === 1 ? 'ONE' : candidates.length === 0 ? 'NONE' : 'AMBIGUOUS';
  return { line: 1, text, resolution: { query: text, status, candidates } };
}

const hongPhong = row('Hồng Phong', [candidate('06079'), candidate('06205')]);
const binhXa = row('06622', [candidate('06622', 'SPLIT')]);
const unknown = row('99999', []);

describe('a resolved list', () => {
  it('never chooses for the reader', () => {
    expect(meantBy(hongPhong, {})).toBeNull();
    expect(rowStatus(hongPhong, {})).toBe('AMBIGUOUS');
  });
  it('keeps a choice, for every line with the same entry', () => {
    const choices = { 'Hồng Phong': '06205' };
    expect(rowStatus(hongPhong, choices)).toBe('CHOSEN');
    expect(meantBy({ ...hongPhong, line: 7 }, choices)?.version.code).toBe('06205');
  });
  it('ignores a choice that the list does not offer any more', () => {
    expect(rowStatus(hongPhong, { 'Hồng Phong': '00001' })).toBe('AMBIGUOUS');
  });
  it('counts what was found, what is to be chosen, what is missing and what is split', () => {
    expect(countRows([hongPhong, binhXa, unknown], {})).toEqual({
      all: 3,
      one: 1,
      ambiguous: 1,
      none: 1,
      split: 1,
    });
  });
});
