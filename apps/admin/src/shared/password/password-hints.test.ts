import { describe, expect, it } from 'vitest';

import { passwordHints } from './password-hints';

describe('the hints beside a new password', () => {
  it.each([
    ['mua xuân ở Lạng Sơn', true],
    ['mật khẩu', false],
    ['lan.nguyen của tôi đây', false],
    ['123456789012', false],
    ['abcdefghijklmn', false],
    ['aaaaaaaaaaaaaa', false],
    ['ababababababab', false],
  ])('call “%s” good: %s', (password, isGood) => {
    expect(passwordHints(password, 'lan.nguyen').isGood).toBe(isGood);
  });

  it('count characters as a person does, however the marks are typed', () => {
    expect(passwordHints('ầ'.normalize('NFD'), '').length).toBe(1);
    expect(passwordHints('👍', '').length).toBe(1);
  });
});
