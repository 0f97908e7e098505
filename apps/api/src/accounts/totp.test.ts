import { describe, expect, it } from 'vitest';
import { codeOf, findStep, keyUri, stepOf, toBase32 } from './totp.js';

/** Secret of the test vectors of RFC 4226 (appendix D) and RFC 6238 (appendix B, SHA-1). */
const SECRET = Buffer.from('12345678901234567890');

describe('codes of an authenticator application', () => {
  it.each([
    [0, '755224'],
    [1, '287082'],
    [2, '359152'],
    [3, '969429'],
    [4, '338314'],
    [5, '254676'],
    [6, '287922'],
    [7, '162583'],
    [8, '399871'],
    [9, '520489'],
  ])('agree with RFC 4226 for the counter %i', (counter, code) => {
    expect(codeOf(SECRET, counter)).toBe(code);
  });

  it.each([
    [59, '94287082'],
    [1_111_111_109, '07081804'],
    [1_111_111_111, '14050471'],
    [1_234_567_890, '89005924'],
    [2_000_000_000, '69279037'],
    [20_000_000_000, '65353130'],
  ])('agree with RFC 6238 at the second %i', (seconds, code) => {
    expect(codeOf(SECRET, stepOf(new Date(seconds * 1_000)), 8)).toBe(code);
  });

  it('count within one step of the present one, and no further', () => {
    const now = new Date('2026-11-23T02:00:15Z');
    const present = stepOf(now);
    const found = [-2, -1, 0, 1, 2].map((away) => findStep(SECRET, codeOf(SECRET, present + away), now));
    expect(found).toEqual([null, present - 1, present, present + 1, null]);
  });

  it.each(['', '12345', '1234567', 'abcdef', '１２３４５６', '-12345'])('are not %j', (code) => {
    expect(findStep(SECRET, code, new Date('2026-11-23T02:00:15Z'))).toBeNull();
  });

  it('may be typed in two groups', () => {
    const now = new Date(59_000);
    expect(findStep(SECRET, '287 082', now)).toBe(1);
  });
});

describe('a secret', () => {
  it.each([
    ['', ''],
    ['f', 'MY'],
    ['fo', 'MZXQ'],
    ['foo', 'MZXW6'],
    ['foob', 'MZXW6YQ'],
    ['fooba', 'MZXW6YTB'],
    ['foobar', 'MZXW6YTBOI'],
  ])('is written in the base32 of RFC 4648: %j is %s', (text, written) => {
    expect(toBase32(Buffer.from(text))).toBe(written);
  });

  it('travels in an address that names the application and the account', () => {
    expect(keyUri('lan@tinh', SECRET)).toBe(
      'otpauth://totp/Hai%20C%E1%BA%A5p:lan%40tinh?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ' +
        '&issuer=Hai%20C%E1%BA%A5p&algorithm=SHA1&digits=6&period=30',
    );
  });
});
