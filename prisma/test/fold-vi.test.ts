import { foldVi } from '@haicap/domain/text';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestDatabase, createTestDatabase } from '../testing/index.js';

let database: TestDatabase;
beforeAll(async () => (database = await createTestDatabase()));
afterAll(() => database.close());

const NAMES = [
  'Hoà Bình',
  'HÒA  BÌNH',
  'Hòa Bình'.normalize('NFD'),
  'Xã Đồng Đăng',
  "Phường Ea H'leo",
  'Xã Cư M’gar',
  'Đắk Lắk',
  'Bà Rịa - Vũng Tàu',
  'Thành phố Huế (cũ)',
  '1672/NQ-UBTVQH15',
  ' Xã\u00a0Kim Sơn,\tthị trấn  Phát Diệm ',
  'ƯỜNG ưỡng ƠỢỞ',
  'Thị xã Sa Pa; "Tả Van" [mới]\\n',
  '',
  '...',
  'Straße, Œuvre, Ÿ, Ç',
];

it('folds text as the domain does', async () => {
  const { rows } = await database.pool.query<{ folded: string }>(
    'SELECT fold_vi(name) AS folded FROM unnest($1::text[]) WITH ORDINALITY AS given (name, place) ORDER BY place',
    [NAMES],
  );
  expect(rows.map((row) => row.folded)).toEqual(NAMES.map(foldVi));
});

it('takes every character of the Latin and general punctuation blocks as the domain does', async () => {
  const blocks = [
    ...range(0x20, 0x24f),
    ...range(0x300, 0x36f),
    ...range(0x1e00, 0x1eff),
    ...range(0x2000, 0x206f),
  ];
  const texts = blocks.map((point) => `a${String.fromCodePoint(point)}b`);
  const { rows } = await database.pool.query<{ folded: string }>(
    'SELECT fold_vi(name) AS folded FROM unnest($1::text[]) WITH ORDINALITY AS given (name, place) ORDER BY place',
    [texts],
  );
  expect(rows.map((row) => row.folded)).toEqual(texts.map(foldVi));
});

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
