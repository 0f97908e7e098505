import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '@haicap/database/ledger';
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

async function openSession(person: PersonName): Promise<string> {
  const { id } = await office.db.prisma.session.create({
    data: {
      tokenHash: Buffer.from(newId()),
      userId: office.userId(person),
      createdAt: new Date('2026-11-23T01:30:00Z'),
      lastSeenAt: new Date('2026-11-23T01:50:00Z'),
      expiresAt: new Date('2026-11-23T13:00:00Z'),
    },
  });
  return id;
}

describe('suspending and letting in again', () => {
  it('ends sessions and codes at once, with the reason', async () => {
    await openSession('lan');
    const input = { id: office.id('lan'), expectedVersion: await office.version('lan'), reason: 'Nghỉ việc' };
    const { user } = await office.step('userSuspend', input, await office.as('commune'));
    expect(user).toMatchObject({ status: 'SUSPENDED', suspendedReason: 'Nghỉ việc' });
    expect(await office.db.prisma.session.count({ where: { userId: office.userId('lan') } })).toBe(0);
    const again = await refused('userSuspend', { ...input, expectedVersion: user.version }, 'commune');
    expect(again).toMatchObject({
      __typename: 'UserIllegalTransition',
      from: 'SUSPENDED',
      allowed: ['INVITED', 'ACTIVE'],
    });
    const back = await office.step(
      'userReactivate',
      { id: input.id, expectedVersion: user.version },
      await office.as('commune'),
    );
    expect(back.user).toMatchObject({ status: 'ACTIVE', suspendedReason: null });
    const twice = await refused(
      'userReactivate',
      { id: input.id, expectedVersion: back.user.version },
      'commune',
    );
    expect(twice).toMatchObject({
      __typename: 'UserIllegalTransition',
      from: 'ACTIVE',
      allowed: ['SUSPENDED'],
    });
  });

  it('of somebody who never accepted leads back to the invitation', async () => {
    const id = office.id('invited');
    const who = await office.as('commune');
    const renewed = await office.step('userCodeRenew', { id }, who);
    const { user } = await office.step('userSuspend', { id, expectedVersion: 1, reason: 'Nhầm người' }, who);
    const codes = await office.db.prisma.oneTimeCode.findMany({
      where: { userId: office.userId('invited') },
    });
    expect([typeof renewed.oneTimeCode, ...codes.map(({ usedAt }) => usedAt === null)]).toEqual([
      'string',
      false,
    ]);
    const back = await office.step('userReactivate', { id, expectedVersion: user.version }, who);
    expect(back.user.status).toBe('INVITED');
  });

  it.each([
    ['commune', 'commune', 'Forbidden', 'oneself'],
    ['commune', 'minh', 'BeyondOwnRights', 'somebody who works for the province'],
    ['commune', 'guest', 'Forbidden', 'somebody looked after elsewhere'],
    ['commune', 'province', 'NotFound', 'somebody above'],
    ['commune', 'beside', 'NotFound', 'somebody beside'],
    ['other', 'lan', 'NotFound', 'somebody in another province'],
    ['auditor', 'lan', 'Forbidden', 'anybody by somebody who only reads'],
    ['lan', 'commune', 'NotFound', 'anybody without the right'],
  ] as const)('by %s of %s is %s: %s', async (person, whom, expected, _why) => {
    for (const [mutation, fields] of [
      ['userSuspend', { expectedVersion: await office.version(whom), reason: 'Thử' }],
      ['userReactivate', { expectedVersion: await office.version(whom) }],
      ['userCodeRenew', {}],
      ['userSecondFactorRemove', { reason: 'Thử' }],
      ['userSessionsEnd', {}],
    ] as const) {
      const { __typename } = await refused(mutation, { id: office.id(whom), ...fields }, person);
      expect([mutation, __typename]).toEqual([mutation, expected]);
    }
  });

  it('of a peer is allowed', async () => {
    const input = { id: office.id('peer'), expectedVersion: await office.version('peer'), reason: 'Thử' };
    const { user } = await office.step('userSuspend', input, await office.as('commune'));
    expect(user.status).toBe('SUSPENDED');
    await office.step(
      'userReactivate',
      { id: input.id, expectedVersion: user.version },
      await office.as('commune'),
    );
  });

  it('with a stale version is a conflict, without a reason a fault', async () => {
    const input = { id: office.id('hoa'), expectedVersion: 9, reason: 'Thử' };
    expect((await refused('userSuspend', input, 'commune')).__typename).toBe('Conflict');
    const { issues } = await refused('userSuspend', { ...input, reason: ' ' }, 'commune');
    expect(issues).toMatchObject([{ path: ['reason'], code: 'input.required' }]);
    expect(
      (await refused('userReactivate', { id: office.id('suspended'), expectedVersion: 9 }, 'commune'))
        .__typename,
    ).toBe('Conflict');
  });
});

