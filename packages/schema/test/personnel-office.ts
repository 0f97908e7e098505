import type { Db, TransactionClient } from '@haicap/database';
import { withTransaction } from '@haicap/database';
import { createTestDatabase, type TestDatabase } from '@haicap/database/testing';
import { newId } from '@haicap/database/ledger';
import type { Role } from '@haicap/domain/accounts';
import { plainDate, toPlainDate } from '@haicap/domain/dates';
import type { GraphQLInputObjectType, GraphQLUnionType } from 'graphql';
import { getNamedType } from 'graphql';
import { schema } from '../src/index.js';
import { toGlobalId } from '../src/graphql/global-id.js';
import { ask, type Answer, type Asker } from './execute.js';
import { tellNorth, type North } from './north.js';
import { settle, type Personnel } from './personnel-world.js';

type Place = keyof North['units'] | 'country';

/**
 * Who works in these tests, as what and where. Units: the province Lạng Sơn, its ward Đông Kinh (which the ward Vĩnh Trại
 * has become part of) and commune Kiên Mộc, and the other province Tuyên Quang.
 */
const STAFF = {
  officer: [['PERSONNEL_OFFICER', 'langSon']],
  officer2: [['PERSONNEL_OFFICER', 'langSon']],
  approver: [['PERSONNEL_APPROVER', 'langSon']],
  // Prepares and approves: not the same assignment.
  both: [
    ['PERSONNEL_OFFICER', 'langSon'],
    ['PERSONNEL_APPROVER', 'langSon'],
  ],
  viewer: [['VIEWER', 'langSon']],
  secretariat: [['SECRETARIAT', 'langSon']],
  congress: [['CONGRESS_OFFICER', 'langSon']],
  editor: [['UNIT_EDITOR', 'langSon']],
  admin: [['UNIT_ADMINISTRATOR', 'langSon']],
  auditor: [['AUDITOR', 'langSon']],
  operator: [['OPERATOR', 'country']],
  developer: [['DEVELOPER', 'country']],
  wardOfficer: [['PERSONNEL_OFFICER', 'dongKinh']],
  wardApprover: [['PERSONNEL_APPROVER', 'dongKinh']],
  wardViewer: [['VIEWER', 'dongKinh']],
  besideOfficer: [['PERSONNEL_OFFICER', 'kienMoc']],
  otherOfficer: [['PERSONNEL_OFFICER', 'tuyenQuang']],
  otherApprover: [['PERSONNEL_APPROVER', 'tuyenQuang']],
} as const satisfies Record<string, readonly (readonly [Role, Place])[]>;

/** Somebody who works in these tests. */
export type StaffName = keyof typeof STAFF;

/** How somebody asks. */
export interface How {
  readonly today?: string;
  readonly readOnly?: boolean;
  readonly locale?: Asker['locale'];
}

/** A province with its personnel and those who keep it, in a database of its own. */
export interface PersonnelOffice extends Personnel {
  readonly db: TestDatabase;
  readonly north: North;
  readonly userId: (name: StaffName) => string;
  /** Whoever asks, with the grants of this moment; today is 23 November 2026 unless said otherwise. */
  readonly as: (name: StaffName, how?: How) => Promise<Asker>;
  /** Id of a unit, as the API gives it. */
  readonly unit: (place: keyof North['units']) => string;
  /** Runs a mutation with a selection of its payload; returns its answer, error or payload. */
  readonly step: (mutation: string, input: object, asker: Asker, payload?: string) => Promise<Answer>;
  /** Everything about personnel, as one text: equal before and after when nothing was stored. */
  readonly checksum: () => Promise<string>;
  readonly close: () => Promise<void>;
}

