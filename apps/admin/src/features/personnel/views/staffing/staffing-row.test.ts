import { describe, expect, it } from 'vitest';

import { keyTotal, lineId, placeOf, placeOfTotal, type StaffingLine } from './staffing-row';

const OF = { unitId: 'unit-20', code: '20' };
const NONE = { established: 0, filled: 0, vacant: 0, surplus: 0 };
const line = (of: Partial<StaffingLine>): StaffingLine => ({
  posts: 1,
  staffing: NONE,
  keyStaffing: NONE,
  ...of,
});
const unit = (id: string, code: string): NonNullable<StaffingLine['unit']> => ({
  id,
  current: { id: `${id}.1`, code, name: code },
});
const type = {
  id: 'type-1',
  nameVi: 'Bí thư',
  nameEn: 'Secretary',
  nameFr: 'Secrétaire',
  isKeyLeadership: true,
};

describe('the list behind a number of the staffing table', () => {
  it('of a unit below is that of the unit', () => {
    const ward = line({ unit: unit('ward', '05977') });
    expect(placeOf(ward, 'vacant', OF)).toEqual({
      path: '/personnel/vacancies',
      search: { unit: '05977', only: 'VACANT' },
    });
    expect(placeOf(ward, 'keyFilled', OF)).toEqual({
      path: '/personnel/assignments',
      search: { unit: '05977', key: 'yes' },
    });
    expect(placeOf(ward, 'established', OF)).toEqual({
      path: '/units/ward',
      search: { tab: 'organizations' },
    });
  });

  it('of the unit itself is its page: its lists would count those below too', () => {
    const own = line({ unit: unit('unit-20', '20') });
    expect(placeOf(own, 'vacant', OF)).toEqual({ path: '/units/unit-20', search: { tab: 'organizations' } });
  });

  it('of a kind of post keeps to the unit of the table', () => {
    expect(placeOf(line({ type }), 'filled', OF)).toEqual({
      path: '/personnel/assignments',
      search: { unit: '20', type: 'type-1' },
    });
  });

  it('is left out where no list shows just that', () => {
    const kind = line({ organizationKind: 'PEOPLES_COUNCIL' });
    expect(placeOf(kind, 'filled', OF)).toBeNull();
    expect(placeOf(kind, 'surplus', OF)?.search).toEqual({
      unit: '20',
      kind: 'PEOPLES_COUNCIL',
      only: 'SURPLUS',
    });
  });

  it('of a sum is that of the whole unit', () => {
    expect(placeOfTotal('keyVacant', OF).search).toEqual({ unit: '20', only: 'VACANT', key: 'yes' });
  });
});

describe('lines of the staffing table', () => {
  it('are told apart by what they are of', () => {
    expect(
      [line({ unit: unit('a', '1') }), line({ type }), line({ organizationKind: 'OTHER' })].map(lineId),
    ).toEqual(['a', 'type-1', 'OTHER']);
  });
  it('add up their key posts', () => {
    const keyStaffing = { established: 3, filled: 2, vacant: 1, surplus: 0 };
    const rows = [line({ keyStaffing }), line({ keyStaffing })];
    expect(keyTotal({ asOf: '2025-07-01', total: NONE, rows })).toEqual({
      established: 6,
      filled: 4,
      vacant: 2,
    });
  });
});
