import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openOffice, type Office, type PersonName } from './accounts-office.js';
import { ask, askInVain } from './execute.js';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office?.close());

const LIST = `query ($filter: UserFilter, $orderBy: [UserOrder!], $first: Int, $after: String) {
  users(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
    totalCount nodes { login } pageInfo { hasNextPage endCursor } } }`;

async function logins(person: PersonName, variables: object = {}): Promise<string[]> {
  const { users } = await ask(office.db, LIST, { first: 100, ...variables }, await office.as(person));
  const found = users.nodes.map(({ login }: { login: string }) => login);
  expect(users.totalCount).toBe(found.length);
  return found.toSorted();
}

const WARD = ['commune', 'guest', 'hoa', 'invited', 'lan', 'minh', 'peer', 'suspended'];

describe('the list of users', () => {
  it('of a ward holds who belongs there and who has a role there', async () => {
    expect(await logins('commune')).toEqual(WARD);
  });

  it('of a province holds those of its communes, not of other provinces', async () => {
    expect(await logins('province')).toEqual([...WARD, 'auditor', 'beside', 'province'].toSorted());
    expect(await logins('auditor')).toEqual(await logins('province'));
    expect(await logins('beside')).toEqual(['beside']);
    expect(await logins('other')).toEqual(['guest', 'other']);
  });

  it('of the country holds everybody', async () => {
    expect(await logins('country')).toHaveLength(15);
  });

  it('of somebody without the permission is empty', async () => {
    for (const person of ['lan', 'developer', 'hoa'] as const) expect(await logins(person)).toEqual([]);
  });

  it('is filtered by text, state, unit, role and second factor', async () => {
    await office.db.prisma.totpCredential.create({
      data: { userId: office.userId('lan'), secret: Buffer.from('x'), confirmedAt: new Date() },
    });
    await office.db.prisma.totpCredential.create({
      data: { userId: office.userId('minh'), secret: Buffer.from('x') },
    });
    const filtered = (filter: object, person: PersonName = 'province'): Promise<string[]> =>
      logins(person, { filter });
    expect(await filtered({ text: 'NGUOI minh' })).toEqual(['minh']);
    expect(await filtered({ text: 'mi' })).toEqual(['minh']);
    expect(await filtered({ text: '%' })).toEqual([]);
    expect(await filtered({ statuses: ['INVITED', 'SUSPENDED'] })).toEqual(['invited', 'suspended']);
    expect(await filtered({ unitId: office.unit('dongKinh') })).toEqual(WARD);
    expect(await filtered({ roles: ['UNIT_EDITOR'] })).toEqual(['guest', 'minh']);
    // the editor of the province is none that the ward may see, nor is a role that has ended one
    expect(await filtered({ roles: ['UNIT_EDITOR'], text: 'guest' }, 'commune')).toEqual(['guest']);
    expect(await filtered({ hasSecondFactor: true })).toEqual(['lan']);
    expect(await filtered({ hasSecondFactor: true }, 'auditor')).toEqual(['lan']);
    expect(await filtered({ hasSecondFactor: false, text: 'minh' })).toEqual(['minh']);
  });

  it('goes page by page in every order, each person once', async () => {
    for (const field of ['DISPLAY_NAME', 'LOGIN', 'CREATED_AT', 'LAST_SIGN_IN_AT']) {
      for (const direction of ['ASC', 'DESC']) {
        const seen: string[] = [];
        for (let after: string | null = null, more = true; more;) {
          const variables = { orderBy: [{ field, direction }], first: 4, after };
          const { users } = await ask(office.db, LIST, variables, await office.as('province'));
          seen.push(...users.nodes.map(({ login }: { login: string }) => login));
          after = users.pageInfo.endCursor;
          more = users.pageInfo.hasNextPage;
        }
        expect(seen).toHaveLength(11);
        expect(new Set(seen).size).toBe(11);
        if (field === 'LOGIN' && direction === 'ASC') expect(seen).toEqual(seen.toSorted());
      }
    }
  });

  it('tells nobody by its order what they may not know', async () => {
    const orderBy = [{ field: 'LAST_SIGN_IN_AT', direction: 'DESC' }];
    const [error] = await askInVain(office.db, LIST, { orderBy }, await office.as('auditor'));
    expect(error!.extensions.code).toBe('FORBIDDEN');
    // the guest signed in last, but is looked after elsewhere: for the ward as if never
    const { users } = await ask(office.db, LIST, { orderBy, first: 1 }, await office.as('commune'));
    expect(users.nodes).toEqual([{ login: 'lan' }]);
    const all = await ask(office.db, LIST, { orderBy, first: 1 }, await office.as('country'));
    expect(all.users.nodes).toEqual([{ login: 'guest' }]);
  });
});

