import { describe, expect, it } from 'vitest';

import { isFiltered, listVariables, readUserListSearch, sortOf, sortText } from './user-list-search';

describe('the address of the list of users', () => {
  it('says in words what is filtered by', () => {
    const search = readUserListSearch({
      text: 'lan',
      status: 'SUSPENDED,ACTIVE,GONE',
      role: 'AUDITOR',
      unit: '05977',
      factor: 'no',
      sort: '-created',
    });
    expect(listVariables(search, 'unit-id')).toEqual({
      filter: {
        text: 'lan',
        statuses: ['ACTIVE', 'SUSPENDED'],
        roles: ['AUDITOR'],
        hasSecondFactor: false,
        unitId: 'unit-id',
      },
      orderBy: [{ field: 'CREATED_AT', direction: 'DESC' }],
      first: 50,
    });
    expect(isFiltered(search)).toBe(true);
  });

  it('of anything unknown means the whole list by name', () => {
    const search = readUserListSearch({ unit: '../..', sort: 'password', size: '7', factor: 'perhaps' });
    expect(isFiltered(search)).toBe(false);
    expect(listVariables(search, null)).toEqual({
      filter: {},
      orderBy: [{ field: 'DISPLAY_NAME', direction: 'ASC' }],
      first: 50,
    });
  });

  it('leaves out the usual order', () => {
    expect(sortText(sortOf({}))).toBeUndefined();
    expect(sortText({ columnId: 'login', direction: 'DESC' })).toBe('-login');
  });
});
