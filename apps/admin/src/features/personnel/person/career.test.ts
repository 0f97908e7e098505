import { describe, expect, it } from 'vitest';

import { careerLanes, type CareerEntry, type CareerWords } from './career';

const words: CareerWords = {
  locale: 'vi',
  kind: (kind) => kind,
  state: ({ state }) => state,
  period: ({ validFrom, validTo }) => `${validFrom}–${validTo ?? ''}`,
};

function entry(id: string, more: Partial<CareerEntry>): CareerEntry {
  const type = {
    id: 't',
    nameVi: 'Bí thư',
    nameEn: 'Secretary',
    nameFr: 'Secrétaire',
    precedence: 1,
    isKeyLeadership: true,
  };
  const unit = { id: 'u', current: { id: 'v', unitId: 'u', code: '06064', name: 'Xã Yên Bình' } };
  return {
    id,
    kind: 'PRINCIPAL',
    mode: 'DESIGNATED',
    state: 'APPROVED',
    validFrom: '2025-07-01',
    version: 1,
    viewerCanApprove: false,
    person: { id: 'p', fullName: 'Nguyễn Văn Mẫu' },
    position: { id: 'post', type },
    organization: { id: 'o', name: 'Đảng ủy xã', kind: 'PARTY_COMMITTEE' },
    unit,
    ...more,
  };
}

describe('what somebody has held', () => {
  const lanes = careerLanes(
    [
      entry('now', {}),
      entry('then', { validFrom: '2020-06-01', validTo: '2025-07-01' }),
      entry('besides', { kind: 'CONCURRENT', validFrom: '2025-08-01' }),
      entry('refused', { state: 'REJECTED' }),
      entry('next', { state: 'PROPOSED', validFrom: '2027-01-01' }),
    ],
    'MR',
    words,
  );

  it('stands in lanes by kind, side by side where it overlaps, without what never was', () => {
    expect(lanes.map(({ label, items }) => [label, items.map(({ id }) => id)])).toEqual([
      ['PRINCIPAL', ['then', 'now']],
      ['PRINCIPAL', ['next']],
      ['CONCURRENT', ['besides']],
    ]);
  });

  it('tells what is not approved yet apart, in words too', () => {
    expect(lanes[1]?.items[0]).toMatchObject({
      tone: 'faint',
      description: 'Bí thư, Xã Yên Bình, 2027-01-01–, PROPOSED',
    });
    expect(lanes[0]?.items[0]?.tone).toBe('principal');
  });
});
