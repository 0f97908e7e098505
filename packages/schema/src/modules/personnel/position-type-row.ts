import { Prisma, type PositionType } from '@haicap/database/client';
import type { SchemaContext } from '../../context.js';
import { byKey, loaderOf } from '../../graphql/loader.js';
import { readRows } from '../../graphql/read-rows.js';
import { selectColumns } from '../../graphql/select-columns.js';

const FIELDS = `id key nameVi nameEn nameFr nameFrFeminine precedence isKeyLeadership legalBasis validFrom validTo
  searchText version createdAt updatedAt`;

/** What to select of `"position_type" kind`. Arrays of enums come as texts, or the driver would not read them. */
export const POSITION_TYPE_COLUMNS: Prisma.Sql = Prisma.sql`${selectColumns('kind', FIELDS)},
  kind."organization_kinds"::text[] AS "organizationKinds", kind."levels"::text[] AS "levels"`;

/** A kind of post by its id; null where there is none. The catalogue is for everybody. */
export function loadPositionType(context: SchemaContext, id: string): Promise<PositionType | null> {
  return loaderOf(context, 'personnel.positionType', async (ids: readonly string[]) =>
    byKey(ids, await findPositionTypes(context, ids), (kind) => kind.id),
  ).load(id);
}

/** A kind of post by an id that the database guarantees. */
export async function getPositionType(context: SchemaContext, id: string): Promise<PositionType> {
  const kind = await loadPositionType(context, id);
  if (kind === null) throw new Error(`there is no position type ${id}`);
  return kind;
}

function findPositionTypes({ db }: SchemaContext, ids: readonly string[]): Promise<PositionType[]> {
  return readRows(
    db,
    Prisma.sql`SELECT ${POSITION_TYPE_COLUMNS} FROM "position_type" kind WHERE kind."id" = ANY(${ids}::uuid[])`,
  );
}
