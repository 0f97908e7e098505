import { describe, expect, test } from 'vitest';
import { CODE_LENGTHS, KINDS_OF_LEVEL, PARENT_LEVELS, UNIT_KINDS, UNIT_LEVELS } from './unit-lists.js';
import { expandKindWord, KIND_WORDS, shortName, shortNameOf, withoutKindWord } from './unit-name.js';

describe('levels and kinds', () => {
  test('every kind belongs to exactly one level', () => {
    const kinds = UNIT_LEVELS.flatMap((level) => [...KINDS_OF_LEVEL[level]]);
    expect(kinds.toSorted()).toEqual([...UNIT_KINDS].toSorted());
  });

  test('codes grow longer downwards, and parents stand above', () => {
    const lengths = UNIT_LEVELS.map((level) => CODE_LENGTHS[level]);
    expect(lengths).toEqual([2, 3, 5]);
    for (const level of UNIT_LEVELS) {
      for (const parent of PARENT_LEVELS[level])
        expect(UNIT_LEVELS.indexOf(parent)).toBeLessThan(UNIT_LEVELS.indexOf(level));
    }
  });
});

describe('names of units', () => {
  test.each([
    ['Phường Đông Kinh', 'WARD', 'Đông Kinh'],
    ['phường Đông Kinh', 'WARD', 'Đông Kinh'],
    ['Thị trấn Cao Lộc', 'TOWNSHIP', 'Cao Lộc'],
    ['Thị Trấn Yên Minh', 'TOWNSHIP', 'Yên Minh'],
    ['Thành phố Lạng Sơn', 'DISTRICT_CITY', 'Lạng Sơn'],
    ['Đặc khu Cồn Cỏ', 'SPECIAL_ZONE', 'Cồn Cỏ'],
    ['Phường 1', 'WARD', '1'],
    ['Baden', 'COMMUNE', 'Baden'],
    ['Xã', 'COMMUNE', 'Xã'],
    ['Xãn Hòa', 'COMMUNE', 'Xãn Hòa'],
    ['Phường Đông Kinh', 'COMMUNE', 'Phường Đông Kinh'],
  ] as const)('%s as %s is %s in short', (name, kind, short) => {
    expect(shortNameOf(name, kind)).toBe(short);
    expect(shortNameOf(name.normalize('NFD'), kind)).toBe(short);
  });

  test('a recorded short name wins over a derived one', () => {
    expect(shortName({ name: 'Xã Đồng Tâm', shortName: 'Đ. Tâm', kind: 'COMMUNE' })).toBe('Đ. Tâm');
  });

  test.each([
    ['TP. Lạng Sơn', 'Thành phố Lạng Sơn'],
    ['tp Lạng Sơn', 'Thành phố Lạng Sơn'],
    ['TX.Kỳ Anh', 'Thị xã Kỳ Anh'],
    ['TT Cao Lộc', 'Thị trấn Cao Lộc'],
    ['P.15', 'Phường 15'],
    ['Q. 1', 'Quận 1'],
    ['H. Bình Gia', 'Huyện Bình Gia'],
    ['X. Hồng Phong', 'Xã Hồng Phong'],
    ['T. Lạng Sơn', 'Tỉnh Lạng Sơn'],
    ['ĐK. Cồn Cỏ', 'Đặc khu Cồn Cỏ'],
    ['P Rao', 'P Rao'],
    ['TP', 'TP'],
  ])('%s is written out as %s', (text, written) => {
    expect(expandKindWord(text)).toBe(written);
  });

  test('every kind has a word, and its folded form is recognised', () => {
    for (const kind of UNIT_KINDS) expect(KIND_WORDS[kind]).not.toBe('');
    expect(withoutKindWord('thi tran cao loc')).toBe('cao loc');
    expect(withoutKindWord('cao loc')).toBeNull();
  });
});
