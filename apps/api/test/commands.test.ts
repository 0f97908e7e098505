import { createTestDatabase, type TestDatabase } from '@haicap/database/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isPassword } from '../src/accounts/passwords.js';
import { runCommand } from '../src/commands/run-command.js';
import { StartError } from '../src/start/start-error.js';

let db: TestDatabase;

beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.close());

/** What a command prints. */
async function haicap(typed: readonly string[], input = ''): Promise<string> {
  const lines: string[] = [];
  const print = (line: string): void => void lines.push(line);
  const now = new Date('2026-11-23T02:00:00Z');
  await runCommand(typed, { db, now, locale: 'en', print, readInput: () => Promise.resolve(input) });
  return lines.join('\n');
}

describe('pnpm haicap', () => {
  it('lists its commands', async () => {
    expect(await haicap([])).toContain('user create <login> <name>');
    expect(await haicap(['--help'])).toBe(await haicap([]));
  });

  it('makes the first administrator, once, with a password shown once', async () => {
    const told = await haicap(['user', 'create', '--administrator', 'Lan', 'Nguyễn', 'Thị', 'Lan']);
    const password = /^The user lan is made\.\nPassword \(shown only once\): (\S+)$/.exec(told)?.[1];
    const { displayName, passwordHash, grants } = await db.prisma.user.findUniqueOrThrow({
      where: { login: 'lan' },
      include: { grants: true },
    });
    expect(displayName).toBe('Nguyễn Thị Lan');
    expect(grants).toMatchObject([{ role: 'UNIT_ADMINISTRATOR', unitId: null }]);
    expect(await isPassword(password!, passwordHash)).toBe(true);
    await expect(haicap(['user', 'create', '--administrator', 'minh', 'Minh'])).rejects.toThrow(
      'There is an administrator of the whole country already',
    );
  });

  it('makes users with a password of their own and gives them roles and keys', async () => {
    const made = await haicap(['user', 'create', 'hoa', 'Hoa', '--password-stdin'], 'một mật khẩu dài\n');
    expect(made).toBe('The user hoa is made.');
    const granted = await haicap(['user', 'grant', 'hoa', 'developer', '--country']);
    expect(granted).toBe('hoa now has the role DEVELOPER on the whole country.');
    await haicap(['user', 'grant', 'hoa', 'developer', '--country']);
    expect(await db.prisma.grant.count({ where: { user: { login: 'hoa' } } })).toBe(1);
    const key = await haicap(['key', 'create', 'hoa', 'dashboard', '--expires', '2026-12-31']);
    expect(key).toMatch(/^API key \(shown only once\): hc_[0-9a-f]{16}_[\w-]{43}$/);
    const stored = await db.prisma.apiKey.findFirstOrThrow();
    expect(stored).toMatchObject({
      name: 'dashboard',
      readOnly: true,
      expiresAt: new Date('2026-12-31T17:00:00Z'),
    });
  });

  it.each([
    [['fly'], 'There is no command "fly".'],
    [['user'], 'There is no command "user".'],
    [['user', 'create'], 'login is missing.'],
    [['user', 'create', 'two words', 'X'], 'login: A user name has only small letters'],
    [['user', 'create', 'lan', 'Lan'], 'login: This user name is in use.'],
    [['user', 'create', 'x', 'X', '--wings'], "Unknown option '--wings'"],
    [['user', 'grant', 'lan', 'king', '--country'], 'There is no role king; the roles are: VIEWER'],
    [['user', 'grant', 'lan', 'viewer'], '--unit is missing.'],
    [['user', 'grant', 'nobody', 'viewer', '--country'], 'There is no user nobody.'],
    [['user', 'grant', 'lan', 'viewer', '--unit', '99999'], 'No unit has the code 99999 on 2026-11-23.'],
    [['key', 'create', 'lan', 'x', '--expires', '2026-11-22'], '--expires: This day has passed'],
    [['key', 'create', 'lan', 'x', '--expires', '31/12/2026'], 'expiresOn: This is not a date'],
  ])('says in one sentence what is wrong with %j', async (typed, sentence) => {
    const failure = haicap(typed);
    await expect(failure).rejects.toBeInstanceOf(StartError);
    await expect(failure).rejects.toThrow(sentence);
  });

  it.each([
    ['short', 'password: A password has 12 to 128 characters.'],
    ['matkhau123456', 'password: This password is too common; choose another.'],
  ])('refuses the password %s', async (password, sentence) => {
    await expect(haicap(['user', 'create', 'tam', 'Tâm', '--password-stdin'], password)).rejects.toThrow(
      sentence,
    );
  });
});
