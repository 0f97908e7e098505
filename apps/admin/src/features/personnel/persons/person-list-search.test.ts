import { describe, expect, it } from 'vitest';

import { isFiltered, listVariables, readPersonListSearch } from './person-list-search';

describe('the address of the list of persons', () => {
  it('says in words what is filtered by', () => {
    const search = readPersonListSearch({
      text: 'binh',
      unit: '05977',
      post: 'no',
      key: 'yes',
      sort: '-created',
    });
    expect(isFiltered(search)).toBe(true);
    expect(listVariables(search, '2025-07-01', 'unit-id')).toEqual({
      asOf: '2025-07-01',
      filter: { asOf: '2025-07-01', text: 'binh', unitId: 'unit-id', hasPost: false, isKeyLeader: true },
      orderBy: [{ field: 'CREATED_AT', direction: 'DESC' }],
      first: 50,
    });
  });
  it('of anything unknown means everybody by name', () => {
    const search = readPersonListSearch({ unit: '../..', sort: 'birthDate', size: '7', post: 'perhaps' });
    expect(isFiltered(search)).toBe(false);
    expect(listVariables(search, null, null)).toEqual({
      asOf: null,
      filter: { asOf: null },
      orderBy: [{ field: 'NAME', direction: 'ASC' }],
      first: 50,
    });
  });
});
