import { describe, expect, it } from 'vitest';

import { parseSearch, readList, readNumber, readText, stringifySearch } from './search-text';

describe('the address of a list', () => {
  it('is readable: lists by commas, Vietnamese encoded, nothing quoted', () => {
    const address = stringifySearch({ kind: ['WARD', 'TOWNSHIP'], text: 'bính xá', size: 100 });
    expect(address).toBe(`?kind=WARD,TOWNSHIP&text=b%C3%ADnh+x%C3%A1&size=100`);
  });
  it('leaves out what is not set', () => {
    expect(stringifySearch({ asOf: undefined, kind: [], text: '' })).toBe('');
  });
  it('keeps every value a text: ?q=2025 is not a number, ?kind=ward not JSON', () => {
    expect(parseSearch('?q=2025&kind=ward&flag=true')).toEqual({ q: '2025', kind: 'ward', flag: 'true' });
  });
  it.each([
    { text: '05977' },
    { text: 'Hồng Phong & Bính Xá' },
    { text: '100%+1' },
    { text: 'a=b,c' },
    { asOf: '2025-06-30', scope: '20' },
  ])('comes back as it was: %o', (search) => {
    expect(parseSearch(stringifySearch(search))).toEqual(search);
  });
});

describe('values from an address', () => {
  it('keep only known members of a list, in the order of the definition', () => {
    expect(readList('WARD,nonsense,COMMUNE', ['COMMUNE', 'WARD'])).toEqual(['COMMUNE', 'WARD']);
    expect(readList('nonsense', ['COMMUNE'])).toBeUndefined();
  });
  it('are numbers only when they are', () => {
    expect(readNumber('12.5')).toBe(12.5);
    expect(readNumber('12,5')).toBe(12.5);
    expect(readNumber('-1')).toBeUndefined();
    expect(readNumber('1e9')).toBeUndefined();
    expect(readNumber(undefined)).toBeUndefined();
  });
  it('are trimmed texts of bounded length', () => {
    expect(readText('  bính xá ')).toBe('bính xá');
    expect(readText('x'.repeat(500))).toHaveLength(200);
    expect(readText('   ')).toBeUndefined();
  });
});
