import { Prisma, type Organization } from '@haicap/database/client';
import type { PlainDate } from '@haicap/domain/dates';
import { withinReach, type WithAccess } from '../../access/within-reach.js';
import type { SchemaContext } from '../../context.js';
import { byKey, groupByKey, loaderOf } from '../../graphql/loader.js';
import { readRows } from '../../graphql/read-rows.js';
import { selectColumns } from '../../graphql/select-columns.js';

const FIELDS = `id unitId scopePath kind name abbreviation parentId continuesId ordinal validFrom validTo endReason
  endedByEventId note source searchText version createdAt updatedAt`;

/** What to select of `"organization" body`. */
export const ORGANIZATION_COLUMNS: Prisma.Sql = selectColumns('body', FIELDS);

/** "The viewer may see this body": it stands where they read personnel. */
export function isVisibleOrganization(context: WithAccess): Prisma.Sql {
  return withinReach(context, 'personnel.read', Prisma.sql`body."scope_path"`);
}

/** "This body exists on the day." */
export function bodyExistsOn(day: PlainDate): Prisma.Sql {
  return Prisma.sql`(body."valid_from" <= ${day}::date AND (body."valid_to" IS NULL OR body."valid_to" > ${day}::date))`;
}

/** A body by its id; null where there is none that the viewer may see. */
export function loadOrganization(context: SchemaContext, id: string): Promise<Organization | null> {
  return loaderOf(context, 'personnel.organization', async (ids: readonly string[]) =>
    byKey(ids, await findBodies(context, Prisma.sql`body."id" = ANY(${ids}::uuid[])`), (body) => body.id),
  ).load(id);
}

/** The body of a post or assignment that the viewer sees, and therefore sees as well. */
export async function getOrganization(context: SchemaContext, id: string): Promise<Organization> {
  const body = await loadOrganization(context, id);
  if (body === null) throw new Error(`there is no visible organization ${id}`);
  return body;
}

/** The bodies of a unit on a day, in their order. */
export function loadOrganizationsOf(
  context: SchemaContext,
  unitId: string,
  day: PlainDate,
): Promise<Organization[]> {
  return loaderOf(context, `personnel.organizations@${day}`, async (ids: readonly string[]) =>
    groupByKey(
      ids,
      await findBodies(context, Prisma.sql`body."unit_id" = ANY(${ids}::uuid[]) AND ${bodyExistsOn(day)}`),
      (body) => body.unitId,
    ),
  ).load(unitId);
}

/** The bodies below a body on a day, in their order. */
export function loadChildBodies(
  context: SchemaContext,
  parentId: string,
  day: PlainDate,
): Promise<Organization[]> {
  return loaderOf(context, `personnel.childBodies@${day}`, async (ids: readonly string[]) =>
    groupByKey(
      ids,
      await findBodies(context, Prisma.sql`body."parent_id" = ANY(${ids}::uuid[]) AND ${bodyExistsOn(day)}`),
      (body) => body.parentId!,
    ),
  ).load(parentId);
}

/** The bodies that continue a body. */
export function loadContinuing(context: SchemaContext, formerId: string): Promise<Organization[]> {
  return loaderOf(context, 'personnel.continuing', async (ids: readonly string[]) =>
    groupByKey(
      ids,
      await findBodies(context, Prisma.sql`body."continues_id" = ANY(${ids}::uuid[])`),
      (body) => body.continuesId!,
    ),
  ).load(formerId);
}

function findBodies(context: SchemaContext, condition: Prisma.Sql): Promise<Organization[]> {
  return readRows(
    context.db,
    Prisma.sql`SELECT ${ORGANIZATION_COLUMNS} FROM "organization" body
      WHERE ${condition} AND ${isVisibleOrganization(context)} ORDER BY body."ordinal", body."name", body."id"`,
  );
}
