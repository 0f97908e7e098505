import { describe, expect, it } from 'vitest';
import { hashOneTimeCode, newOneTimeCode } from './one-time-code.js';

describe('a one-time code', () => {
  it('has 160 random bits in groups of four', () => {
    const codes = Array.from({ length: 200 }, newOneTimeCode);
    for (const code of codes) expect(code).toMatch(/^([a-z2-7]{4}-){7}[a-z2-7]{4}$/);
    expect(new Set(codes).size).toBe(codes.length);
    // each of the 32 letters carries five bits: all of them occur
    expect(new Set(codes.join('').replaceAll('-', '')).size).toBe(32);
  });

  it('is the same however it was typed', () => {
    const code = newOneTimeCode();
    const stored = hashOneTimeCode(code);
    expect(stored).toHaveLength(32);
    expect(hashOneTimeCode(` ${code.toUpperCase()} `)).toEqual(stored);
    expect(hashOneTimeCode(code.replaceAll('-', ''))).toEqual(stored);
    expect(hashOneTimeCode(newOneTimeCode())).not.toEqual(stored);
  });

  it.each(['', 'abcd', 'a'.repeat(33), '1'.repeat(32), `${'a'.repeat(31)}!`])('is not %j', (text) => {
    expect(hashOneTimeCode(text)).toBeNull();
  });
});