const ONE = `query ($id: ID!) { user(id: $id) { login } node(id: $id) { ... on User { login } } }`;

async function sees(person: PersonName, whom: PersonName): Promise<boolean> {
  const { user, node } = await ask(office.db, ONE, { id: office.id(whom) }, await office.as(person));
  expect(user).toEqual(node);
  return user !== null;
}

describe('one user by id', () => {
  it.each([
    ['commune', 'lan', true],
    ['commune', 'guest', true],
    ['commune', 'province', false],
    ['commune', 'beside', false],
    ['commune', 'country', false],
    ['province', 'commune', true],
    ['province', 'other', false],
    ['province', 'guest', true],
    ['other', 'guest', true],
    ['other', 'lan', false],
    ['country', 'other', true],
    ['lan', 'lan', true],
    ['lan', 'commune', false],
    ['developer', 'developer', true],
  ] as const)('%s sees %s: %s', async (person, whom, expected) => {
    expect(await sees(person, whom)).toBe(expected);
  });
});

const GRANTS = `query ($id: ID!) { user(id: $id) {
  grants { totalCount nodes { id role isInForce viewerCanEnd unit { current { name } } } } inForce: grants(inForce: true) { nodes { role } } } }`;

async function rolesOf(person: PersonName, whom: PersonName): Promise<unknown[]> {
  const { user } = await ask(office.db, GRANTS, { id: office.id(whom) }, await office.as(person));
  expect(user.grants.totalCount).toBe(user.grants.nodes.length);
  return user.grants.nodes.map(
    ({ role, unit }: { role: string; unit: { current: { name: string } } | null }) => [
      role,
      unit?.current.name ?? null,
    ],
  );
}

describe('the roles of a user', () => {
  it('are all seen where the account belongs, and by the person', async () => {
    const all = [
      ['VIEWER', 'Tỉnh Tuyên Quang'],
      ['UNIT_EDITOR', 'Phường Đông Kinh'],
    ];
    expect((await rolesOf('other', 'guest')).toSorted()).toEqual(all.toSorted());
    expect((await rolesOf('guest', 'guest')).toSorted()).toEqual(all.toSorted());
    expect(await rolesOf('commune', 'minh')).toEqual([['UNIT_EDITOR', 'Tỉnh Lạng Sơn']]);
  });

  it('elsewhere only within reach', async () => {
    expect(await rolesOf('commune', 'guest')).toEqual([['UNIT_EDITOR', 'Phường Đông Kinh']]);
    const { nodes } = (
      await ask(office.db, '{ grants { nodes { id role unit { id } } } }', {}, await office.as('other'))
    ).grants;
    const [hidden] = (await office.grants('lan')).map(({ id }) => id);
    expect(nodes.map(({ id }: { id: string }) => id)).not.toContain(hidden);
    const NODE = 'query ($id: ID!) { node(id: $id) { id } }';
    expect((await ask(office.db, NODE, { id: hidden }, await office.as('other'))).node).toBeNull();
    expect((await ask(office.db, NODE, { id: hidden }, await office.as('commune'))).node).toEqual({
      id: hidden,
    });
  });

  it('stand in order: in force, to come, over', async () => {
    const { user } = await ask(office.db, GRANTS, { id: office.id('hoa') }, await office.as('commune'));
    expect(
      user.grants.nodes.map(({ role, isInForce }: { role: string; isInForce: boolean }) => [role, isInForce]),
    ).toEqual([
      ['SECRETARIAT', false],
      ['UNIT_EDITOR', false],
    ]);
    expect(user.inForce.nodes).toEqual([]);
    expect(user.grants.nodes.map(({ viewerCanEnd }: { viewerCanEnd: boolean }) => viewerCanEnd)).toEqual([
      true,
      false,
    ]);
  });

  it('are listed with filters', async () => {
    const Q =
      'query ($filter: GrantFilter) { grants(filter: $filter, first: 100) { totalCount nodes { role user { login } } } }';
    const list = async (filter: object, person: PersonName = 'province'): Promise<string[]> => {
      const { grants } = await ask(office.db, Q, { filter }, await office.as(person));
      expect(grants.totalCount).toBe(grants.nodes.length);
      return grants.nodes
        .map(({ role, user }: { role: string; user: { login: string } }) => `${user.login} ${role}`)
        .toSorted();
    };
    expect(await list({ userId: office.id('hoa') })).toEqual(['hoa SECRETARIAT', 'hoa UNIT_EDITOR']);
    expect(await list({ userId: office.id('hoa'), inForceOn: '2025-12-31' })).toEqual(['hoa UNIT_EDITOR']);
    expect(await list({ userId: office.id('hoa'), inForceOn: '2026-01-01' })).toEqual([]);
    expect(await list({ unitId: office.unit('kienMoc') })).toEqual(['beside UNIT_ADMINISTRATOR']);
    expect(await list({ roles: ['AUDITOR', 'VIEWER'] })).toEqual(['auditor AUDITOR', 'lan VIEWER']);
    expect(await list({}, 'lan')).toEqual(['lan VIEWER']);
  });
});

