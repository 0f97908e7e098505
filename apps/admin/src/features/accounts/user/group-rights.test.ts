import { describe, expect, it } from 'vitest';

import { groupRights } from './group-rights';

const province = { id: 'p', current: { id: 'pv', code: '20', name: 'Tỉnh Lạng Sơn' } };
const grant = (id: string) => ({ id, role: 'AUDITOR' as const, validFrom: '2026-01-01', unit: province });
const right = (permission: 'UNITS_READ' | 'AUDIT_READ', ids: string[], isInherited = false) => ({
  permission,
  isInherited,
  unit: province,
  grants: ids.map(grant),
});

describe('what a person may do', () => {
  it('is one line where the same roles allow several things in the same place', () => {
    const groups = groupRights([right('UNITS_READ', ['a', 'b']), right('AUDIT_READ', ['b', 'a'])]);
    expect(groups.map(({ permissions }) => permissions)).toEqual([['UNITS_READ', 'AUDIT_READ']]);
  });

  it('is told apart by the roles it comes from, and by what is inherited from former units', () => {
    const groups = groupRights([
      right('UNITS_READ', ['a']),
      right('AUDIT_READ', ['a', 'b']),
      right('UNITS_READ', ['a'], true),
    ]);
    expect(groups).toHaveLength(3);
  });
});
