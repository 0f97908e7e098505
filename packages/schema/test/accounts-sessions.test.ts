import { newId } from '@haicap/database/ledger';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openOffice, type Office, type PersonName } from './accounts-office.js';
import { ask, type Answer, type Asker } from './execute.js';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office?.close());

async function openSession(person: PersonName, change: object = {}): Promise<string> {
  const { id } = await office.db.prisma.session.create({
    data: {
      tokenHash: Buffer.from(newId()),
      userId: office.userId(person),
      method: 'PASSWORD_AND_TOTP',
      address: '203.0.113.7',
      userAgent: 'Firefox',
      createdAt: new Date('2026-11-23T01:30:00Z'),
      lastSeenAt: new Date('2026-11-23T01:50:00Z'),
      expiresAt: new Date('2026-11-23T13:00:00Z'),
      ...change,
    },
  });
  return id;
}

async function inSession(person: PersonName, sessionId: string): Promise<Asker> {
  const asker = await office.as(person);
  return { ...asker, viewer: { ...asker.viewer, sessionId } };
}

async function refused(mutation: string, input: object | null, asker: Asker): Promise<Answer> {
  const before = await office.checksum();
  const answer = await office.step(mutation, input, asker);
  expect(await office.checksum()).toBe(before);
  return answer;
}

describe('sessions', () => {
  it('are listed with how and where they were opened, without those that are over', async () => {
    const current = await openSession('lan');
    await openSession('lan', { lastSeenAt: new Date('2026-11-23T01:29:59Z') });
    await openSession('lan', { expiresAt: new Date('2026-11-23T01:59:00Z') });
    const Q = '{ viewer { sessions { id isCurrent method address userAgent expiresAt } } }';
    const { viewer } = await ask(office.db, Q, {}, await inSession('lan', current));
    expect(viewer.sessions).toEqual([
      {
        id: current,
        isCurrent: true,
        method: 'PASSWORD_AND_TOTP',
        address: '203.0.113.7',
        userAgent: 'Firefox',
        expiresAt: new Date('2026-11-23T13:00:00Z'),
      },
    ]);
  });

  it('of others are seen by those who look after the account alone', async () => {
    await openSession('lan');
    const Q = 'query ($id: ID!) { user(id: $id) { sessions { id } apiKeys { id } } }';
    const seen = async (person: PersonName, whom: PersonName): Promise<number> =>
      (await ask(office.db, Q, { id: office.id(whom) }, await office.as(person))).user.sessions.length;
    expect(await seen('commune', 'lan')).toBe(2);
    expect(await seen('lan', 'lan')).toBe(2);
    expect(await seen('auditor', 'lan')).toBe(0);
    await openSession('guest');
    expect(await seen('commune', 'guest')).toBe(0);
  });

  it('are ended one by one by their owner, which the trail tells', async () => {
    const current = await openSession('peer');
    const lost = await openSession('peer');
    const asker = await inSession('peer', current);
    const { viewer } = await office.step('sessionEnd', { id: lost }, asker);
    expect(viewer.sessions).toEqual([{ id: current, isCurrent: true }]);
    const { rows } = await office.db.pool.query(
      `SELECT actor_id, record_id, after FROM audit.entry WHERE event = 'SESSION_ENDED' AND operation = 'sessionEnd'`,
    );
    expect(rows).toMatchObject([
      { actor_id: office.userId('peer'), record_id: office.userId('peer'), after: { sessions: 1 } },
    ]);
    expect((await refused('sessionEnd', { id: lost }, asker)).__typename).toBe('NotFound');
    expect((await refused('sessionEnd', { id: current }, await office.as('commune'))).__typename).toBe(
      'NotFound',
    );
    expect((await refused('sessionEnd', { id: 'x' }, asker)).__typename).toBe('InvalidInput');
    const key = await office.as('peer', { byKey: true });
    expect((await refused('sessionEnd', { id: current }, key)).__typename).toBe('Forbidden');
  });

  it('are ended all but this one', async () => {
    const current = await openSession('minh');
    await openSession('minh');
    await openSession('minh', { lastSeenAt: new Date('2026-11-23T01:00:00Z') });
    const { viewer } = await office.step('sessionsEndOthers', null, await inSession('minh', current));
    expect(viewer.sessions).toEqual([{ id: current, isCurrent: true }]);
    expect(await office.db.prisma.session.count({ where: { userId: office.userId('minh') } })).toBe(1);
    expect(
      (await refused('sessionsEndOthers', null, await office.as('minh', { byKey: true }))).__typename,
    ).toBe('Forbidden');
  });

  it('of somebody are ended by who looks after the account', async () => {
    await openSession('hoa');
    const answer = await office.step('userSessionsEnd', { id: office.id('hoa') }, await office.as('commune'));
    expect(answer.__typename).toBe('UserPayload');
    expect(await office.db.prisma.session.count({ where: { userId: office.userId('hoa') } })).toBe(0);
  });
});

