import { READING_PERMISSIONS, ROLE_PERMISSIONS } from '@haicap/domain/accounts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openOffice, type Office, type PersonName } from './accounts-office.js';
import { ask } from './execute.js';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office?.close());

type Place = Parameters<Office['unit']>[0];

const EXPLAIN = `query ($userId: ID!, $permission: Permission!, $unitId: ID) {
  accessExplanation(userId: $userId, permission: $permission, unitId: $unitId) {
    isAllowed reason grants { role unit { id } } } }`;

async function explain(
  person: PersonName,
  whom: PersonName,
  permission: string,
  place: Place,
): Promise<unknown> {
  const variables = { userId: office.id(whom), permission, unitId: office.unit(place) };
  return (await ask(office.db, EXPLAIN, variables, await office.as(person))).accessExplanation;
}

describe('why somebody may do something here', () => {
  it('is said by the roles that allow it', async () => {
    expect(await explain('commune', 'lan', 'UNITS_READ', 'dongKinh')).toEqual({
      isAllowed: true,
      reason: null,
      grants: [{ role: 'VIEWER', unit: { id: office.unit('dongKinh') } }],
    });
    expect(await explain('commune', 'minh', 'UNITS_EDIT', 'kienMoc')).toMatchObject({ isAllowed: true });
  });

  it.each([
    ['suspended', 'UNITS_READ', 'dongKinh', 'SUSPENDED'],
    ['invited', 'UNITS_READ', 'dongKinh', 'INVITED'],
    ['lan', 'ACTS_APPLY', 'dongKinh', 'NO_ROLE'],
    ['lan', 'UNITS_READ', 'kienMoc', 'ROLE_ELSEWHERE'],
    ['lan', 'UNITS_READ', 'country', 'ROLE_ELSEWHERE'],
    ['hoa', 'UNITS_EDIT', 'dongKinh', 'ROLE_OVER'],
    ['hoa', 'INSTRUMENTS_EDIT', 'dongKinh', 'ROLE_OVER'],
  ] as const)('%s, %s on %s: %s', async (whom, permission, place, reason) => {
    expect(await explain('commune', whom, permission, place)).toEqual({
      isAllowed: false,
      reason,
      grants: [],
    });
  });

  it('counts roles that the viewer may not see, without naming them', async () => {
    const elsewhere = { isAllowed: false, reason: 'ROLE_ELSEWHERE', grants: [] };
    expect(await explain('other', 'guest', 'UNITS_EDIT', 'tuyenQuang')).toEqual(elsewhere);
    await office.db.prisma.grant.create({
      data: {
        userId: office.userId('guest'),
        role: 'AUDITOR',
        unitId: office.north.units.langSon.id,
        validFrom: new Date('2026-01-01'),
      },
    });
    // to the ward the guest is known by another role only
    expect(await explain('commune', 'guest', 'AUDIT_READ', 'dongKinh')).toEqual({
      isAllowed: true,
      reason: null,
      grants: [],
    });
    expect(await explain('province', 'guest', 'AUDIT_READ', 'dongKinh')).toMatchObject({
      isAllowed: true,
      grants: [{ role: 'AUDITOR' }],
    });
  });

  it('is nothing about people or units out of sight', async () => {
    expect(await explain('commune', 'province', 'UNITS_READ', 'dongKinh')).toBeNull();
    expect(await explain('commune', 'guest', 'UNITS_READ', 'tuyenQuang')).toBeNull();
    expect(await explain('lan', 'minh', 'UNITS_READ', 'dongKinh')).toBeNull();
    expect(await explain('lan', 'lan', 'UNITS_READ', 'tuyenQuang')).toMatchObject({
      reason: 'ROLE_ELSEWHERE',
    });
  });

  it('reading a former ward comes from the ward that followed it', async () => {
    expect(await explain('commune', 'lan', 'UNITS_READ', 'vinhTrai')).toMatchObject({
      isAllowed: true,
      grants: [{ role: 'VIEWER' }],
    });
  });
});

const RIGHTS = `query ($id: ID!, $asOf: Date) { user(id: $id) {
  rights(asOf: $asOf) { permission isInherited unit { id current { name } } grants { role } } } }`;

interface Right {
  readonly permission: string;
  readonly isInherited: boolean;
  readonly unit: { readonly current: { readonly name: string } } | null;
  readonly grants: readonly { readonly role: string }[];
}

async function rights(person: PersonName, whom: PersonName, asOf?: string): Promise<string[]> {
  const { user } = await ask(office.db, RIGHTS, { id: office.id(whom), asOf }, await office.as(person));
  return user.rights.map(({ permission, isInherited, unit, grants }: Right) =>
    [
      permission,
      unit?.current.name ?? 'all',
      grants.map(({ role }) => role).join('+'),
      isInherited ? 'reads' : '',
    ]
      .join(' ')
      .trim(),
  );
}

