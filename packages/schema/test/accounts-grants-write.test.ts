import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '@haicap/database/ledger';
import { toGlobalId } from '../src/graphql/global-id.js';
import { openOffice, type Office, type PersonName } from './accounts-office.js';
import { ask, type Answer } from './execute.js';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office?.close());

type Place = Parameters<Office['unit']>[0];

async function refused(mutation: string, input: object, person: PersonName): Promise<Answer> {
  const before = await office.checksum();
  const answer = await office.step(mutation, input, await office.as(person));
  expect(await office.checksum()).toBe(before);
  return answer;
}

function gift(
  whom: PersonName,
  role: string,
  place: Place,
  change: object = {},
): { userId: string; grant: object } {
  return {
    userId: office.id(whom),
    grant: {
      role,
      unitId: office.unit(place),
      validFrom: '2026-11-23',
      decision: 'Quyết định số 12',
      ...change,
    },
  };
}

describe('giving a role', () => {
  it('stores it with its decision and who gave it, and it holds with the next request', async () => {
    const CAN = '{ viewer { permissions } }';
    expect((await ask(office.db, CAN, {}, await office.as('hoa'))).viewer.permissions).toEqual([]);
    const { grant } = await office.step(
      'grantGive',
      gift('hoa', 'VIEWER', 'dongKinh'),
      await office.as('commune'),
    );
    expect(grant).toMatchObject({
      role: 'VIEWER',
      unit: { id: office.unit('dongKinh') },
      user: { login: 'hoa' },
      decision: 'Quyết định số 12',
      givenBy: { login: 'commune' },
      isInForce: true,
      validTo: null,
      version: 1,
    });
    expect((await ask(office.db, CAN, {}, await office.as('hoa'))).viewer.permissions).toEqual([
      'UNITS_READ',
      'PERSONNEL_READ',
    ]);
  });

  it('happens once for one key', async () => {
    const input = { ...gift('hoa', 'DEVELOPER', 'dongKinh'), idempotencyKey: 'give-1' };
    const who = await office.as('commune');
    const answers = [await office.step('grantGive', input, who), await office.step('grantGive', input, who)];
    expect(answers[1].grant.id).toBe(answers[0].grant.id);
    const other = { ...gift('hoa', 'OPERATOR', 'dongKinh'), idempotencyKey: 'give-1' };
    expect((await refused('grantGive', other, 'commune')).__typename).toBe('IdempotencyKeyReused');
  });

  it('that is held already in that time is a fault', async () => {
    const { issues } = await refused(
      'grantGive',
      gift('lan', 'VIEWER', 'dongKinh', { validFrom: '2027-01-01' }),
      'commune',
    );
    expect(issues).toMatchObject([{ path: ['grant'], code: 'grants.twice' }]);
  });

  it('with faults is refused', async () => {
    const wrong = gift('lan', 'OPERATOR', 'dongKinh', { validTo: '2026-11-23' });
    expect((await refused('grantGive', wrong, 'commune')).issues).toMatchObject([
      { path: ['grant', 'validTo'], code: 'dates.validityOrder' },
    ]);
    const foreign = gift('lan', 'OPERATOR', 'dongKinh', { instrumentId: office.id('lan') });
    expect((await refused('grantGive', foreign, 'commune')).issues).toMatchObject([
      { path: ['grant', 'instrumentId'], code: 'input.identifier' },
    ]);
    const missing = gift('lan', 'OPERATOR', 'dongKinh', {
      instrumentId: toGlobalId('LegalInstrument', newId()),
    });
    expect((await refused('grantGive', missing, 'commune')).issues).toMatchObject([
      { path: ['grant', 'instrumentId'], code: 'instruments.unknown' },
    ]);
  });

  it.each([
    ['commune', 'lan', 'langSon', 'BeyondOwnRights', 'upwards'],
    ['commune', 'lan', 'kienMoc', 'BeyondOwnRights', 'sideways'],
    ['commune', 'lan', 'tuyenQuang', 'BeyondOwnRights', 'in another province'],
    ['commune', 'lan', 'country', 'BeyondOwnRights', 'on the whole country'],
    ['commune', 'lan', 'oldDongKinh', 'BeyondOwnRights', 'on a former unit that the ward came from'],
    ['commune', 'commune', 'langSon', 'BeyondOwnRights', 'to oneself'],
    ['province', 'lan', 'tuyenQuang', 'BeyondOwnRights', 'by the province in another'],
    ['commune', 'province', 'dongKinh', 'NotFound', 'to somebody out of sight'],
    ['auditor', 'lan', 'dongKinh', 'Forbidden', 'by somebody who only reads'],
    ['lan', 'lan', 'dongKinh', 'Forbidden', 'by somebody without the right'],
  ] as const)('by %s to %s on %s is %s: %s', async (person, whom, place, expected, _why) => {
    expect((await refused('grantGive', gift(whom, 'UNIT_EDITOR', place), person)).__typename).toBe(expected);
  });

  it('downwards is allowed: the province gives in its communes', async () => {
    const answer = await office.step(
      'grantGive',
      gift('lan', 'UNIT_EDITOR', 'kienMoc'),
      await office.as('province'),
    );
    expect(answer.__typename).toBe('GrantPayload');
  });

  it('appoints others to a personnel office, never oneself', async () => {
    const wish = gift('hoa', 'PERSONNEL_OFFICER', 'dongKinh');
    const answer = await office.step('grantGive', wish, await office.as('commune'));
    expect(answer.__typename).toBe('GrantPayload');
    expect(
      await refused('grantGive', gift('commune', 'PERSONNEL_OFFICER', 'dongKinh'), 'commune'),
    ).toMatchObject({
      __typename: 'BeyondOwnRights',
      permissions: ['PERSONNEL_DRAFTS', 'PERSONNEL_PERSONAL', 'PERSONNEL_EDIT'],
    });
    expect(
      (await refused('grantGive', gift('lan', 'PERSONNEL_APPROVER', 'langSon'), 'commune')).__typename,
    ).toBe('BeyondOwnRights');
  });

  it('never for longer than the own right', async () => {
    const [own] = await office.grants('peer');
    const end = { id: own!.id, expectedVersion: 1, validTo: '2027-01-01', reason: 'Hết nhiệm kỳ' };
    expect((await office.step('grantEnd', end, await office.as('commune'))).__typename).toBe('GrantPayload');
    const open = gift('lan', 'AUDITOR', 'dongKinh');
    expect(await refused('grantGive', open, 'peer')).toMatchObject({
      __typename: 'BeyondOwnRights',
      permissions: ['UNITS_READ', 'AUDIT_READ', 'ACCOUNTS_READ', 'AUDIT_EXPORT', 'PERSONNEL_READ'],
    });
    const within = gift('lan', 'AUDITOR', 'dongKinh', { validTo: '2027-01-01' });
    expect((await office.step('grantGive', within, await office.as('peer'))).__typename).toBe('GrantPayload');
  });
});