const KEY = { name: 'Bảng điều khiển', expiresOn: '2026-12-31' };

describe('API keys', () => {
  it('are made for less than everything: permissions, a unit, points', async () => {
    const input = {
      ...KEY,
      permissions: ['UNITS_READ', 'INDICATORS_EDIT'],
      unitId: office.unit('dongKinh'),
      pointsPerHour: 100,
      readOnly: false,
    };
    const { apiKey, secret } = await office.step('apiKeyCreate', input, await office.as('province'));
    expect(secret).toMatch(/^hc_/);
    expect(apiKey).toMatchObject({
      permissions: ['UNITS_READ', 'INDICATORS_EDIT'],
      unit: { id: office.unit('dongKinh') },
      pointsPerHour: 100,
      owner: { login: 'province' },
    });
  });

  it('are never made for more than their owner may there', async () => {
    const asker = await office.as('developer');
    expect(
      await refused('apiKeyCreate', { ...KEY, permissions: ['UNITS_READ', 'ACTS_APPLY'] }, asker),
    ).toMatchObject({
      __typename: 'BeyondOwnRights',
      permissions: ['ACTS_APPLY'],
    });
    const elsewhere = { ...KEY, permissions: ['UNITS_EDIT'], unitId: office.unit('tuyenQuang') };
    expect((await refused('apiKeyCreate', elsewhere, await office.as('province'))).__typename).toBe(
      'BeyondOwnRights',
    );
    const above = { ...KEY, permissions: ['UNITS_EDIT'], unitId: office.unit('langSon') };
    expect((await office.step('apiKeyCreate', above, await office.as('commune'))).__typename).toBe(
      'ApiKeyCreatePayload',
    );
    expect((await refused('apiKeyCreate', KEY, await office.as('lan'))).__typename).toBe('Forbidden');
  });

  it('are refused with faults', async () => {
    const { issues } = await refused(
      'apiKeyCreate',
      { ...KEY, pointsPerHour: 5001 },
      await office.as('developer'),
    );
    expect(issues).toMatchObject([{ path: ['pointsPerHour'], code: 'keys.points.range' }]);
  });

  it('of people that one looks after can be revoked, not of those who may do more', async () => {
    const made = async (person: PersonName): Promise<string> =>
      (await office.step('apiKeyCreate', KEY, await office.as(person))).apiKey.id;
    const [peer, province, country] = [await made('peer'), await made('province'), await made('country')];
    const commune = await office.as('commune');
    expect((await office.step('apiKeyRevoke', { id: peer }, commune)).__typename).toBe('ApiKeyPayload');
    const stored = await office.db.prisma.apiKey.findUniqueOrThrow({ where: { id: peer } });
    expect(stored.revokedAt).toEqual(new Date('2026-11-23T02:00:00Z'));
    expect((await refused('apiKeyRevoke', { id: province }, commune)).__typename).toBe('NotFound');
    expect((await refused('apiKeyRevoke', { id: country }, await office.as('province'))).__typename).toBe(
      'NotFound',
    );
    await office.db.prisma.user.update({
      where: { id: office.userId('province') },
      data: { unitId: office.north.units.dongKinh.id },
    });
    expect((await refused('apiKeyRevoke', { id: province }, commune)).__typename).toBe('Forbidden');
  });
});

describe('the viewer', () => {
  it('sees how the own account is secured', async () => {
    const userId = office.userId('auditor');
    await office.db.prisma.totpCredential.create({
      data: { userId, secret: Buffer.from('x'), confirmedAt: new Date() },
    });
    await office.db.prisma.recoveryCode.createMany({
      data: [
        { userId, codeHash: Buffer.from('1') },
        { userId, codeHash: Buffer.from('2'), usedAt: new Date() },
      ],
    });
    await office.db.prisma.user.update({
      where: { id: userId },
      data: { passwordChangedAt: new Date('2026-01-02') },
    });
    await office.db.prisma.externalIdentity.create({
      data: { userId, issuer: 'https://id.example', subject: 's' },
    });
    const Q = `{ viewer { user { login hasSecondFactor } hasSecondFactor recoveryCodesLeft passwordChangedAt provedUntil
      externalIdentities { issuer } grants { role unit { id } } } }`;
    const { viewer } = await ask(office.db, Q, {}, await office.as('auditor'));
    expect(viewer).toMatchObject({
      user: { login: 'auditor', hasSecondFactor: true },
      hasSecondFactor: true,
      recoveryCodesLeft: 1,
      passwordChangedAt: new Date('2026-01-02'),
      provedUntil: new Date('2026-11-23T02:09:00Z'),
      externalIdentities: [{ issuer: 'https://id.example' }],
      grants: [{ role: 'AUDITOR', unit: { id: office.unit('langSon') } }],
    });
    const stale = await ask(office.db, Q, {}, await office.as('auditor', { isStale: true }));
    expect(stale.viewer.provedUntil).toBeNull();
  });
});
