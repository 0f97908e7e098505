import { Prisma } from '@haicap/database/client';
import { toPlainDate } from '@haicap/domain/dates';
import type { SchemaContext } from '../../context.js';
import { toDayOrNull } from '../../graphql/days.js';
import { byKey, groupByKey, loaderOf } from '../../graphql/loader.js';
import { readRows, type Reader } from '../../graphql/read-rows.js';
import { isVisibleGrant } from './account-reach.js';
import type { GrantRow } from './account-types.js';

/** A grant as a statement gives it. */
export type StoredGrant = Omit<GrantRow, 'validFrom' | 'validTo'> & {
  readonly validFrom: Date;
  readonly validTo: Date | null;
};

/** What to select of `"grant" g`. */
export const GRANT_COLUMNS: Prisma.Sql = Prisma.sql`g."id", g."user_id" AS "userId", g."role", g."unit_id" AS "unitId",
  g."scope_path" AS "scopePath", g."valid_from" AS "validFrom", g."valid_to" AS "validTo",
  g."instrument_id" AS "instrumentId", g."decision", g."end_reason" AS "endReason", g."given_by_id" AS "givenById",
  g."version"`;

/** The grants that a statement over `"grant" g JOIN "user" u` selects by {@link GRANT_COLUMNS}. */
export async function readGrants(db: Reader, statement: Prisma.Sql): Promise<GrantRow[]> {
  return (await readRows<StoredGrant>(db, statement)).map(toGrant);
}

/** Days as the domain has them. */
export function toGrant(stored: StoredGrant): GrantRow {
  return {
    ...stored,
    validFrom: toPlainDate(stored.validFrom),
    validTo: toDayOrNull(stored.validTo),
  };
}

/** A grant by its id; null where there is none that the viewer may see. */
export function loadGrant(context: SchemaContext, id: string): Promise<GrantRow | null> {
  return loaderOf(context, 'accounts.grant', async (ids: readonly string[]) =>
    byKey(ids, await findGrants(context, Prisma.sql`g."id" = ANY(${ids}::uuid[])`), (grant) => grant.id),
  ).load(id);
}

/** All grants of an account that the viewer may see, whenever they hold. */
export function loadGrantsOf(context: SchemaContext, userId: string): Promise<GrantRow[]> {
  return loaderOf(context, 'accounts.grantsOf', async (ids: readonly string[]) =>
    groupByKey(
      ids,
      await findGrants(context, Prisma.sql`g."user_id" = ANY(${ids}::uuid[])`),
      (grant) => grant.userId,
    ),
  ).load(userId);
}

function findGrants(context: SchemaContext, condition: Prisma.Sql): Promise<GrantRow[]> {
  return readGrants(
    context.db,
    Prisma.sql`SELECT ${GRANT_COLUMNS} FROM "grant" g JOIN "user" u ON u."id" = g."user_id"
      WHERE ${condition} AND ${isVisibleGrant(context)} ORDER BY g."id"`,
  );
}

/** A grant that a mutation made or changed, which the viewer therefore sees. */
export async function getGrant(context: SchemaContext, id: string): Promise<GrantRow> {
  const grant = await loadGrant(context, id);
  if (grant === null) throw new Error(`there is no visible grant ${id}`);
  return grant;
}
