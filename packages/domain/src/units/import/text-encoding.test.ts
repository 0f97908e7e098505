import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeText, detectDelimiter, isDamagedText } from './text-encoding.js';

const encoder = new TextEncoder();

describe('decodeText', () => {
  test('reads UTF-8 with and without byte order mark', () => {
    expect(decodeText(encoder.encode('Xã Đồng'))).toEqual({ ok: true, text: 'Xã Đồng', encoding: 'utf-8' });
    expect(decodeText(encoder.encode('\uFEFFXã'))).toEqual({ ok: true, text: 'Xã', encoding: 'utf-8' });
  });

  test('reads the UTF-16 that Excel saves as Unicode text', () => {
    const bytes = new Uint8Array([0xff, 0xfe, ...Buffer.from('Xã', 'utf16le')]);
    expect(decodeText(bytes)).toEqual({ ok: true, text: 'Xã', encoding: 'utf-16' });
  });

  test('names the first line that is not UTF-8', () => {
    const bytes = new Uint8Array([...encoder.encode('code,name\n05977,'), 0x58, 0xe3, 10]);
    expect(decodeText(bytes)).toEqual({ ok: false, line: 2 });
  });

  test('refuses bytes that are no text', () => {
    expect(decodeText(new Uint8Array([80, 0, 81, 0]))).toEqual({ ok: false, line: 1 });
  });

  test('gives back every text without zero characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!text.includes('\u0000') && !text.startsWith('\uFEFF'));
        expect(decodeText(encoder.encode(text))).toMatchObject({ ok: true, text });
      }),
    );
  });
});

describe('detectDelimiter', () => {
  test.each([
    ['code,level,name', ','],
    ['code;level;name', ';'],
    ['code\tlevel\tname', '\t'],
    ['"a;b;c",level,name', ','],
    ['code', ','],
  ])('finds that of %j', (header, delimiter) => {
    expect(detectDelimiter(header)).toBe(delimiter);
  });
});

test('text that went through a wrong encoding is recognised, Vietnamese is not', () => {
  expect(isDamagedText('PhÆ°á»ng ÄÃ´ng Kinh')).toBe(true);
  expect(isDamagedText('Thá»‹ tráº¥n')).toBe(true);
  expect(isDamagedText('X� A')).toBe(true);
  expect(isDamagedText('Phường Đông Kinh, xã Ââ Ãã Ear Na')).toBe(false);
});
