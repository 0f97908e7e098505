import { createTranslator, loadMessages } from '@haicap/i18n';
import { createFormatters } from '@haicap/i18n/format';
import { describe, expect, it } from 'vitest';

import { csvText } from '../../../shared/export/csv-text';
import { unitSheet } from './unit-export-columns';
import type { UnitRow } from './use-unit-columns';

const ward: UnitRow = {
  id: 'v1',
  unitId: 'u1',
  level: 'COMMUNE',
  code: '05977',
  name: 'Phường Đông Kinh',
  kind: 'WARD',
  validFrom: '2025-07-01',
  validTo: null,
  areaKm2: 54.71,
  population: 50436,
  populationQuality: 'PUBLISHED',
  seat: null,
  predecessorCount: 5,
  version: 3,
  parent: { id: 'v0', unitId: 'u0', name: 'Tỉnh Lạng Sơn' },
  province: null,
};

describe('the exported list', () => {
  it('has the columns of the screen in their order, then id and version', async () => {
    const words = { t: createTranslator('vi', await loadMessages('vi')), format: createFormatters('vi') };
    const columns = ['code', 'name', 'kind', 'population', 'to'].map((id) => ({
      id,
      header: id,
      width: 100,
    }));
    const sheet = unitSheet(columns, [ward], words);
    expect(csvText(sheet)).toBe(
      '\ufeffcode,name,kind,population,to,id,version\r\n05977,Phường Đông Kinh,Phường,50436,,v1,3\r\n',
    );
  });
});
