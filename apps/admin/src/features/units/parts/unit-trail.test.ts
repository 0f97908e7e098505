import { describe, expect, it } from 'vitest';

import { neighbours } from './unit-trail';

describe('the list one came from', () => {
  it('leads to the unit before and after', () => {
    expect(neighbours(['a', 'b', 'c'], 'b')).toEqual({ previous: 'a', next: 'c' });
  });
  it('ends at its ends', () => {
    expect(neighbours(['a', 'b'], 'a')).toEqual({ previous: null, next: 'b' });
    expect(neighbours(['a', 'b'], 'b')).toEqual({ previous: 'a', next: null });
  });
  it('leads nowhere from a unit that was not in it', () => {
    expect(neighbours(['a'], 'x')).toEqual({ previous: null, next: null });
  });
});
