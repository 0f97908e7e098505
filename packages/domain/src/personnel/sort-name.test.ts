import { expect, test } from 'vitest';
import { sortNameOf } from './sort-name.js';

test.each([
  ['Nguyễn Văn An', 'An Nguyễn Văn'],
  ['  Hoàng Thị Bích Ngọc ', 'Ngọc Hoàng Thị Bích'],
  ['An', 'An'],
  ['', ''],
  ['Nông Văn Mẫu 0123', 'Mẫu 0123 Nông Văn'],
])('sortNameOf(%j) is %j', (name, sorted) => {
  expect(sortNameOf(name)).toBe(sorted);
});
