import { Prisma } from '@haicap/database/client';
import type { SchemaContext } from '../../context.js';
import { loaderOf } from '../../graphql/loader.js';
import { readRows } from '../../graphql/read-rows.js';
import type { GrantRow } from './account-types.js';
import { loadGrantsOf } from './grant-row.js';

/** All visible grants of an account, with where they may also read because their units came from there. */
export async function loadGrantsWithFormerPaths(context: SchemaContext, userId: string): Promise<GrantRow[]> {
  const grants = await loadGrantsOf(context, userId);
  return Promise.all(
    grants.map(async (grant) =>
      grant.unitId === null ? grant : { ...grant, formerPaths: await loadFormerPaths(context, grant.unitId) },
    ),
  );
}

/** Scope paths of the former units that a unit came from. */
function loadFormerPaths(context: SchemaContext, unitId: string): Promise<readonly string[]> {
  return loaderOf(context, 'accounts.formerPaths', async (ids: readonly string[]) => {
    const rows = await readRows<{ paths: string[] }>(
      context.db,
      Prisma.sql`SELECT former_paths(k."id") AS "paths"
        FROM unnest(${ids}::uuid[]) WITH ORDINALITY AS k("id", "position") ORDER BY k."position"`,
    );
    return rows.map(({ paths }) => paths);
  }).load(unitId);
}
