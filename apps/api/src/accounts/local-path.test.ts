import { describe, expect, it } from 'vitest';
import { localPath, withParameter } from './local-path.js';

describe('the path to return to', () => {
  it.each(['/', '/units', '/units/1?asOf=2025-07-01', '/account#keys', '/a%20b', '/%C4%91'])(
    'may be %s',
    (path) => {
      expect(localPath(path)).toBe(path);
    },
  );

  it.each([
    undefined,
    '',
    'units',
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    ' //evil.example',
    '/..//evil.example',
    '/a/..//evil.example',
    '/.//evil.example',
    '/units\r\nset-cookie: sid=x',
    'javascript:alert(1)',
    'data:text/html,x',
    `/${'a'.repeat(1_000)}`,
  ])('is the start page instead of %j', (path) => {
    expect(localPath(path)).toBe('/');
  });

  it('takes another parameter', () => {
    expect(withParameter('/account?tab=1#x', 'fault', 'A&B')).toBe('/account?tab=1&fault=A%26B#x');
  });
});
