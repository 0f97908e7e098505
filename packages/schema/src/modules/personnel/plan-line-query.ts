import { Prisma } from '@haicap/database/client';
import type { WithAccess } from '../../access/within-reach.js';
import type { TransactionClient } from '../../graphql/transaction.js';
import { isVisiblePerson } from './person-row.js';
import { isVisiblePosition } from './position-row.js';

/** Of posts, those in a unit or below that the viewer sees. */
export async function findUsablePosts(
  tx: Pick<TransactionClient, '$queryRaw'>,
  context: WithAccess,
  scopePath: string,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await tx.$queryRaw<{ id: string }[]>(
    Prisma.sql`SELECT post."id" FROM "position" post WHERE post."id" = ANY(${ids}::uuid[])
      AND post."scope_path" >= ${scopePath} AND post."scope_path" < ${`${scopePath.slice(0, -1)}/`}
      AND ${isVisiblePosition(context)}`,
  );
  return new Set(rows.map(({ id }) => id));
}

/** Of people, those whom the viewer may know. */
export async function findKnownPeople(
  tx: Pick<TransactionClient, '$queryRaw'>,
  context: WithAccess,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await tx.$queryRaw<{ id: string }[]>(
    Prisma.sql`SELECT somebody."id" FROM "person" somebody WHERE somebody."id" = ANY(${ids}::uuid[])
      AND ${isVisiblePerson(context)}`,
  );
  return new Set(rows.map(({ id }) => id));
}
