import { createTranslator, loadMessages } from '@haicap/i18n';
import { createFormatters } from '@haicap/i18n/format';
import { describe, expect, it } from 'vitest';

import { actionText, fieldText, isReadable, valueText } from './history-words';

const t = createTranslator('vi', await loadMessages('vi'));
const format = createFormatters('vi');

describe('the words of a history', () => {
  it('name what was done to what, however the entity is spelled', () => {
    expect(actionText(t, 'UPDATE', 'administrative_unit_version')).toBe('Sửa giai đoạn của đơn vị');
    expect(actionText(t, 'INSERT', 'Facility')).toBe('Thêm cơ sở vật chất');
    expect(actionText(t, 'DELETE', 'something_new')).toBe('Xóa something_new');
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