describe('ending a role', () => {
  it('takes it away with the next request, and keeps why', async () => {
    const made = await office.step(
      'grantGive',
      gift('lan', 'DEVELOPER', 'dongKinh'),
      await office.as('commune'),
    );
    const { id } = made.grant;
    const end = { id, expectedVersion: 1, reason: 'Chuyển công tác' };
    const { grant } = await office.step('grantEnd', end, await office.as('commune'));
    expect(grant).toMatchObject({
      validTo: '2026-11-23',
      isInForce: false,
      endReason: 'Chuyển công tác',
      version: 2,
    });
    const { viewer } = await ask(office.db, '{ viewer { permissions } }', {}, await office.as('lan'));
    expect(viewer.permissions).not.toContain('PLAYGROUND_USE');
    const late = { ...end, expectedVersion: 2 };
    expect((await refused('grantEnd', late, 'commune')).issues).toMatchObject([
      { path: ['validTo'], code: 'grants.validTo.later' },
    ]);
  });

  it('that has not begun makes it never hold', async () => {
    const [, coming] = await office.grants('hoa');
    const end = { id: coming!.id, expectedVersion: 1, reason: 'Thôi' };
    const { grant } = await office.step('grantEnd', end, await office.as('commune'));
    expect(grant).toMatchObject({ validFrom: '2027-01-01', validTo: '2027-01-01', isInForce: false });
  });

  it('is refused in the past, with a stale version, without a reason', async () => {
    const [role] = await office.grants('lan');
    const end = { id: role!.id, expectedVersion: 1, reason: 'Thử' };
    const past = await refused('grantEnd', { ...end, validTo: '2026-11-22' }, 'commune');
    expect(past.issues).toMatchObject([{ path: ['validTo'], code: 'grants.validTo.past' }]);
    expect(await refused('grantEnd', { ...end, expectedVersion: 7 }, 'commune')).toMatchObject({
      __typename: 'Conflict',
      currentVersion: 1,
    });
    expect((await refused('grantEnd', { ...end, reason: '' }, 'commune')).__typename).toBe('InvalidInput');
  });

  it.each([
    ['commune', 'minh', 'BeyondOwnRights', 'of the province by a ward'],
    ['commune', 'beside', 'NotFound', 'beside'],
    ['commune', 'province', 'NotFound', 'above'],
    ['other', 'lan', 'NotFound', 'in another province'],
    ['auditor', 'lan', 'Forbidden', 'by somebody who only reads'],
    ['lan', 'lan', 'Forbidden', 'one’s own without the right'],
  ] as const)('by %s of %s is %s: %s', async (person, whom, expected, _why) => {
    const [role] = await office.grants(whom);
    const end = { id: role!.id, expectedVersion: role!.version, reason: 'Thử' };
    expect((await refused('grantEnd', end, person)).__typename).toBe(expected);
  });
});

