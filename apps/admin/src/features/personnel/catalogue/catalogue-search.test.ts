import { describe, expect, it } from 'vitest';

import { isFiltered, listVariables, readCatalogueSearch } from './catalogue-search';

describe('the address of the catalogue of posts', () => {
  it('says in words what is filtered by', () => {
    const search = readCatalogueSearch({
      text: 'bi thu',
      body: 'PARTY_COMMITTEE',
      level: 'COMMUNE',
      key: 'yes',
    });
    expect(isFiltered(search)).toBe(true);
    expect(listVariables(search, null)).toEqual({
      filter: {
        asOf: null,
        text: 'bi thu',
        organizationKind: 'PARTY_COMMITTEE',
        level: 'COMMUNE',
        isKeyLeadership: true,
      },
      first: 50,
    });
  });
  it('of anything unknown means the whole catalogue', () => {
    const search = readCatalogueSearch({ body: 'ARMY', level: 'HAMLET', size: '7' });
    expect(isFiltered(search)).toBe(false);
    expect(listVariables(search, '2025-07-01')).toEqual({ filter: { asOf: '2025-07-01' }, first: 50 });
  });
});
