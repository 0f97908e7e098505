import { createTranslator, loadMessages } from '@haicap/i18n';
import { createFormatters } from '@haicap/i18n/format';
import { describe, expect, it } from 'vitest';

import type { Language } from '../../../shared/i18n';
import { chartBodies, chartRows, type ChartedBody } from './chart-bodies';

const messages = await loadMessages('vi');
const language = {
  locale: 'vi',
  t: createTranslator('vi', messages),
  format: createFormatters('vi'),
} as unknown as Language;

const type = {
  id: 't',
  nameVi: 'Phó Bí thư',
  nameEn: 'Deputy Secretary',
  nameFr: 'Secrétaire adjoint',
  precedence: 2,
  isKeyLeadership: true,
};
const body: ChartedBody = {
  id: 'party',
  kind: 'PARTY_COMMITTEE',
  name: 'Đảng ủy xã Yên Bình',
  ordinal: 1,
  validFrom: '2025-07-01',
  version: 1,
  continuedBy: [],
  staffing: { established: 2, filled: 1, vacant: 1, surplus: 0 },
  positions: [
    {
      id: 'deputy',
      ordinal: 1,
      version: 1,
      title: 'thường trực',
      type,
      establishment: { id: 'e', validFrom: '2025-07-01', headcount: 2, status: 'AUTHORIZED' },
      staffing: { established: 2, filled: 1, vacant: 1, surplus: 0 },
      holders: [
        {
          id: 'held',
          kind: 'CONCURRENT',
          validFrom: '2025-07-01',
          person: { id: 'p', fullName: 'Nguyễn Văn Mẫu', staffCode: 'LS-1' },
        },
      ],
    },
  ],
};

describe('the bodies of a unit as a chart', () => {
  it('say how many posts are filled, and which are not', () => {
    const [drawn] = chartBodies([body], language, null);
    expect(drawn?.subtitle).toBe('Đảng ủy · 1/2 người · khuyết 1');
    expect(drawn?.posts[0]).toMatchObject({
      title: 'Phó Bí thư (thường trực)',
      headcount: 2,
      vacant: 1,
      isKey: true,
      state: undefined,
    });
    expect(drawn?.posts[0]?.holders[0]?.note).toBe('Kiêm nhiệm');
  });

  it('have a line for every person and for every empty seat in a file', () => {
    expect(chartRows([body], language).map((row) => row[5])).toEqual(['Nguyễn Văn Mẫu', 'Chưa có người']);
  });
});
