import type { Db } from '@haicap/database';
import { newId } from '@haicap/database/ledger';
import type { Role } from '@haicap/domain/accounts';
import type { AssignmentKind, AssignmentState, OrganizationKind } from '@haicap/domain/personnel';
import type { GraphQLUnionType } from 'graphql';
import { schema } from '../src/index.js';
import { ask, type Answer, type Asker } from './execute.js';
import type { SeedUnit } from './seed-ledger.js';

/** The posts that every unit of these tests has: three key posts and one that is none. */
export const POSTS = {
  secretary: { key: 'party_secretary', nameVi: 'Bí thư', body: 'PARTY_COMMITTEE', isKey: true },
  deputy: { key: 'deputy_secretary', nameVi: 'Phó Bí thư', body: 'PARTY_COMMITTEE', isKey: true },
  chair: { key: 'committee_chair', nameVi: 'Chủ tịch', body: 'PEOPLES_COMMITTEE', isKey: true },
  clerk: { key: 'clerk', nameVi: 'Công chức', body: 'PEOPLES_COMMITTEE', isKey: false },
} as const satisfies Record<string, { key: string; nameVi: string; body: OrganizationKind; isKey: boolean }>;

/** A post of these tests. */
export type Post = keyof typeof POSTS;

/** The bodies and posts of one unit, by their word. */
export interface Staffed {
  readonly unit: SeedUnit;
  readonly bodies: Readonly<Record<'PARTY_COMMITTEE' | 'PEOPLES_COMMITTEE', string>>;
  readonly posts: Readonly<Record<Post, string>>;
}

/** How units are staffed. */
export interface StaffingFacts {
  readonly from?: string;
  readonly headcount?: Partial<Record<Post, number>>;
}

/** Ids of the kinds of post, by their word. */
export async function typesOf(db: Db): Promise<Record<Post, string>> {
  const names = Object.keys(POSTS) as Post[];
  await db.prisma.positionType.createMany({
    data: names.map((name, at) => ({
      key: POSTS[name].key,
      nameVi: POSTS[name].nameVi,
      nameEn: POSTS[name].nameVi,
      nameFr: POSTS[name].nameVi,
      precedence: at + 1,
      isKeyLeadership: POSTS[name].isKey,
      validFrom: new Date('1990-01-01'),
    })),
    skipDuplicates: true,
  });
  const stored = await db.prisma.positionType.findMany({ select: { id: true, key: true } });
  const ids = new Map(stored.map(({ id, key }) => [key, id]));
  return Object.fromEntries(names.map((name) => [name, ids.get(POSTS[name].key)!])) as Record<Post, string>;
}

/** Gives units a Party committee and a People's Committee with their posts, in a handful of statements. */
export async function staffUnits(
  db: Db,
  units: readonly SeedUnit[],
  { from = '2000-01-01', headcount = {} }: StaffingFacts = {},
): Promise<Staffed[]> {
  const types = await typesOf(db);
  const names = Object.keys(POSTS) as Post[];
  const staffed = units.map((unit) => ({
    unit,
    bodies: { PARTY_COMMITTEE: newId(), PEOPLES_COMMITTEE: newId() },
    posts: Object.fromEntries(names.map((name) => [name, newId()])) as Record<Post, string>,
  }));
  const validFrom = new Date(from);
  await db.prisma.organization.createMany({
    data: staffed.flatMap(({ unit, bodies }) => [
      { id: bodies.PARTY_COMMITTEE, unitId: unit.id, kind: 'PARTY_COMMITTEE', name: 'Đảng ủy', validFrom },
      {
        id: bodies.PEOPLES_COMMITTEE,
        unitId: unit.id,
        kind: 'PEOPLES_COMMITTEE',
        name: 'Ủy ban nhân dân',
        ordinal: 1,
        validFrom,
      },
    ]),
  });
  await db.prisma.position.createMany({
    data: staffed.flatMap(({ unit, bodies, posts }) =>
      names.map((name, ordinal) => ({
        id: posts[name],
        organizationId: bodies[POSTS[name].body],
        unitId: unit.id,
        typeId: types[name],
        ordinal,
      })),
    ),
  });
  await db.prisma.positionEstablishment.createMany({
    data: staffed.flatMap(({ posts }) =>
      names.map((name) => ({ positionId: posts[name], validFrom, headcount: headcount[name] ?? 1 })),
    ),
  });
  return staffed;
}

/** An assignment of these tests. */
export interface HeldPost {
  readonly positionId: string;
  readonly kind?: AssignmentKind;
  readonly state?: AssignmentState;
  readonly from?: string;
  readonly to?: string;
}

/** Stores people who hold posts; the ids of people and assignments in the order given. */
export async function storePeople(
  db: Db,
  unitId: string,
  people: readonly { readonly name: string; readonly posts: readonly HeldPost[] }[],
): Promise<{ readonly personId: string; readonly assignmentIds: readonly string[] }[]> {
  const stored = people.map(({ name, posts }) => ({
    personId: newId(),
    name,
    posts: posts.map((post) => ({ ...post, id: newId() })),
  }));
  await db.prisma.person.createMany({
    data: stored.map(({ personId, name }) => ({ id: personId, fullName: name, sortName: name, unitId })),
  });
  await db.prisma.assignment.createMany({
    data: stored.flatMap(({ personId, posts }) =>
      posts.map(({ id, positionId, kind, state, from, to }) => ({
        id,
        personId,
        positionId,
        organizationId: positionId,
        unitId,
        kind: kind ?? 'PRINCIPAL',
        mode: 'APPOINTED' as const,
        state: state ?? 'APPROVED',
        validFrom: new Date(from ?? '2020-01-01'),
        validTo: to === undefined ? null : new Date(to),
      })),
    ),
  });
  return stored.map(({ personId, posts }) => ({ personId, assignmentIds: posts.map(({ id }) => id) }));
}

const ERRORS: Readonly<Record<string, string>> = {
  InvalidInput: 'issues { path code message }',
  Conflict: 'currentVersion',
  IllegalTransition: 'from allowed',
  PersonnelPlanIllegalTransition: 'from allowed',
};

/** Runs one mutation of personnel; the answer is the error, or what is asked of the payload. */
export async function run(
  db: Db,
  mutation: string,
  input: Record<string, unknown>,
  asker: Asker,
  payload: string,
  type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`,
): Promise<Answer> {
  const result = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Result`;
  const members = (schema.getType(result) as GraphQLUnionType).getTypes();
  const fragments = members.map(({ name }) => {
    const fields = name.endsWith('Payload') ? payload : ERRORS[name];
    return fields === undefined ? '' : `... on ${name} { ${fields} }`;
  });
  const source = `mutation ($input: ${type}!) { result: ${mutation}(input: $input) {
    __typename ... on UserError { code message } ${fragments.join(' ')} } }`;
  return (await ask(db, source, { input }, asker)).result;
}

/** The codes of an answer that must be a refusal of the input, each with its path. */
export function issuesOf(answer: Answer): string[] {
  if (answer.__typename !== 'InvalidInput') throw new Error(JSON.stringify(answer, null, 2));
  return answer.issues.map(({ path, code }: { path: string[]; code: string }) => `${path.join('.')} ${code}`);
}

/** Somebody with a role on a unit and everything below it, as somebody in particular. */
export function officer(role: Role, scopePath = 'vn.', userId = newId()): Asker {
  return { role, scopePath, userId, locale: 'en' };
}
