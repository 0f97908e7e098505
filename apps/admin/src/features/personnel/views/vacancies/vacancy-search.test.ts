import { describe, expect, it } from 'vitest';

import { isFiltered, readVacancySearch, vacancyVariables } from './vacancy-search';

describe('the address of the list of vacancies', () => {
  it('says unit, kind of post, kinds of body, key posts and what is wrong', () => {
    const search = readVacancySearch({
      unit: '05977',
      type: 'T1',
      kind: 'PEOPLES_COUNCIL,NONSENSE',
      key: 'yes',
      only: 'VACANT',
    });
    expect(vacancyVariables(search, '2025-07-01', 'U1')).toEqual({
      unitId: 'U1',
      asOf: '2025-07-01',
      first: 50,
      filter: {
        positionTypeId: 'T1',
        organizationKind: ['PEOPLES_COUNCIL'],
        isKeyLeadership: true,
        only: 'VACANT',
      },
    });
    expect(isFiltered(search)).toBe(true);
  });
  it('leaves out what is unknown', () => {
    const search = readVacancySearch({ unit: 'x', only: 'ALL', key: 'no', kind: '', size: '7' });
    expect(vacancyVariables(search, null, 'U1')).toEqual({ unitId: 'U1', asOf: null, first: 50, filter: {} });
    expect(isFiltered(search)).toBe(false);
    expect(isFiltered({ unit: '05977' })).toBe(false);
  });
});
