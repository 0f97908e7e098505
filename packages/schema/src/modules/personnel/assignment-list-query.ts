import type { Assignment } from '@haicap/database/client';
import { Prisma } from '@haicap/database/client';
import type { SchemaContext } from '../../context.js';
import type { KeysetConnection } from '../../graphql/keyset-connection.js';
import { readSqlPage, type SqlOrder } from '../../graphql/keyset-sql.js';
import type { PageArguments } from '../../graphql/page-request.js';
import { readRows } from '../../graphql/read-rows.js';
import { ASSIGNMENT_COLUMNS, isVisibleAssignment } from './assignment-row.js';

/** A page of the assignments that the viewer sees and that meet all conditions over `"assignment" held`. */
export async function readAssignmentPage(
  context: SchemaContext,
  conditions: readonly Prisma.Sql[],
  order: readonly SqlOrder<Assignment>[],
  args: PageArguments,
): Promise<KeysetConnection<Assignment>> {
  const page = readSqlPage(args, context.locale, order);
  const where = Prisma.join([isVisibleAssignment(context), ...conditions], ' AND ');
  const rows = await readRows<Assignment>(
    context.db,
    Prisma.sql`SELECT ${ASSIGNMENT_COLUMNS} FROM "assignment" held
      WHERE ${where} ${page.sql.where} ORDER BY ${page.sql.orderBy} LIMIT ${page.sql.limit}`,
  );
  return page.toConnection(rows, () => countAssignments(context, where));
}

async function countAssignments({ db }: SchemaContext, where: Prisma.Sql): Promise<number> {
  const [row] = await readRows<{ count: number }>(
    db,
    Prisma.sql`SELECT count(*)::integer AS "count" FROM "assignment" held WHERE ${where}`,
  );
  return row!.count;
}