/** Opens the office. */
export async function openPersonnelOffice(): Promise<PersonnelOffice> {
  const db = await createTestDatabase();
  const north = tellNorth();
  await north.ledger.store(db);
  const userIds = {} as Record<StaffName, string>;
  const actor = { actorId: null, actorName: null, operation: 'test' };
  const personnel = await withTransaction(db, actor, async (tx) => {
    for (const name of Object.keys(STAFF) as StaffName[]) userIds[name] = await seat(tx, north, name);
    return settle(tx, north);
  });
  return {
    ...personnel,
    db,
    north,
    userId: (name) => userIds[name],
    as: (name, how) => asker(db, userIds[name], how),
    unit: (place) => toGlobalId('AdministrativeUnit', north.units[place].id),
    step: (mutation, input, who, payload) => step(db, { mutation, input, payload }, who),
    checksum: () => checksum(db),
    close: () => db.close(),
  };
}

async function seat(tx: TransactionClient, north: North, login: StaffName): Promise<string> {
  const idOf = (place: Place): string | null => (place === 'country' ? null : north.units[place].id);
  const roles: readonly (readonly [Role, Place])[] = STAFF[login];
  const { id } = await tx.user.create({
    data: {
      id: newId(),
      login: login.toLowerCase(),
      displayName: `Người ${login}`,
      unitId: idOf(roles[0]![1]),
      status: 'ACTIVE',
      passwordHash: 'x',
      grants: {
        create: roles.map(([role, place]) => ({
          role,
          unitId: idOf(place),
          validFrom: new Date('2020-01-01'),
        })),
      },
    },
  });
  return id;
}

async function asker(db: Db, userId: string, how: How = {}): Promise<Asker> {
  const user = await db.prisma.user.findUniqueOrThrow({ where: { id: userId } });
  const { rows: grants } = await db.pool.query<{
    id: string;
    role: Role;
    unitId: string | null;
    scopePath: string;
    formerPaths: string[];
    validFrom: string;
  }>(
    `SELECT id, role, unit_id AS "unitId", scope_path AS "scopePath", former_paths(unit_id) AS "formerPaths",
       valid_from::text AS "validFrom" FROM "grant" WHERE user_id = $1 ORDER BY id`,
    [userId],
  );
  const today = how.today ?? '2026-11-23';
  return {
    userId,
    today,
    ...(how.locale && { locale: how.locale }),
    viewer: {
      login: user.login,
      displayName: user.displayName,
      today: plainDate(today),
      readOnly: how.readOnly ?? false,
      sessionId: how.readOnly ? null : newId(),
      grants: grants.map((grant) => ({
        ...grant,
        formerPaths: grant.formerPaths ?? [],
        validFrom: toPlainDate(new Date(grant.validFrom)),
        validTo: null,
      })),
    },
  };
}

const ERRORS: Readonly<Record<string, string>> = {
  InvalidInput: 'issues { path code message }',
  Conflict: 'currentVersion changedBy',
};

async function step(
  db: Db,
  { mutation, input, payload }: { mutation: string; input: object; payload?: string | undefined },
  who: Asker,
): Promise<Answer> {
  const field = schema.getMutationType()!.getFields()[mutation]!;
  const inputType = getNamedType(field.args[0]!.type) as GraphQLInputObjectType;
  const members = (getNamedType(field.type) as GraphQLUnionType).getTypes();
  const fragments = members.map((member) => {
    const isPayload = !member.getInterfaces().some(({ name }) => name === 'UserError');
    const selection = isPayload ? payload : ERRORS[member.name];
    return selection ? `... on ${member.name} { ${selection} }` : '';
  });
  const selection = `__typename ... on UserError { code message } ${fragments.join(' ')}`;
  const source = `mutation ($input: ${inputType.name}!) { result: ${mutation}(input: $input) { ${selection} } }`;
  return (await ask(db, source, { input }, who)).result;
}

const TABLES = [
  ...`organization position_type position position_establishment person person_private personnel_decision assignment
    placement personnel_plan personnel_plan_line personnel_plan_revision personnel_plan_effect headcount_ceiling
    idempotency_key`.split(/\s+/),
  // that something was refused is an event, no change
  '(SELECT * FROM audit.entry WHERE event IS NULL)',
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
