import type { Db, TransactionClient } from '@haicap/database';
import { withTransaction } from '@haicap/database';
import { createTestDatabase, type TestDatabase } from '@haicap/database/testing';
import { newId } from '@haicap/database/ledger';
import type { Role, UserStatus } from '@haicap/domain/accounts';
import { plainDate, toPlainDate } from '@haicap/domain/dates';
import type { GraphQLUnionType } from 'graphql';
import { schema } from '../src/index.js';
import { toGlobalId } from '../src/graphql/global-id.js';
import { ask, type Answer, type Asker } from './execute.js';
import { tellNorth, type North } from './north.js';
import type { SeedUnit } from './seed-ledger.js';

/** The instant of all requests of these tests. */
export const NOW: Date = new Date('2026-11-23T02:00:00Z');

type Place = keyof North['units'] | 'country';

interface Person {
  readonly home: Place;
  readonly roles: readonly (readonly [Role, Place, from?: string, to?: string | null])[];
  readonly status?: UserStatus;
  readonly email?: string;
  readonly lastSignInAt?: string;
}

/**
 * The people of these tests. Home is the unit whose administrators look after the account; a role may be elsewhere.
 * Units: the province Lạng Sơn, its communes Đông Kinh and Kiên Mộc, and the other province Tuyên Quang.
 */
const PEOPLE = {
  country: { home: 'country', roles: [['UNIT_ADMINISTRATOR', 'country']] },
  second: { home: 'country', roles: [['UNIT_ADMINISTRATOR', 'country']], status: 'SUSPENDED' },
  province: { home: 'langSon', roles: [['UNIT_ADMINISTRATOR', 'langSon']] },
  commune: { home: 'dongKinh', roles: [['UNIT_ADMINISTRATOR', 'dongKinh']] },
  peer: { home: 'dongKinh', roles: [['UNIT_ADMINISTRATOR', 'dongKinh']] },
  beside: { home: 'kienMoc', roles: [['UNIT_ADMINISTRATOR', 'kienMoc']] },
  other: { home: 'tuyenQuang', roles: [['UNIT_ADMINISTRATOR', 'tuyenQuang']] },
  auditor: { home: 'langSon', roles: [['AUDITOR', 'langSon']] },
  developer: { home: 'country', roles: [['DEVELOPER', 'country']] },
  // A viewer of the ward who belongs there.
  lan: {
    home: 'dongKinh',
    roles: [['VIEWER', 'dongKinh']],
    email: 'lan@langson.example',
    lastSignInAt: '2026-11-20T01:00:00Z',
  },
  // Works for the province, but belongs to the ward.
  minh: { home: 'dongKinh', roles: [['UNIT_EDITOR', 'langSon']], email: 'minh@langson.example' },
  // Belongs to the other province and has a role in the ward as well.
  guest: {
    home: 'tuyenQuang',
    roles: [
      ['UNIT_EDITOR', 'dongKinh'],
      ['VIEWER', 'tuyenQuang'],
    ],
    email: 'guest@tuyenquang.example',
    lastSignInAt: '2026-11-22T01:00:00Z',
  },
  invited: { home: 'dongKinh', roles: [['SECRETARIAT', 'dongKinh']], status: 'INVITED' },
  suspended: { home: 'dongKinh', roles: [], status: 'SUSPENDED' },
  // One role that has ended, one that begins later.
  hoa: {
    home: 'dongKinh',
    roles: [
      ['UNIT_EDITOR', 'dongKinh', '2025-07-01', '2026-01-01'],
      ['SECRETARIAT', 'dongKinh', '2027-01-01', null],
    ],
  },
} as const satisfies Record<string, Person>;

/** Somebody of the office. */
export type PersonName = keyof typeof PEOPLE;

/** An office with its people, in a database of its own. */
export interface Office {
  readonly db: TestDatabase;
  readonly north: North;
  /** Id of a person in the database. */
  readonly userId: (person: PersonName) => string;
  /** Id of a person, as the API gives it. */
  readonly id: (person: PersonName) => string;
  /** Id of a unit, as the API gives it; null for the country. */
  readonly unit: (place: Place) => string | null;
  /** Whoever asks, with the grants of this moment: in a session with a fresh proof, unless said otherwise. */
  readonly as: (person: PersonName, how?: How) => Promise<Asker>;
  /** Runs a mutation and returns its answer, error or payload. */
  readonly step: (mutation: string, input: object | null, asker: Asker) => Promise<Answer>;
  /** Ids of the grants of a person, in the order of {@link PEOPLE}. */
  readonly grants: (person: PersonName) => Promise<{ id: string; version: number }[]>;
  readonly version: (person: PersonName) => Promise<number>;
  /** Everything about accounts, as one text: equal before and after when nothing was stored. */
  readonly checksum: () => Promise<string>;
  readonly close: () => Promise<void>;
}

/** How somebody asks. */
export interface How {
  /** Proved long ago who they are. */
  readonly isStale?: boolean;
  /** By an API key that may change things. */
  readonly byKey?: boolean;
  readonly readOnly?: boolean;
  readonly today?: string;
}

