import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldVi, spellVi } from './index.js';

describe('folding', () => {
  test.each([
    ['Hoà Bình', 'hoa binh'],
    ['HÒA  BÌNH', 'hoa binh'],
    ['hoa binh', 'hoa binh'],
    ['Đắk Lắk', 'dak lak'],
    ['ưỡng ờ ẩ ữ ợ', 'uong o a u o'],
    ["Cư K'nia", 'cu k nia'],
    ['Phan Rang – Tháp Chàm', 'phan rang – thap cham'],
    ['Bà Rịa-Vũng Tàu', 'ba ria vung tau'],
    ['TP. Lạng Sơn', 'tp lang son'],
    ['', ''],
    [' ,;. ', ''],
  ])('%j folds to %j', (text, folded) => {
    expect(foldVi(text)).toBe(folded);
  });

  test('folding twice is folding once, and composition does not matter', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(..."aáàảãạăắâầđĐeêếiíoòôơờuưứyỳ NTbcdg -.,'1234".split('')) }),
        (text) => {
          const folded = foldVi(text);
          expect(foldVi(folded)).toBe(folded);
          expect(foldVi(text.normalize('NFD'))).toBe(folded);
          expect(foldVi(text.toUpperCase())).toBe(folded);
          expect(folded).toMatch(/^[a-z0-9 ]*$/);
        },
      ),
    );
  });
});

describe('spelling', () => {
  test('case, spaces and the place of the tone mark do not matter', () => {
    for (const same of ['Hòa Bình', 'HÒA  BÌNH', ' hoà bình ', 'Hoà Bình'.normalize('NFD')]) {
      expect(spellVi(same)).toBe(spellVi('Hòa Bình'));
    }
    expect(spellVi('Thủy')).toBe(spellVi('Thuỷ'));
    expect(spellVi('M’Nông')).toBe(spellVi("M'Nông"));
  });

  test('marks matter', () => {
    expect(spellVi('Hoa')).not.toBe(spellVi('Hòa'));
    expect(spellVi('Hóa')).not.toBe(spellVi('Hòa'));
    expect(spellVi('Dông')).not.toBe(spellVi('Đông'));
    expect(spellVi('Phong')).not.toBe(spellVi('Phông'));
  });

  test('what is spelled alike folds alike', () => {
    const word = fc.string({ unit: fc.constantFrom(...'aáàạăắâđeêioòôơuưứyỳntHN'.split('')) });
    fc.assert(
      fc.property(word, word, (left, right) => {
        if (spellVi(left) === spellVi(right)) expect(foldVi(left)).toBe(foldVi(right));
      }),
    );
  });
});
