import { describe, expect, it } from 'vitest';

import { isFiltered, listVariables, readAssignmentListSearch } from './assignment-list-search';

describe('the address of the list of assignments', () => {
  it('of nothing means who holds a post on the day, the latest first', () => {
    const search = readAssignmentListSearch({ view: 'active', sort: 'person', state: 'DRAFT' });
    expect(isFiltered(search)).toBe(false);
    expect(listVariables(search, '2025-07-01', null)).toEqual({
      asOf: '2025-07-01',
      filter: { status: ['ACTIVE'], asOf: '2025-07-01' },
      orderBy: [{ field: 'VALID_FROM', direction: 'DESC' }],
      first: 50,
    });
  });

  it('shows what waits for approval whatever the day', () => {
    const search = readAssignmentListSearch({ view: 'proposed', kind: 'SECONDMENT,OTHER', sort: 'to' });
    expect(listVariables(search, '2026-11-23', 'unit-id')).toMatchObject({
      filter: { state: ['PROPOSED'], kind: ['SECONDMENT'], unitId: 'unit-id' },
      orderBy: [{ field: 'VALID_TO', direction: 'ASC' }],
    });
  });

  it('knows states only where everything is shown', () => {
    const search = readAssignmentListSearch({
      view: 'all',
      state: 'REJECTED,WITHDRAWN',
      key: 'yes',
      text: 'binh',
    });
    expect(isFiltered(search)).toBe(true);
    expect(listVariables(search, '2026-11-23', null).filter).toEqual({
      state: ['REJECTED', 'WITHDRAWN'],
      isKeyLeadership: true,
      text: 'binh',
    });
  });
});