describe('what a person may do', () => {
  it('is said for each permission with unit and roles', async () => {
    expect(await rights('developer', 'developer')).toEqual([
      'UNITS_READ all DEVELOPER',
      'PLAYGROUND_USE all DEVELOPER',
      'API_INTROSPECT all DEVELOPER',
      'KEYS_OWN all DEVELOPER',
      'PERSONNEL_READ all DEVELOPER',
    ]);
    expect((await rights('country', 'country')).length).toBe(ROLE_PERMISSIONS.UNIT_ADMINISTRATOR.length);
  });

  it('includes reading the former units that a unit came from', async () => {
    expect((await rights('commune', 'lan')).toSorted()).toEqual([
      'PERSONNEL_READ Phường Vĩnh Trại VIEWER reads',
      'PERSONNEL_READ Phường Đông Kinh VIEWER',
      'PERSONNEL_READ Phường Đông Kinh VIEWER reads',
      'UNITS_READ Phường Vĩnh Trại VIEWER reads',
      'UNITS_READ Phường Đông Kinh VIEWER',
      'UNITS_READ Phường Đông Kinh VIEWER reads',
    ]);
    const inherited = (await rights('other', 'other')).filter((right) => right.endsWith('reads'));
    const reading = ROLE_PERMISSIONS.UNIT_ADMINISTRATOR.filter((each) => READING_PERMISSIONS.includes(each));
    expect(inherited).toHaveLength(2 * reading.length);
  });

  it('is asked for any day', async () => {
    expect(await rights('commune', 'hoa')).toEqual([]);
    expect((await rights('commune', 'hoa', '2025-12-31'))[0]).toContain('UNIT_EDITOR');
    expect((await rights('commune', 'hoa', '2027-01-01'))[0]).toContain('SECRETARIAT');
  });

  it('is nothing while the account is not active', async () => {
    expect(await rights('commune', 'invited')).toEqual([]);
  });
});

const HOLDERS = `query ($permission: Permission!, $unitId: ID, $first: Int, $after: String) {
  accessHolders(permission: $permission, unitId: $unitId, first: $first, after: $after) {
    totalCount nodes { user { login } grants { role unit { id } } } pageInfo { endCursor hasNextPage } } }`;

async function holders(person: PersonName, permission: string, place: Place): Promise<string[]> {
  const variables = { permission, unitId: office.unit(place), first: 100 };
  const { accessHolders } = await ask(office.db, HOLDERS, variables, await office.as(person));
  expect(accessHolders.totalCount).toBe(accessHolders.nodes.length);
  for (const { grants } of accessHolders.nodes) expect(grants.length).toBeGreaterThan(0);
  return accessHolders.nodes.map(({ user }: { user: { login: string } }) => user.login).toSorted();
}

describe('who may do something here', () => {
  it('is said from the unit up to the country, as far as the viewer sees', async () => {
    expect(await holders('country', 'UNITS_EDIT', 'dongKinh')).toEqual([
      'commune',
      'country',
      'guest',
      'minh',
      'peer',
      'province',
    ]);
    expect(await holders('province', 'UNITS_EDIT', 'dongKinh')).toEqual([
      'commune',
      'guest',
      'minh',
      'peer',
      'province',
    ]);
    expect(await holders('commune', 'UNITS_EDIT', 'dongKinh')).toEqual(['commune', 'guest', 'minh', 'peer']);
    expect(await holders('country', 'ACTS_APPLY', 'country')).toEqual(['country']);
    expect(await holders('lan', 'UNITS_READ', 'dongKinh')).toEqual(['lan']);
    expect(await holders('other', 'UNITS_EDIT', 'kienMoc')).toEqual([]);
  });

  it('agrees with the explanation for each person', async () => {
    for (const permission of ['UNITS_READ', 'ACTS_APPLY', 'AUDIT_READ']) {
      const found = await holders('country', permission, 'dongKinh');
      for (const whom of [
        'country',
        'province',
        'commune',
        'lan',
        'guest',
        'hoa',
        'invited',
        'second',
        'other',
      ] as const) {
        const { isAllowed } = (await explain('country', whom, permission, 'dongKinh')) as {
          isAllowed: boolean;
        };
        expect([permission, whom, found.includes(whom)]).toEqual([permission, whom, isAllowed]);
      }
    }
  });

  it('includes those who may read a former unit by the unit that followed it', async () => {
    expect(await holders('commune', 'UNITS_READ', 'vinhTrai')).toContain('lan');
    expect(await holders('commune', 'UNITS_EDIT', 'vinhTrai')).not.toContain('guest');
  });

  it('goes page by page', async () => {
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const variables = { permission: 'UNITS_EDIT', unitId: office.unit('dongKinh'), first: 2, after };
      const { accessHolders } = await ask(office.db, HOLDERS, variables, await office.as('country'));
      seen.push(...accessHolders.nodes.map(({ user }: { user: { login: string } }) => user.login));
      after = accessHolders.pageInfo.endCursor;
      more = accessHolders.pageInfo.hasNextPage;
    }
    expect(seen).toEqual(['commune', 'country', 'guest', 'minh', 'peer', 'province']);
  });
});

describe('roles', () => {
  const ROLES = '{ roles { role permissions viewerCanGive } }';

  it('say what they allow, and whether the viewer may give them somewhere', async () => {
    const { roles } = await ask(office.db, ROLES, {}, await office.as('commune'));
    expect(roles).toHaveLength(10);
    expect(roles.every(({ viewerCanGive }: { viewerCanGive: boolean }) => viewerCanGive)).toBe(true);
    expect(roles.find(({ role }: { role: string }) => role === 'VIEWER').permissions).toEqual([
      'UNITS_READ',
      'PERSONNEL_READ',
    ]);
    for (const [person, how] of [
      ['auditor', {}],
      ['lan', {}],
      ['commune', { byKey: true }],
    ] as const) {
      const answer = await ask(office.db, ROLES, {}, await office.as(person, how));
      expect(answer.roles.some(({ viewerCanGive }: { viewerCanGive: boolean }) => viewerCanGive)).toBe(false);
    }
  });
});
