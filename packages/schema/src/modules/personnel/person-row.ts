import { Prisma, type Person, type PersonPrivate } from '@haicap/database/client';
import { withinReach, type WithAccess } from '../../access/within-reach.js';
import type { SchemaContext } from '../../context.js';
import { byKey, loaderOf } from '../../graphql/loader.js';
import { readRows } from '../../graphql/read-rows.js';
import { selectColumns } from '../../graphql/select-columns.js';

const FIELDS = `id fullName sortName formOfAddress staffCode unitId scopePath reachPaths isDemo source note
  searchText version createdAt updatedAt`;
const PRIVATE_FIELDS = `personId scopePath birthDate sex ethnicity phone email address qualification politicalTheory
  partyAdmittedOn partyOfficialOn version updatedAt`;

/** What to select of `"person" somebody`. */
export const PERSON_COLUMNS: Prisma.Sql = selectColumns('somebody', FIELDS);

/** "The viewer may know this person": they hold or held a post where the viewer reads personnel, or their file is kept there. */
export function isVisiblePerson(context: WithAccess): Prisma.Sql {
  const path = Prisma.sql`met."path"`;
  return Prisma.sql`EXISTS (SELECT FROM unnest(somebody."reach_paths") AS met("path")
    WHERE ${withinReach(context, 'personnel.read', path)})`;
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
