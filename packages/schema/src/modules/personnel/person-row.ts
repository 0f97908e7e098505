import { Prisma, type Person, type PersonPrivate } from '@haicap/database/client';
import { COUNTRY_PATH } from '@haicap/database/ledger';
import { withinReach, type WithAccess } from '../../access/within-reach.js';
import type { SchemaContext } from '../../context.js';
import { byKey, loaderOf } from '../../graphql/loader.js';
import { readRows } from '../../graphql/read-rows.js';
import { selectColumns } from '../../graphql/select-columns.js';

const FIELDS = `id fullName sortName formOfAddress staffCode unitId scopePath reachPaths isDemo source note
  searchText version createdAt updatedAt`;
const PRIVATE_FIELDS = `personId scopePath birthDate sex ethnicity phone email address qualification politicalTheory
  partyAdmittedOn partyOfficialOn version updatedAt`;

/** "vn", the province and nothing after the last dot. */
const PROVINCE_PARTS = 3;

/** What to select of `"person" somebody`. */
export const PERSON_COLUMNS: Prisma.Sql = selectColumns('somebody', FIELDS);

/** Where nothing has been recorded yet. */
export const NOTHING_PRIVATE: Omit<PersonPrivate, 'personId' | 'scopePath'> = {
  birthDate: null,
  sex: null,
  ethnicity: null,
  phone: null,
  email: null,
  address: null,
  qualification: null,
  politicalTheory: null,
  partyAdmittedOn: null,
  partyOfficialOn: null,
  version: 0,
  updatedAt: new Date(0),
};

/** "The viewer may know this person": they hold or held a post where the viewer reads personnel, or their file is kept there. */
export function isVisiblePerson(context: WithAccess): Prisma.Sql {
  const path = Prisma.sql`met."path"`;
  return Prisma.sql`EXISTS (SELECT FROM unnest(somebody."reach_paths") AS met("path")
    WHERE ${withinReach(context, 'personnel.read', path)})`;
}

/**
 * The same for lists over `"person" somebody`: who reads one or a few communes finds them by their paths; who reads a
 * province goes through the list in its order, where the next one of theirs is never far.
 */
export function isKnownPerson(context: WithAccess): Prisma.Sql {
  const ranges = context.access.ranges('personnel.read');
  if (ranges.some(({ from }) => from === COUNTRY_PATH)) return Prisma.sql`TRUE`;
  if (ranges.some(({ from }) => isWide(from))) return isVisiblePerson(context);
  return Prisma.sql`somebody."id" IN (
    SELECT kept."id" FROM "person" kept WHERE ${withinReach(context, 'personnel.read', Prisma.sql`kept."scope_path"`)}
    UNION ALL
    SELECT held."person_id" FROM "assignment" held
      WHERE ${withinReach(context, 'personnel.read', Prisma.sql`held."scope_path"`)})`;
}

/** Whether a path is that of a province, with thousands of people below. */
export function isWide(scopePath: string): boolean {
  return scopePath.split('.').length <= PROVINCE_PARTS;
}

/** A person by the id; null where there is none that the viewer may know. */
export function loadPerson(context: SchemaContext, id: string): Promise<Person | null> {
  return loaderOf(context, 'personnel.person', async (ids: readonly string[]) =>
    byKey(ids, await findPersons(context, ids), (somebody) => somebody.id),
  ).load(id);
}

/** The person of an assignment that the viewer sees, and therefore knows as well. */
export async function getPerson(context: SchemaContext, id: string): Promise<Person> {
  const somebody = await loadPerson(context, id);
  if (somebody === null) throw new Error(`there is no visible person ${id}`);
  return somebody;
}

/** Protected data of a person; null where the viewer may not read it. */
export function loadPersonPrivate(context: SchemaContext, id: string): Promise<PersonPrivate | null> {
  return loaderOf(context, 'personnel.private', async (ids: readonly string[]) =>
    byKey(ids, await findPrivate(context, ids), (data) => data.personId),
  ).load(id);
}

function findPersons(context: SchemaContext, ids: readonly string[]): Promise<Person[]> {
  return readRows(
    context.db,
    Prisma.sql`SELECT ${PERSON_COLUMNS} FROM "person" somebody
      WHERE somebody."id" = ANY(${ids}::uuid[]) AND ${isVisiblePerson(context)}`,
  );
}

function findPrivate(context: SchemaContext, ids: readonly string[]): Promise<PersonPrivate[]> {
  const reach = withinReach(context, 'personnel.personal', Prisma.sql`data."scope_path"`);
  return readRows(
    context.db,
    Prisma.sql`SELECT ${selectColumns('data', PRIVATE_FIELDS)} FROM "person_private" data
      WHERE data."person_id" = ANY(${ids}::uuid[]) AND ${reach}`,
  );
}
