import { describe, expect, it } from 'vitest';

import { canAssign, daysVacant, type VacancyRow } from './vacancy-row';

const row = (vacant: number, permissions: VacancyRow['position']['viewerPermissions']): VacancyRow => ({
  vacantSince: '2025-07-01',
  staffing: { established: 1, filled: 1 - vacant, vacant, surplus: 0 },
  position: {
    id: 'p',
    version: 1,
    viewerPermissions: permissions,
    type: { id: 't', nameVi: 'Bí thư', nameEn: 'Secretary', nameFr: 'Secrétaire', isKeyLeadership: true },
  },
  organization: { id: 'o', name: 'Đảng ủy', kind: 'PARTY_COMMITTEE' },
  unit: { id: 'u', current: { id: 'v', code: '05977', name: 'Phường Đông Kinh' } },
});

describe('a vacant post', () => {
  it('counts its days with the first and the one that is shown', () => {
    expect(daysVacant({ vacantSince: '2025-07-01' }, '2025-07-01')).toBe(1);
    expect(daysVacant({ vacantSince: '2025-02-28' }, '2025-03-02')).toBe(3);
    expect(daysVacant({ vacantSince: null }, '2025-07-01')).toBeNull();
  });
  it('is offered to who may fill it, while it has a free seat', () => {
    expect(canAssign(row(1, ['PERSONNEL_EDIT']))).toBe(true);
    expect(canAssign(row(0, ['PERSONNEL_EDIT']))).toBe(false);
    expect(canAssign(row(1, ['PERSONNEL_READ']))).toBe(false);
  });
});
