import { createTranslator, loadMessages } from '@haicap/i18n';
import { describe, expect, it } from 'vitest';

import {
  emptyGrant,
  emptyInvite,
  grantInputOf,
  inviteInputOf,
  inviteProblems,
  problemsOf,
  type InviteValues,
} from './invite-values';

const t = createTranslator('vi', await loadMessages('vi'));
const unit = { unitId: 'unit-1', name: 'Tỉnh Lạng Sơn' };
const filled: InviteValues = {
  displayName: ' Nguyễn Thị Lan ',
  login: 'lan.nguyen',
  email: ' ',
  unit,
  grants: [{ role: 'AUDITOR', unit, validFrom: '2026-12-01', lastDay: '2026-12-31', decision: '' }],
};

describe('an invitation', () => {
  it('is sent with the day after the last one, and without empty texts', () => {
    expect(inviteInputOf(filled, 'key')).toEqual({
      displayName: 'Nguyễn Thị Lan',
      login: 'lan.nguyen',
      email: null,
      unitId: 'unit-1',
      grants: [
        { role: 'AUDITOR', unitId: 'unit-1', validFrom: '2026-12-01', validTo: '2027-01-01', decision: null },
      ],
      idempotencyKey: 'key',
    });
    expect(grantInputOf({ ...emptyGrant(), role: 'VIEWER' })).toMatchObject({ unitId: null, validTo: null });
  });

  it('needs a name, a login and whole roles', () => {
    expect(inviteProblems(filled, t)).toEqual({});
    expect(Object.keys(inviteProblems(emptyInvite(), t))).toEqual(['displayName', 'login', 'grants.0.role']);
    const backwards = { ...filled.grants[0]!, lastDay: '2026-11-30' };
    expect(Object.keys(inviteProblems({ ...filled, grants: [backwards] }, t))).toEqual(['grants.0.lastDay']);
  });

  it('shows what the API found wrong at the field it belongs to', () => {
    const issues = [
      { path: ['input', 'login'], message: 'Đã có người dùng' },
      { path: ['grants', '0', 'unitId'], message: 'Không có đơn vị này' },
    ];
    expect(problemsOf(issues)).toEqual({
      login: 'Đã có người dùng',
      'grants.0.unit': 'Không có đơn vị này',
    });
  });
});