describe('a new code', () => {
  it('lets an active person set a new password, ends sessions and earlier codes', async () => {
    await openSession('lan');
    const who = await office.as('commune');
    const first = await office.step('userCodeRenew', { id: office.id('lan'), reason: 'Quên mật khẩu' }, who);
    const second = await office.step('userCodeRenew', { id: office.id('lan') }, who);
    expect(second.oneTimeCode).not.toBe(first.oneTimeCode);
    const codes = await office.db.prisma.oneTimeCode.findMany({
      where: { userId: office.userId('lan') },
      orderBy: { id: 'asc' },
    });
    expect(codes.map(({ purpose, usedAt }) => [purpose, usedAt === null])).toEqual([
      ['PASSWORD_RESET', false],
      ['PASSWORD_RESET', true],
    ]);
    expect(await office.db.prisma.session.count({ where: { userId: office.userId('lan') } })).toBe(0);
  });

  it('is not made for a suspended account', async () => {
    expect(await refused('userCodeRenew', { id: office.id('suspended') }, 'commune')).toMatchObject({
      __typename: 'UserIllegalTransition',
      from: 'SUSPENDED',
    });
  });
});

describe('the second factor of somebody who lost it', () => {
  it('is taken off with its recovery codes and the sessions, which the trail tells', async () => {
    const userId = office.userId('lan');
    await office.db.prisma.totpCredential.create({
      data: { userId, secret: Buffer.from('x'), confirmedAt: new Date() },
    });
    await office.db.prisma.recoveryCode.create({ data: { userId, codeHash: Buffer.from('y') } });
    await openSession('lan');
    const input = { id: office.id('lan'), reason: 'Mất điện thoại' };
    expect((await office.step('userSecondFactorRemove', input, await office.as('commune'))).__typename).toBe(
      'UserPayload',
    );
    expect(await office.db.prisma.totpCredential.count({ where: { userId } })).toBe(0);
    expect(await office.db.prisma.recoveryCode.count({ where: { userId } })).toBe(0);
    const { rows } = await office.db.pool.query(
      `SELECT event, reason, actor_id FROM audit.entry WHERE record_id = $1 AND operation = 'userSecondFactorRemove' AND event <> 'REFUSED' ORDER BY id`,
      [userId],
    );
    const actor_id = office.userId('commune');
    expect(rows).toEqual([
      { event: 'SECOND_FACTOR_REMOVED', reason: 'Mất điện thoại', actor_id },
      { event: 'SESSION_ENDED', reason: 'Mất điện thoại', actor_id },
    ]);
  });
});

describe('what needs a fresh proof', () => {
  const inputs = (): [string, object][] => [
    ['userInvite', invitation('x.9')],
    ['userSuspend', { id: office.id('lan'), expectedVersion: 1, reason: 'Thử' }],
    ['userReactivate', { id: office.id('suspended'), expectedVersion: 1 }],
    ['userCodeRenew', { id: office.id('lan') }],
    ['userSecondFactorRemove', { id: office.id('lan'), reason: 'Thử' }],
    [
      'grantGive',
      {
        userId: office.id('lan'),
        grant: { role: 'VIEWER', validFrom: '2026-11-23', unitId: office.unit('dongKinh') },
      },
    ],
    ['grantEnd', { id: toGlobalId('Grant', newId()), expectedVersion: 1, reason: 'Thử' }],
    ['apiKeyCreate', { name: 'x', expiresOn: '2026-12-31' }],
  ];

  it('is asked for another after ten minutes', async () => {
    for (const [mutation, input] of inputs()) {
      const { __typename } = await refused(mutation, input, 'commune', { isStale: true });
      expect([mutation, __typename]).toEqual([mutation, 'StepUpRequired']);
    }
  });

  it('is nothing for an API key', async () => {
    for (const [mutation, input] of inputs()) {
      const { __typename } = await refused(mutation, input, 'commune', { byKey: true });
      expect([mutation, __typename]).toEqual([mutation, 'Forbidden']);
    }
  });
});
