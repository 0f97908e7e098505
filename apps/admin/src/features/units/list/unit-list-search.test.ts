import { describe, expect, it } from 'vitest';

import {
  conditions,
  isFiltered,
  listVariables,
  readUnitListSearch,
  sortOf,
  sortText,
} from './unit-list-search';

describe('the list of units by its address', () => {
  it('asks for what the address says', () => {
    const search = readUnitListSearch({
      text: 'hong phong',
      kind: 'WARD,TOWNSHIP',
      province: '20,x,04',
      sort: '-population',
      size: '100',
      populationMin: '1000.5',
      after: 'abc',
    });
    expect(listVariables(search, '2025-06-30', null)).toEqual({
      asOf: '2025-06-30',
      filter: {
        text: 'hong phong',
        kind: ['WARD', 'TOWNSHIP'],
        provinceCode: ['20', '04'],
        population: { min: 1001 },
      },
      orderBy: [{ field: 'POPULATION', direction: 'DESC' }],
      first: 100,
      after: 'abc',
    });
  });
  it('is narrowed by the scope where no province is chosen', () => {
    expect(conditions(readUnitListSearch({}), '20').provinceCode).toEqual(['20']);
    expect(conditions(readUnitListSearch({ province: '04' }), '20').provinceCode).toEqual(['04']);
  });
  it('treats nonsense as absent', () => {
    const search = readUnitListSearch({ kind: 'x', sort: 'seat', size: '7', areaMin: 'many', view: 'grid' });
    expect(Object.values(search).every((value) => value === undefined)).toBe(true);
  });
  it('knows whether it is filtered; the scope alone is no filter', () => {
    expect(isFiltered(readUnitListSearch({ sort: 'name', size: '25' }))).toBe(false);
    expect(isFiltered(readUnitListSearch({ quality: 'MISSING' }))).toBe(true);
  });
  it('is sorted by code unless the address says otherwise', () => {
    expect(sortOf(readUnitListSearch({}))).toEqual({ columnId: 'code', direction: 'ASC' });
    expect(sortText({ columnId: 'code', direction: 'ASC' })).toBeUndefined();
    expect(sortText({ columnId: 'name', direction: 'DESC' })).toBe('-name');
  });
  it('goes backwards with a cursor before', () => {
    expect(listVariables(readUnitListSearch({ before: 'abc', size: '25' }), null, null)).toMatchObject({
      last: 25,
      before: 'abc',
    });
  });
});