/** Opens the office. */
export async function openOffice(): Promise<Office> {
  const db = await createTestDatabase();
  const north = tellNorth();
  await north.ledger.store(db);
  const ids = await seat(db, north);
  const unit = (place: Place): string | null =>
    place === 'country' ? null : toGlobalId('AdministrativeUnit', north.units[place].id);
  const grants = async (person: PersonName): Promise<{ id: string; version: number }[]> => {
    const rows = await db.prisma.grant.findMany({
      where: { userId: ids[person] },
      orderBy: { id: 'asc' },
      select: { id: true, version: true },
    });
    return rows.map(({ id, version }) => ({ id: toGlobalId('Grant', id), version }));
  };
  return {
    db,
    north,
    userId: (person) => ids[person],
    id: (person) => toGlobalId('User', ids[person]),
    unit,
    as: (person, how) => asker(db, ids[person], how),
    step: (mutation, input, who) => step(db, mutation, input, who),
    grants,
    version: async (person) =>
      (await db.prisma.user.findUniqueOrThrow({ where: { id: ids[person] }, select: { version: true } }))
        .version,
    checksum: () => checksum(db),
    close: () => db.close(),
  };
}

async function seat(db: Db, north: North): Promise<Record<PersonName, string>> {
  const ids = {} as Record<PersonName, string>;
  const actor = { actorId: null, actorName: null, operation: 'test' };
  await withTransaction(db, actor, async (tx) => {
    for (const [name, person] of Object.entries<Person>(PEOPLE)) {
      ids[name as PersonName] = await insertPerson(tx, north, name, person);
    }
  });
  return ids;
}

async function insertPerson(
  tx: TransactionClient,
  north: North,
  login: string,
  { home, roles, status = 'ACTIVE', email, lastSignInAt }: Person,
): Promise<string> {
  const idOf = (place: Place): string | null => (place === 'country' ? null : north.units[place].id);
  const { id } = await tx.user.create({
    data: {
      id: newId(),
      login,
      displayName: `Người ${login}`,
      unitId: idOf(home),
      status,
      passwordHash: status === 'INVITED' ? null : 'x',
      email: email ?? null,
      lastSignInAt: lastSignInAt === undefined ? null : new Date(lastSignInAt),
    },
  });
  for (const [role, place, from = '2025-07-01', to = null] of roles) {
    await tx.grant.create({
      data: {
        id: newId(),
        userId: id,
        role,
        unitId: idOf(place),
        validFrom: new Date(from),
        validTo: to === null ? null : new Date(to),
      },
    });
  }
  return id;
}

async function asker(db: Db, userId: string, how: How = {}): Promise<Asker> {
  const user = await db.prisma.user.findUniqueOrThrow({ where: { id: userId }, include: { grants: true } });
  const today = how.today ?? '2026-11-23';
  return {
    userId,
    today,
    viewer: {
      login: user.login,
      displayName: user.displayName,
      today: plainDate(today),
      readOnly: how.readOnly ?? false,
      sessionId: how.byKey || how.readOnly ? null : newId(),
      provedAt: how.byKey || how.readOnly ? null : new Date(NOW.getTime() - (how.isStale ? 11 : 1) * 60_000),
      grants: user.grants.map((grant) => ({
        id: grant.id,
        role: grant.role,
        unitId: grant.unitId,
        scopePath: grant.scopePath,
        validFrom: toPlainDate(grant.validFrom),
        validTo: grant.validTo && toPlainDate(grant.validTo),
      })),
    },
  };
}

const USER = 'id login displayName status suspendedReason version unit { id } private { email }';
const GRANT = 'id role unit { id } validFrom validTo decision endReason version isInForce givenBy { login }';
const FIELDS: Readonly<Record<string, string>> = {
  InvalidInput: 'issues { path code message }',
  Conflict: 'currentVersion changedBy',
  UserIllegalTransition: 'from allowed',
  BeyondOwnRights: 'permissions',
  UserPayload: `user { ${USER} }`,
  UserCodePayload: `user { ${USER} grants { nodes { ${GRANT} } } } oneTimeCode: code codeExpiresAt`,
  GrantPayload: `grant { ${GRANT} user { login } }`,
  SessionsPayload: 'viewer { sessions { id isCurrent } }',
  ApiKeyPayload: 'apiKey { id name }',
  ApiKeyCreatePayload: 'apiKey { id name permissions unit { id } pointsPerHour owner { login } } secret',
};

async function step(db: Db, mutation: string, input: object | null, who: Asker): Promise<Answer> {
  const name = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}`;
  const members = (schema.getType(`${name}Result`) as GraphQLUnionType).getTypes();
  const fragments = members.map((member) =>
    FIELDS[member.name] ? `... on ${member.name} { ${FIELDS[member.name]} }` : '',
  );
  const selection = `__typename ... on UserError { code message } ${fragments.join(' ')}`;
  const source =
    input === null
      ? `mutation { result: ${mutation} { ${selection} } }`
      : `mutation ($input: ${name}Input!) { result: ${mutation}(input: $input) { ${selection} } }`;
  return (await ask(db, source, input === null ? {} : { input }, who)).result;
}

/** The id of a unit of the small north, as the API gives it. */
export function unitOf(unit: SeedUnit): string {
  return toGlobalId('AdministrativeUnit', unit.id);
}

const TABLES = [
  '"user"',
  '"grant"',
  'session',
  'api_key',
  'one_time_code',
  'totp_credential',
  'recovery_code',
  'idempotency_key',
  // that something was refused is an event, no change
  `(SELECT * FROM audit.entry WHERE event IS NULL)`,
];

async function checksum(db: Db): Promise<string> {
  const sums = TABLES.map(
    (table) =>
      `(SELECT concat('${table.replaceAll(/\W+/g, ' ')} ', count(*), ' ', md5(string_agg(row::text, ';' ORDER BY row::text))) FROM ${table} row)`,
  );
  const { rows } = await db.pool.query<{ sum: string }>(
    `SELECT concat_ws(E'\\n', ${sums.join(', ')}) AS sum`,
  );
  return rows[0]!.sum;
}
