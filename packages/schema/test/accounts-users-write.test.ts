import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '@haicap/database/ledger';
import { hashOneTimeCode } from '../src/modules/accounts/one-time-code.js';
import { toGlobalId } from '../src/graphql/global-id.js';
import { openOffice, type Office, type PersonName } from './accounts-office.js';
import type { Answer } from './execute.js';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office?.close());

/** Runs a mutation that must be refused and must store nothing. */
async function refused(mutation: string, input: object, person: PersonName, how = {}): Promise<Answer> {
  const before = await office.checksum();
  const answer = await office.step(mutation, input, await office.as(person, how));
  expect(await office.checksum()).toBe(before);
  return answer;
}

function invitation(login: string, change: object = {}): object {
  const grants = [{ role: 'SECRETARIAT', unitId: office.unit('dongKinh'), validFrom: '2026-11-23' }];
  return { login, displayName: 'Trần Thị Mới', unitId: office.unit('dongKinh'), grants, ...change };
}

describe('inviting a person', () => {
  it('makes the account, its roles and a code, of which only the hash is stored', async () => {
    const answer = await office.step(
      'userInvite',
      invitation(' Moi.1', { email: 'moi@langson.example' }),
      await office.as('commune'),
    );
    expect(answer).toMatchObject({
      __typename: 'UserCodePayload',
      user: { login: 'moi.1', status: 'INVITED', private: { email: 'moi@langson.example' } },
    });
    expect(answer.user.grants.nodes).toMatchObject([
      { role: 'SECRETARIAT', isInForce: true, givenBy: { login: 'commune' } },
    ]);
    const stored = await office.db.prisma.oneTimeCode.findMany({ where: { user: { login: 'moi.1' } } });
    expect(stored).toHaveLength(1);
    expect(Buffer.from(stored[0]!.codeHash).equals(hashOneTimeCode(answer.oneTimeCode)!)).toBe(true);
    expect(stored[0]).toMatchObject({
      purpose: 'INVITATION',
      createdById: office.userId('commune'),
      usedAt: null,
    });
    expect(answer.codeExpiresAt).toEqual(stored[0]!.expiresAt);
  });

  it('happens once for one key, and shows the code once', async () => {
    const input = invitation('moi.2', { idempotencyKey: 'invite-2' });
    const who = await office.as('commune');
    const [first, second] = [
      await office.step('userInvite', input, who),
      await office.step('userInvite', input, who),
    ];
    expect(second.user.id).toBe(first.user.id);
    expect([typeof first.oneTimeCode, second.oneTimeCode, second.codeExpiresAt]).toEqual([
      'string',
      null,
      null,
    ]);
    expect(await refused('userInvite', { ...input, displayName: 'Khác' }, 'commune')).toMatchObject({
      __typename: 'IdempotencyKeyReused',
    });
  });

  it('refuses faults, all together and nothing stored', async () => {
    const wrong = {
      login: 'a b',
      email: 'x',
      grants: [{ role: 'VIEWER', validFrom: '2026-12-01', validTo: '2026-12-01' }],
    };
    const { __typename, issues } = await refused('userInvite', invitation('x', wrong), 'commune');
    expect(__typename).toBe('InvalidInput');
    expect(
      issues.map(({ path, code }: { path: string[]; code: string }) => `${path.join('.')} ${code}`),
    ).toEqual([
      'login accounts.login.shape',
      'email accounts.email.shape',
      'grants.0.validTo dates.validityOrder',
    ]);
    const taken = await refused('userInvite', invitation('lan'), 'commune');
    expect(taken.issues).toMatchObject([{ path: ['login'], code: 'accounts.login.taken' }]);
    const role = { role: 'VIEWER', unitId: office.unit('dongKinh'), validFrom: '2026-11-23' };
    const twice = await refused('userInvite', invitation('x.1', { grants: [role, role] }), 'commune');
    expect(twice.issues).toMatchObject([{ path: ['grants'], code: 'grants.twice' }]);
    const foreign = await refused('userInvite', invitation('x.2', { unitId: office.id('lan') }), 'commune');
    expect(foreign.issues).toMatchObject([{ path: ['unitId'], code: 'input.identifier' }]);
    const instrumentId = toGlobalId('LegalInstrument', newId());
    const missing = await refused(
      'userInvite',
      invitation('x.3', { grants: [{ ...role, instrumentId }] }),
      'commune',
    );
    expect(missing.issues).toMatchObject([{ code: 'instruments.unknown' }]);
  });

  it.each([
    ['commune', 'langSon', 'above'],
    ['commune', 'kienMoc', 'beside'],
    ['province', 'tuyenQuang', 'another province'],
    ['province', 'country', 'the whole country'],
    ['auditor', 'langSon', 'somebody who only reads'],
    ['lan', 'dongKinh', 'somebody without the right'],
  ] as const)('by %s into %s (%s) is forbidden', async (person, place, _why) => {
    const answer = await refused(
      'userInvite',
      invitation('x.4', { unitId: office.unit(place), grants: [] }),
      person,
    );
    expect(answer.__typename).toBe('Forbidden');
  });

  it.each([
    ['commune', 'langSon', 'VIEWER', ['UNITS_READ', 'GRANTS_GIVE', 'PERSONNEL_READ']],
    ['commune', 'kienMoc', 'VIEWER', ['UNITS_READ', 'GRANTS_GIVE', 'PERSONNEL_READ']],
    [
      'province',
      'country',
      'DEVELOPER',
      ['UNITS_READ', 'PLAYGROUND_USE', 'API_INTROSPECT', 'KEYS_OWN', 'GRANTS_GIVE', 'PERSONNEL_READ'],
    ],
  ] as const)('by %s with a role on %s is beyond their rights', async (person, place, role, permissions) => {
    const grants = [{ role, unitId: office.unit(place), validFrom: '2026-11-23' }];
    const answer = await refused('userInvite', invitation('x.5', { grants }), person);
    expect(answer).toMatchObject({ __typename: 'BeyondOwnRights', permissions });
  });

  it('to a unit that is not there is NotFound', async () => {
    const unitId = toGlobalId('AdministrativeUnit', newId());
    expect(await refused('userInvite', invitation('x.6', { unitId }), 'country')).toMatchObject({
      __typename: 'NotFound',
    });
  });
});

