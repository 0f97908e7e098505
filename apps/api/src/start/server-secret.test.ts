import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openServerSecret } from './server-secret.js';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'haicap-secret-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const open = (secret: string | null = null, at: string = folder) =>
  openServerSecret({ secret, locale: 'en' }, at);

describe('the server secret', () => {
  it('is made once in the data folder, for its owner alone', () => {
    const deeper = path.join(folder, 'not', 'there', 'yet');
    const first = open(null, deeper);
    const file = path.join(deeper, 'secret');
    expect(first.file).toBe(file);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readFileSync(file, 'utf8').trim()).toMatch(/^[\w-]{43}$/);
    expect(open(null, deeper).deriveKey('x')).toEqual(first.deriveKey('x'));
  });

  it('is that of HAICAP_SECRET where there is one, and then no file is made', () => {
    const secret = 'a secret of thirty-two characters';
    const { deriveKey, file } = open(secret);
    expect(file).toBeNull();
    expect(() => statSync(path.join(folder, 'secret'))).toThrow('ENOENT');
    expect(open(secret).deriveKey('x')).toEqual(deriveKey('x'));
    expect(open(`${secret}!`).deriveKey('x')).not.toEqual(deriveKey('x'));
  });

  it('gives another key for each purpose', () => {
    const { deriveKey } = open();
    expect(deriveKey('second-factor')).toHaveLength(32);
    expect(deriveKey('second-factor')).not.toEqual(deriveKey('audit-seal'));
  });

  it('is refused in one sentence when others can read it, or when it is too short', () => {
    const file = path.join(folder, 'secret');
    writeFileSync(file, 'x'.repeat(40), { mode: 0o600 });
    chmodSync(file, 0o640);
    expect(() => open()).toThrow(`Others on this machine can read the secret file ${file}`);
    chmodSync(file, 0o600);
    expect(open().deriveKey('x')).toHaveLength(32);
    writeFileSync(file, 'x'.repeat(31));
    expect(() => open()).toThrow('a secret has at least 32 characters.');
  });

  it('is refused in one sentence when it cannot be kept', () => {
    writeFileSync(path.join(folder, 'file'), '');
    expect(() => open(null, path.join(folder, 'file'))).toThrow(/cannot be used: (ENOTDIR|EEXIST)/);
  });
});