const PRIVATE = 'query Look ($id: ID!) { user(id: $id) { private { email lastSignInAt } } }';

async function reads(): Promise<{ actor: string; subject: string; fields: string[]; operation: string }[]> {
  const { rows } = await office.db.pool.query(
    `SELECT actor_id AS actor, record_id AS subject, operation, after FROM audit.entry WHERE event = 'PROTECTED_READ' ORDER BY id`,
  );
  return rows.map(({ after, ...rest }) => ({ ...rest, fields: after.fields }));
}

describe('contact and use of an account', () => {
  it('are read by those who look after it, and that is recorded', async () => {
    const before = (await reads()).length;
    const { user } = await ask(office.db, PRIVATE, { id: office.id('lan') }, await office.as('commune'));
    expect(user.private).toEqual({
      email: 'lan@langson.example',
      lastSignInAt: new Date('2026-11-20T01:00:00Z'),
    });
    const recorded = (await reads()).slice(before);
    expect(recorded).toMatchObject([
      { actor: office.userId('commune'), subject: office.userId('lan'), fields: ['email', 'lastSignInAt'] },
    ]);
  });

  it('name only the fields that were asked for', async () => {
    const before = (await reads()).length;
    await ask(
      office.db,
      'query ($id: ID!) { user(id: $id) { private { email } } }',
      { id: office.id('minh') },
      await office.as('commune'),
    );
    expect((await reads()).slice(before).map(({ fields }) => fields)).toEqual([['email']]);
  });

  it('are null for others, and nothing is recorded', async () => {
    const before = (await reads()).length;
    for (const [person, whom] of [
      ['auditor', 'lan'],
      ['commune', 'guest'],
    ] as const) {
      const { user } = await ask(office.db, PRIVATE, { id: office.id(whom) }, await office.as(person));
      expect(user).toEqual({ private: null });
    }
    expect(await reads()).toHaveLength(before);
  });

  it('of oneself are read without a record', async () => {
    const before = (await reads()).length;
    const { user } = await ask(office.db, PRIVATE, { id: office.id('lan') }, await office.as('lan'));
    expect(user.private.email).toBe('lan@langson.example');
    expect(await reads()).toHaveLength(before);
  });

  it('of a whole page are one entry each, stored by one statement', async () => {
    const before = (await reads()).length;
    const Q = '{ users(first: 50) { nodes { login private { email } unit { id } } } }';
    await ask(office.db, Q, {}, await office.as('province'));
    const recorded = (await reads()).slice(before);
    // all of the province's own but the reader; the guest is looked after elsewhere
    expect(recorded).toHaveLength(9);
    expect(new Set(recorded.map(({ subject }) => subject)).size).toBe(9);
  });

  it('are not given away when the reading cannot be recorded', async () => {
    await office.db.pool.query('ALTER FUNCTION audit.record_event RENAME TO record_event_away');
    try {
      const [error] = await askInVain(
        office.db,
        PRIVATE,
        { id: office.id('lan') },
        await office.as('commune'),
      );
      expect(error!.path).toEqual(['user', 'private', 'email']);
    } finally {
      await office.db.pool.query('ALTER FUNCTION audit.record_event_away RENAME TO record_event');
    }
  });
});
