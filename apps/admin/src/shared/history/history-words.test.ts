import { createTranslator, loadMessages } from '@haicap/i18n';
import { createFormatters } from '@haicap/i18n/format';
import { describe, expect, it } from 'vitest';

import { entryText } from './entry-words';
import { fieldText, isReadable, valueText } from './value-words';

const t = createTranslator('vi', await loadMessages('vi'));
const format = createFormatters('vi');

describe('the words of a history', () => {
  it('name what was done to what, however the entity is spelled', () => {
    const told = (action: string, entity: string, more: object = {}) =>
      entryText(t, { action, entity, ...more });
    expect(told('UPDATE', 'administrative_unit_version')).toBe('Sửa giai đoạn của đơn vị');
    expect(told('INSERT', 'Facility')).toBe('Thêm cơ sở vật chất');
    expect(told('INSERT', 'Grant', { recordName: 'AUDITOR' })).toBe('Thêm vai trò: Kiểm tra, giám sát');
    expect(told('UPDATE', 'TerritorialChangeEvent', { recordName: 'Sắp xếp' })).toBe(
      'Sửa văn bản sắp xếp: Sắp xếp',
    );
    expect(told('DELETE', 'something_new')).toBe('Xóa something_new');
  });
  it('tell events with what matters of them', () => {
    const told = (event: string, more: object = {}) =>
      entryText(t, { action: 'EVENT', entity: 'User', event, ...more });
    expect(told('SIGNED_IN')).toBe('Đăng nhập');
    expect(told('REFUSED', { operation: 'grantGive', entity: 'Grant' })).toBe(
      'Bị từ chối: Giao vai trò (vai trò)',
    );
    expect(told('REFUSED', { operation: 'unitCreate', entity: 'Event' })).toBe('Bị từ chối: Thêm đơn vị');
    const changes = [{ field: 'fields', after: ['email'] }];
    expect(told('PROTECTED_READ', { changes })).toBe('Xem dữ liệu cá nhân: Liên hệ');
    expect(told('EXPORTED', { changes: [{ field: 'list', after: 'USERS' }] })).toBe(
      'Xuất danh sách: người dùng',
    );
    expect(told('COMMAND_RUN', { operation: 'user create' })).toBe('Chạy lệnh trên máy chủ: user create');
  });
  it('name fields of acts, accounts and instruments', () => {
    expect(fieldText(t, 'operationalFrom', 'TerritorialChangeEvent')).toBe('Ngày đơn vị mới hoạt động');
    expect(fieldText(t, 'email', 'User')).toBe('Liên hệ');
    expect(fieldText(t, 'number', 'LegalInstrument')).toBe('Số và ký hiệu');
    expect(valueText(t, format, 'status', 'DRAFT', 'TerritorialChangeEvent')).toBe('Dự thảo');
    expect(valueText(t, format, 'status', 'SUSPENDED', 'User')).toBe('Tạm khóa');
    expect(valueText(t, format, 'role', 'AUDITOR', 'Grant')).toBe('Kiểm tra, giám sát');
  });
  it('tell of personnel: posts, people, what was decided', () => {
    const told = (action: string, entity: string) => entryText(t, { action, entity });
    expect(told('INSERT', 'person')).toBe('Thêm hồ sơ cán bộ');
    expect(told('UPDATE', 'PositionEstablishment')).toBe('Sửa số lượng của vị trí');
    const refused = {
      action: 'EVENT',
      event: 'REFUSED',
      operation: 'assignmentApprove',
      entity: 'Assignment',
    };
    expect(entryText(t, refused)).toBe('Bị từ chối: Phê duyệt bố trí (bố trí)');
    expect(fieldText(t, 'party_admitted_on', 'person_private')).toBe('Ngày vào Đảng');
    expect(fieldText(t, 'address', 'facility')).toBe('Địa chỉ');
    expect(valueText(t, format, 'kind', 'OTHER', 'organization')).toBe('Tổ chức khác');
    expect(valueText(t, format, 'kind', 'SECONDMENT', 'assignment')).toBe('Biệt phái');
    expect(valueText(t, format, 'state', 'DRAFT', 'personnel_plan')).toBe('Dự thảo');
    expect(valueText(t, format, 'status', 'FROZEN', 'position_establishment')).toBe('Tạm dừng bố trí');
  });
  it('name fields by the record they belong to', () => {
    expect(fieldText(t, 'area_km2')).toBe('Diện tích (km²)');
    expect(fieldText(t, 'kind', 'facility')).toBe('Loại cơ sở');
    expect(fieldText(t, 'unheardOf')).toBe('unheardOf');
  });
  it('tell one word of several enumerations by its field', () => {
    expect(valueText(t, format, 'kind', 'COMMUNE')).toBe('Xã');
    expect(valueText(t, format, 'level', 'COMMUNE')).toBe('Cấp xã');
  });
  it('write numbers and days in the manner of the language; nothing stays nothing', () => {
    expect(valueText(t, format, 'population', 51234)).toBe('51.234');
    expect(valueText(t, format, 'populationAsOf', '2025-07-17')).toBe('17/07/2025');
    expect(valueText(t, format, 'seat', null)).toBeNull();
  });
  it('leave out what only the database understands', () => {
    expect(isReadable({ field: 'sequence', after: 2 })).toBe(false);
    expect(isReadable({ field: 'hostUnitId', after: '01a2060a-170b-7c9b-a107-f3b4555a38b3' })).toBe(false);
    expect(isReadable({ field: 'seat', before: null, after: 'Trụ sở cũ' })).toBe(true);
  });
});
