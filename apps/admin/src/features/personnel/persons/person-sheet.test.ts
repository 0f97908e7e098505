import { createTranslator, loadMessages } from '@haicap/i18n';
import { createFormatters } from '@haicap/i18n/format';
import { describe, expect, it } from 'vitest';

import { personSheet } from './person-sheet';
import type { PersonRow } from './use-person-columns';

const words = {
  locale: 'vi',
  t: createTranslator('vi', await loadMessages('vi')),
  format: createFormatters('vi'),
} as const;

const type = { id: 't', nameVi: 'Bí thư', nameEn: 'Secretary', nameFr: 'Secrétaire' };
const unit = { id: 'u', current: { id: 'v', name: 'Xã Yên Bình' } };
const person: PersonRow = {
  id: 'p',
  fullName: 'Nguyễn Thị Mẫu',
  formOfAddress: 'MS',
  staffCode: '0012',
  isDemo: true,
  version: 3,
  unit: { id: 'u', current: { id: 'v', unitId: 'u', code: '06064', name: 'Xã Yên Bình' } },
  posts: [{ id: 'a', validFrom: '2025-07-01', validTo: '2026-07-01', position: { id: 'q', type }, unit }],
};

describe('the list of people as a table for a file', () => {
  const { columns, rows } = personSheet([person], words);
  const cell = (title: string) => rows[0]?.[columns.findIndex((column) => column.title === title)];

  it('can come back: codes stay texts, id and version are there', () => {
    expect(cell('Mã hồ sơ')).toBe('0012');
    expect([cell('person_id'), cell('version')]).toEqual(['p', 3]);
  });

  it('says what is held until which last day', () => {
    expect(cell('Chức danh đang giữ')).toBe('Bí thư');
    expect(cell('Thời gian')).toBe('01/07/2025 – 30/06/2026');
  });

  it('has no protected field', () => {
    const shown = columns.map(({ title }) => title).join(' ');
    for (const field of ['birthDate', 'ethnicity', 'phone', 'partyAdmittedOn'] as const) {
      expect(shown).not.toContain(words.t(`personnel.trail.field.${field}`));
    }
  });
});
