import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type Answer, type TestServer } from './server.js';

// Everything over real HTTP at one server: fifty browsers of one person who all press the button at the same moment.
const AT_ONCE = 50;

let server: TestServer;
let session: { cookie: string };
let province: string;
beforeAll(async () => {
  server = await startTestServer();
  await server.addUser('quantri', 'UNIT_ADMINISTRATOR');
  session = await server.signIn('quantri');
  const made = await send('unitCreate', '... on UnitCreatePayload { unit { id } }', {
    level: 'PROVINCE',
    code: '20',
    name: 'Tỉnh Lạng Sơn',
    kind: 'PROVINCE',
    validFrom: '2025-07-01',
  });
  province = made.unit.id;
});
afterAll(() => server?.close());

// oxlint-disable-next-line typescript/no-explicit-any -- answers are read by path, as a client without types reads them
type Result = any;

/** Runs one mutation; whatever is not an answer of the mutation fails the test. */
async function send(
  mutation: string,
  selection: string,
  input: object,
  headers: { cookie: string } = session,
): Promise<Result> {
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!`;
  const query = `mutation Send($input: ${type}) { result: ${mutation}(input: $input) {
    __typename ... on UserError { message } ${selection} } }`;
  const answer: Answer = await server.ask(query, headers, { input });
  if (answer.status !== 200 || answer.json.errors) throw new Error(`${answer.status} ${answer.text}`);
  return answer.json.data.result;
}

function many(run: (at: number) => Promise<Result>): Promise<Result[]> {
  return Promise.all(Array.from({ length: AT_ONCE }, (_, at) => run(at)));
}

function tally(results: readonly Result[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { __typename } of results) counts[__typename] = (counts[__typename] ?? 0) + 1;
  return counts;
}

const FACILITY = '... on FacilityPayload { facility { id version name } }';
const ACT = '... on TerritorialChangePayload { territorialChange { id version title } }';
const CONFLICT = '... on Conflict { currentVersion }';
const USER = '... on UserPayload { user { id version displayName } }';
const INVITED = '... on UserCodePayload { user { id version } oneTimeCode: code }';
const GRANT = '... on GrantPayload { grant { id version validTo } }';

function facility(name: string): object {
  return { unitId: province, kind: 'HEADQUARTERS', name, validFrom: '2025-07-01' };
}

function act(title: string): object {
  return { title, operationalFrom: '2027-01-01', targets: [], parts: [] };
}

async function invite(login: string): Promise<string> {
  const made = await send('userInvite', INVITED, { login, displayName: login, grants: [] });
  return made.user.id;
}

describe('fifty edits of one record with the same expected version', () => {
  it.each([
    [
      'a facility',
      async () => (await send('facilityCreate', FACILITY, facility('Trụ sở'))).facility.id,
      (id: string, at: number) =>
        send('facilityUpdate', FACILITY + CONFLICT, { id, expectedVersion: 1, name: `Trụ sở ${at}` }),
    ],
    [
      'a draft of an act',
      async () => (await send('territorialChangeDraft', ACT, act('Sắp xếp'))).territorialChange.id,
      (id: string, at: number) =>
        send('territorialChangeRevise', ACT + CONFLICT, {
          id,
          expectedVersion: 1,
          draft: act(`Sắp xếp ${at}`),
        }),
    ],
    [
      'an account',
      () => invite('lan'),
      (id: string, at: number) =>
        send('userUpdate', USER + CONFLICT, { id, expectedVersion: 1, displayName: `Lan ${at}` }),
    ],
    [
      'a role',
      async () => {
        const grant = { role: 'VIEWER', validFrom: '2026-01-01' };
        return (await send('grantGive', GRANT, { userId: await invite('minh'), grant })).grant.id;
      },
      (id: string) =>
        send('grantEnd', GRANT + CONFLICT, {
          id,
          expectedVersion: 1,
          validTo: '2027-01-01',
          reason: 'Hết hạn',
        }),
    ],
  ])('of %s: one is stored, all others are told so', async (what, make, edit) => {
    const id = await make();
    const results = await many((at) => edit(id, at));
    const counts = tally(results);
    // to shorten a role that is over by then is a fault before it is a conflict
    const refusals = what === 'a role' ? ['Conflict', 'InvalidInput'] : ['Conflict'];
    const payload = Object.keys(counts).find((name) => name.endsWith('Payload'))!;
    expect(counts[payload]).toBe(1);
    expect(refusals.reduce((sum, name) => sum + (counts[name] ?? 0), 0)).toBe(AT_ONCE - 1);
    for (const result of results) if (result.__typename === 'Conflict') expect(result.currentVersion).toBe(2);
  });
});

describe('fifty times the same order with one idempotency key', () => {
  it.each([
    [
      'a facility',
      'facilityCreate',
      FACILITY,
      () => facility('Kho'),
      '"facility"',
      (r: Result) => r.facility.id,
    ],
    [
      'a draft of an act',
      'territorialChangeDraft',
      ACT,
      () => act('Một lần'),
      'territorial_change_event',
      (r: Result) => r.territorialChange.id,
    ],
    [
      'an invitation',
      'userInvite',
      INVITED,
      () => ({ login: 'hoa', displayName: 'Hoa', grants: [{ role: 'VIEWER', validFrom: '2026-11-23' }] }),
      '"user"',
      (r: Result) => r.user.id,
    ],
  ] as const)(
    'makes one of %s and 49 replays of the answer',
    async (what, mutation, selection, input, table, idOf) => {
      const before = await count(table);
      const order = { ...input(), idempotencyKey: `once ${what}` };
      const results = await many(() => send(mutation, selection, order));
      expect(Object.keys(tally(results))).toHaveLength(1);
      expect(new Set(results.map(idOf)).size).toBe(1);
      expect(await count(table)).toBe(before + 1);
      if (mutation === 'userInvite')
        expect(results.filter(({ oneTimeCode }) => oneTimeCode !== null)).toHaveLength(1);
    },
  );

  it('gives a role once, also without a key: the second time it is held already', async () => {
    const userId = await invite('nam');
    const before = await count('"grant"');
    const grant = { role: 'AUDITOR', validFrom: '2026-11-23' };
    const replays = await many(() => send('grantGive', GRANT, { userId, grant, idempotencyKey: 'give' }));
    expect(tally(replays)).toEqual({ GrantPayload: AT_ONCE });
    expect(new Set(replays.map(({ grant: { id } }) => id)).size).toBe(1);
    const other = { role: 'OPERATOR', validFrom: '2026-11-23' };
    const attempts = await many(() => send('grantGive', GRANT, { userId, grant: other }));
    expect(tally(attempts)).toEqual({ GrantPayload: 1, InvalidInput: AT_ONCE - 1 });
    expect(await count('"grant"')).toBe(before + 2);
  });
});

describe('the last two administrators of the country, each taken away by the other at the same moment:', () => {
  async function administrator(login: string): Promise<{ cookie: string; grantId: string; userId: string }> {
    await server.addUser(login, 'UNIT_ADMINISTRATOR');
    const { cookie } = await server.signIn(login);
    const { json } = await server.ask('{ viewer { user { id grants { nodes { id } } } } }', { cookie });
    const { user } = json.data.viewer;
    return { cookie, grantId: user.grants.nodes[0].id, userId: user.id };
  }

  /** Only these two are left. */
  async function two(round: number): Promise<Awaited<ReturnType<typeof administrator>>[]> {
    await server.db.pool.query(
      `UPDATE "grant" SET valid_to = '2026-11-23' WHERE role = 'UNIT_ADMINISTRATOR' AND valid_to IS NULL`,
    );
    return [await administrator(`mot${round}`), await administrator(`hai${round}`)];
  }

  it('one remains when they end each other’s role', async () => {
    for (let round = 0; round < 5; round += 1) {
      const [one, other] = await two(round);
      const end = (by: { cookie: string }, of: { grantId: string }): Promise<Result> =>
        send('grantEnd', GRANT, { id: of.grantId, expectedVersion: 1, reason: 'Thử' }, { cookie: by.cookie });
      const results = await Promise.all([end(one!, other!), end(other!, one!)]);
      expect(tally(results)).toEqual({ GrantPayload: 1, LastAdministrator: 1 });
    }
  });

  it('one remains when they suspend each other', async () => {
    for (let round = 5; round < 10; round += 1) {
      const [one, other] = await two(round);
      const suspend = (by: { cookie: string }, of: { userId: string }): Promise<Result> =>
        send(
          'userSuspend',
          USER,
          { id: of.userId, expectedVersion: 1, reason: 'Thử' },
          { cookie: by.cookie },
        );
      const results = await Promise.all([suspend(one!, other!), suspend(other!, one!)]);
      expect(tally(results)).toEqual({ UserPayload: 1, LastAdministrator: 1 });
    }
  });
});

async function count(table: string): Promise<number> {
  const { rows } = await server.db.pool.query<{ count: number }>(
    `SELECT count(*)::integer AS count FROM ${table}`,
  );
  return rows[0]!.count;
}
