import { createTestDatabase, readTrail, type TestDatabase } from '@haicap/database/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashOneTimeCode } from '@haicap/schema/accounts';
import { runCommand } from '../src/commands/run-command.js';
import { StartError } from '../src/start/start-error.js';
import { deriveKey } from './keys.js';

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
  const readInput = (): Promise<string> => Promise.resolve(input);
  const baseUrl = 'https://haicap.example.vn';
  await runCommand(typed, { db, now, locale: 'en', baseUrl, deriveKey, print, readInput });
  return lines.join('\n');
}

/** The code of the link that a command showed. */
function linkIn(told: string, firstLine: string): string {
  const [line, announcement, link = ''] = told.split('\n');
  expect(line).toBe(firstLine);
  expect(announcement).toMatch(/^Link to set a password \(shown only once, works once until .+\):$/);
  const code = /^ {2}https:\/\/haicap\.example\.vn\/welcome#(([a-z2-7]{4}-){7}[a-z2-7]{4})$/.exec(link)?.[1];
  return code!;
}

describe('pnpm haicap', () => {
  it('lists its commands', async () => {
    expect(await haicap([])).toContain('user create <login> <name>');
    expect(await haicap(['--help'])).toBe(await haicap([]));
  });

  it('makes the first administrator, once, with a link shown once', async () => {
    const told = await haicap(['user', 'create', '--administrator', 'Lan', 'Nguyễn', 'Thị', 'Lan']);
    const code = linkIn(told, 'The user lan is made.');
    const user = await db.prisma.user.findUniqueOrThrow({
      where: { login: 'lan' },
      include: { grants: true, oneTimeCodes: true },
    });
    expect(user).toMatchObject({ displayName: 'Nguyễn Thị Lan', status: 'INVITED', passwordHash: null });
    expect(user.grants).toMatchObject([{ role: 'UNIT_ADMINISTRATOR', unitId: null }]);
    expect(user.oneTimeCodes).toMatchObject([
      { purpose: 'FIRST_ADMINISTRATOR', usedAt: null, expiresAt: new Date('2026-11-24T02:00:00Z') },
    ]);
    expect(Buffer.from(user.oneTimeCodes[0]!.codeHash)).toEqual(hashOneTimeCode(code));
    await expect(haicap(['user', 'create', '--administrator', 'minh', 'Minh'])).rejects.toThrow(
      'There is an administrator of the whole country already',
    );
  });

  it('invites others for seven days, and makes a new link on request', async () => {
    const first = linkIn(await haicap(['user', 'create', 'moi', 'Mời']), 'The user moi is made.');
    const second = linkIn(await haicap(['user', 'code', 'moi']), 'The sessions of moi have ended.');
    const codes = await db.prisma.oneTimeCode.findMany({ where: { user: { login: 'moi' } } });
    const byHash = new Map(codes.map((code) => [Buffer.from(code.codeHash).toString('hex'), code]));
    const stored = (code: string) => byHash.get(hashOneTimeCode(code)!.toString('hex'));
    expect(stored(first)?.usedAt).not.toBeNull();
    expect(stored(second)).toMatchObject({ purpose: 'INVITATION', usedAt: null });
    expect(stored(second)?.expiresAt).toEqual(new Date('2026-11-30T02:00:00Z'));
  });

  it('suspends an account with its sessions and links, and lets it in again', async () => {
    await haicap(['user', 'create', 'xau', 'Xấu', '--password-stdin'], 'một mật khẩu dài\n');
    const where = { login: 'xau' };
    const { id: userId } = await db.prisma.user.findUniqueOrThrow({ where });
    const expiresAt = new Date('2026-11-24T00:00:00Z');
    await db.prisma.session.create({ data: { userId, tokenHash: Buffer.alloc(32, 1), expiresAt } });
    await haicap(['user', 'code', 'xau']);
    await db.prisma.session.create({ data: { userId, tokenHash: Buffer.alloc(32, 2), expiresAt } });
    const suspended = await haicap(['user', 'suspend', 'Xau', '--reason', 'mất điện thoại']);
    expect(suspended).toBe('The account xau is suspended; its sessions, keys and links are dead.');
    expect(await db.prisma.user.findUniqueOrThrow({ where })).toMatchObject({
      status: 'SUSPENDED',
      suspendedReason: 'mất điện thoại',
      version: 2,
    });
    expect(await db.prisma.session.count({ where: { userId } })).toBe(0);
    expect(await db.prisma.oneTimeCode.count({ where: { userId, usedAt: null } })).toBe(0);
    const ended = await readTrail(db, { event: 'SESSION_ENDED', recordId: userId });
    expect(ended.map(({ operation }) => operation)).toEqual(['user code', 'user suspend']);
    await expect(haicap(['user', 'suspend', 'xau', '--reason', 'x'])).rejects.toThrow('xau is SUSPENDED');
    await expect(haicap(['user', 'code', 'xau'])).rejects.toThrow('xau is SUSPENDED');
    expect(await haicap(['user', 'reactivate', 'xau'])).toBe('The account xau is active again.');
    expect(await db.prisma.user.findUniqueOrThrow({ where })).toMatchObject({
      status: 'ACTIVE',
      suspendedReason: null,
      version: 3,
    });
    await expect(haicap(['user', 'reactivate', 'xau'])).rejects.toThrow('xau is ACTIVE');
  });

  it('invites again who was suspended before the invitation was accepted', async () => {
    await haicap(['user', 'create', 'lau', 'Lâu']);
    await haicap(['user', 'suspend', 'lau', '--reason', 'x']);
    await haicap(['user', 'reactivate', 'lau']);
    const { status } = await db.prisma.user.findUniqueOrThrow({ where: { login: 'lau' } });
    expect(status).toBe('INVITED');
  });

  it('lists the accounts', async () => {
    expect(await haicap(['user', 'list'])).toMatch(/^lan +INVITED +- +- +Nguyễn Thị Lan$/m);
  });

  it('leaves a trace of every command, without its arguments', async () => {
    const count = async (): Promise<number> => (await readTrail(db, { event: 'COMMAND_RUN' })).length;
    const before = await count();
    await haicap(['user', 'list']);
    await expect(haicap(['user', 'code', 'nobody'])).rejects.toThrow('There is no user nobody.');
    const trail = (await readTrail(db, { event: 'COMMAND_RUN' })).slice(before);
    expect(trail).toMatchObject([
      { operation: 'user list', actorId: null, after: { outcome: 'done' } },
      { operation: 'user code', actorId: null, after: { outcome: 'failed' } },
    ]);
    expect(JSON.stringify(trail)).not.toContain('nobody');
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
      permissions: [],
      unitId: null,
      expiresAt: new Date('2026-12-31T17:00:00Z'),
    });
  });

  it('makes keys that are confined', async () => {
    await haicap(['key', 'create', 'lan', 'narrow', '--permissions', 'units.read,AUDIT_READ']);
    const { permissions } = await db.prisma.apiKey.findFirstOrThrow({ where: { name: 'narrow' } });
    expect(permissions).toEqual(['units.read', 'audit.read']);
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
    [['user', 'suspend', 'lan'], '--reason is missing.'],
    [['user', 'suspend', 'nobody', '--reason', 'x'], 'There is no user nobody.'],
    [['user', 'reactivate'], 'login is missing.'],
    [['key', 'create', 'lan', 'x', '--permissions', 'fly.high'], 'permissions.0: '],
    [['key', 'create', 'lan', 'x', '--unit', '99999'], 'No unit has the code 99999 on 2026-11-23.'],
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
