import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openOffice, type Office } from './accounts-office.js';
import { statementsOf } from './execute.js';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
  const unitId = office.north.units.dongKinh.id;
  for (let at = 0; at < 60; at += 1) {
    await office.db.prisma.user.create({
      data: {
        login: `nhanvien${at}`,
        displayName: `Nhân viên ${at}`,
        unitId,
        email: `nhanvien${at}@langson.example`,
        grants: {
          create: [
            { role: 'VIEWER', unitId, validFrom: new Date('2025-07-01') },
            { role: 'SECRETARIAT', unitId: office.north.units.langSon.id, validFrom: new Date('2026-01-01') },
          ],
        },
        sessions: {
          create: {
            tokenHash: Buffer.from(`s${at}`),
            expiresAt: new Date('2026-12-31'),
            lastSeenAt: new Date('2026-11-23T02:00:00Z'),
          },
        },
        apiKeys: {
          create: {
            keyId: `k${at}`,
            secretHash: Buffer.from('x'),
            name: 'x',
            unitId,
            expiresAt: new Date('2026-12-31'),
          },
        },
      },
    });
  }
});
afterAll(() => office?.close());

/** The number of statements, which must be the same for 1 and for 50 rows. */
async function fixed(query: string): Promise<number> {
  const [one, fifty] = [
    await statementsOf(office.db, query, { first: 1 }, await office.as('province')),
    await statementsOf(office.db, query, { first: 50 }, await office.as('province')),
  ];
  expect(fifty.length).toBe(one.length);
  return fifty.length;
}

const users = (fields: string): string =>
  `query ($first: Int) { users(first: $first, filter: { text: "nhan vien" }) { ${fields} } }`;

describe('a page of users costs the same number of statements whatever it holds:', () => {
  it('one alone, two with the number of all', async () => {
    expect(
      await fixed(users('nodes { login displayName status viewerPermissions } pageInfo { endCursor }')),
    ).toBe(1);
    expect(await fixed(users('totalCount nodes { login }'))).toBe(2);
  });

  it('with roles, their units and names, and the unit of each', async () => {
    const roles =
      'grants(inForce: true, first: 5) { totalCount nodes { role viewerCanEnd unit { current { name } } } }';
    expect(await fixed(users(`nodes { login unit { current { name } } hasSecondFactor ${roles} }`))).toBe(8);
  });

  it('with sessions, keys and rights', async () => {
    expect(await fixed(users('nodes { sessions { id } apiKeys { id unit { id } owner { login } } }'))).toBe(
      5,
    );
    expect(await fixed(users('nodes { rights { permission unit { id } grants { role } } }'))).toBe(4);
  });
});

describe('other lists of accounts too:', () => {
  it('roles with their holders, units and givers', async () => {
    const query = `query ($first: Int) { grants(first: $first, filter: { roles: [VIEWER] }) {
      totalCount nodes { role user { login unit { id } } unit { current { name } } givenBy { login } } } }`;
    expect(await fixed(query)).toBe(5);
  });

  it('who may do something, with why', async () => {
    const unitId = office.unit('dongKinh');
    const query = `query ($first: Int) { accessHolders(permission: UNITS_READ, unitId: "${unitId}", first: $first) {
      totalCount nodes { user { login } grants { role unit { id } } } } }`;
    expect(await fixed(query)).toBe(5);
  });
});