describe('changing an account', () => {
  it('keeps what is left out, clears with null, and moves within reach', async () => {
    const id = office.id('hoa');
    const who = await office.as('province');
    const first = await office.step(
      'userUpdate',
      { id, expectedVersion: 1, displayName: 'Lê Thị Hoa', email: 'hoa@langson.example' },
      who,
    );
    expect(first.user).toMatchObject({
      displayName: 'Lê Thị Hoa',
      version: 2,
      private: { email: 'hoa@langson.example' },
    });
    const second = await office.step(
      'userUpdate',
      { id, expectedVersion: 2, email: null, unitId: office.unit('kienMoc') },
      who,
    );
    expect(second.user).toMatchObject({
      displayName: 'Lê Thị Hoa',
      version: 3,
      private: { email: null },
      unit: { id: office.unit('kienMoc') },
    });
    await office.step('userUpdate', { id, expectedVersion: 3, unitId: office.unit('dongKinh') }, who);
  });

  it('with a stale version is a conflict that names who was faster', async () => {
    const answer = await refused(
      'userUpdate',
      { id: office.id('hoa'), expectedVersion: 1, displayName: 'X' },
      'commune',
    );
    expect(answer).toMatchObject({ __typename: 'Conflict', currentVersion: 4, changedBy: 'Người province' });
  });

  it.each([
    ['commune', 'province', 'NotFound', 'above'],
    ['commune', 'beside', 'NotFound', 'beside'],
    ['other', 'lan', 'NotFound', 'from another province'],
    ['commune', 'guest', 'Forbidden', 'looked after elsewhere'],
    ['auditor', 'lan', 'Forbidden', 'by somebody who only reads'],
    ['lan', 'lan', 'Forbidden', 'one’s own without the right'],
  ] as const)('by %s of %s is %s (%s)', async (person, whom, expected, _why) => {
    const input = { id: office.id(whom), expectedVersion: 1, displayName: 'X' };
    expect((await refused('userUpdate', input, person)).__typename).toBe(expected);
  });

  it('moves nobody out of, or into, what the viewer does not look after', async () => {
    const input = { id: office.id('lan'), expectedVersion: 1, unitId: office.unit('kienMoc') };
    expect((await refused('userUpdate', input, 'commune')).__typename).toBe('Forbidden');
    expect((await refused('userUpdate', { ...input, unitId: null }, 'province')).__typename).toBe(
      'Forbidden',
    );
  });

  it('is nothing for a program', async () => {
    const input = { id: office.id('lan'), expectedVersion: 1, displayName: 'X' };
    expect((await refused('userUpdate', input, 'commune', { byKey: true })).__typename).toBe('Forbidden');
  });
});
