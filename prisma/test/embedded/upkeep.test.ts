import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { dropBallast, layBallast } from '../../src/embedded/ballast.js';
import { findBinaries } from '../../src/embedded/binaries.js';
import { tryLock } from '../../src/embedded/lock.js';
import { rotateLog, tailLog } from '../../src/embedded/server-log.js';

let folder: string;
beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'hc-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('64 MB are kept aside and given back when the disk is full', () => {
  const ballast = path.join(folder, 'ballast');
  layBallast(ballast);
  const { size, blocks } = statSync(ballast);
  expect(size).toBe(64 * 1024 * 1024);
  expect(blocks * 512).toBeGreaterThanOrEqual(size);
  expect(dropBallast(ballast, 1)).toBe(false);
  expect(dropBallast(ballast, Number.MAX_SAFE_INTEGER)).toBe(true);
  expect(existsSync(ballast)).toBe(false);
});

it('a log that has grown too large is shifted, three are kept', () => {
  const log = path.join(folder, 'log');
  for (const text of ['first', 'second', 'third', 'fourth', 'now']) {
    rotateLog(log, 1);
    writeFileSync(log, `${text}\n`, { flag: 'a' });
  }
  const kept = ['', '.1', '.2', '.3', '.4'].map((age) =>
    existsSync(log + age) ? readFileSync(log + age, 'utf8') : null,
  );
  expect(kept).toEqual(['now\n', 'fourth\n', 'third\n', 'second\n', null]);
});

it('the last lines of a log are those written since', () => {
  const log = path.join(folder, 'log');
  writeFileSync(log, 'old\n');
  writeFileSync(log, 'new 1\nnew 2\n', { flag: 'a' });
  expect(tailLog(log, 4)).toBe('new 1\nnew 2');
  expect(tailLog(log, 0, 1)).toBe('new 2');
  truncateSync(log);
  expect(tailLog(log, 4)).toBe('');
});

it('the links of the libraries are made again when one is missing or wrong', () => {
  const { postgres } = findBinaries();
  const link = path.join(path.dirname(postgres), '..', 'lib', 'libecpg_compat.so');
  const target = readlinkSync(link);
  rmSync(link);
  findBinaries();
  findBinaries();
  expect(readlinkSync(link)).toBe(target);
  expect(execFileSync(postgres, ['--version'], { encoding: 'utf8' })).toContain('PostgreSQL');
});

it('a lock is held by one, given back, and taken from the dead', () => {
  const file = path.join(folder, 'lock');
  const release = tryLock(file);
  expect(release).not.toBeNull();
  expect(tryLock(file)).toBeNull();
  release?.();
  const again = tryLock(file);
  expect(again).not.toBeNull();
  // A late release of the first owner does not free the second one's lock.
  release?.();
  expect(tryLock(file)).toBeNull();
  rmSync(file);
  symlinkSync('999999.1:dead', file);
  expect(tryLock(file)).not.toBeNull();
});