describe('the last administrator of the country', () => {
  it('stays, also against themself', async () => {
    const [role] = await office.grants('country');
    const end = { id: role!.id, expectedVersion: 1, reason: 'Thử' };
    expect((await refused('grantEnd', end, 'country')).__typename).toBe('LastAdministrator');
    // somebody who is invited, suspended, or for a time only, does not replace one
    const suspended = { id: office.id('second'), expectedVersion: 1 };
    await office.step('userReactivate', suspended, await office.as('country'));
    const [other] = await office.grants('second');
    const until = { id: other!.id, expectedVersion: 1, validTo: '2030-01-01', reason: 'Thử' };
    expect((await office.step('grantEnd', until, await office.as('country'))).__typename).toBe(
      'GrantPayload',
    );
    expect((await refused('grantEnd', end, 'country')).__typename).toBe('LastAdministrator');
  });

  it('is suspended by nobody while the other is for demonstration only', async () => {
    await office.db.prisma.user.update({ where: { id: office.userId('second') }, data: { isDemo: true } });
    const viewer = await office.as('second');
    // for a time only, but today as much as the other
    const input = {
      id: office.id('country'),
      expectedVersion: await office.version('country'),
      reason: 'Thử',
    };
    const before = await office.checksum();
    expect((await office.step('userSuspend', input, viewer)).__typename).toBe('LastAdministrator');
    expect(await office.checksum()).toBe(before);
  });

  it('may go when another stays for ever', async () => {
    await office.db.prisma.user.update({ where: { id: office.userId('second') }, data: { isDemo: false } });
    await office.step(
      'grantGive',
      gift('developer', 'UNIT_ADMINISTRATOR', 'country'),
      await office.as('country'),
    );
    const [role] = await office.grants('country');
    const end = { id: role!.id, expectedVersion: 1, reason: 'Nghỉ hưu' };
    expect((await office.step('grantEnd', end, await office.as('country'))).__typename).toBe('GrantPayload');
  });
});
