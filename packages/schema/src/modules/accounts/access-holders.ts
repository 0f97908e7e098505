import { Prisma } from '@haicap/database/client';
import { READING_PERMISSIONS, ROLE_PERMISSIONS, ROLES, type Permission } from '@haicap/domain/accounts';
import { PermissionType } from '../../access/permission-type.js';
import { builder } from '../../builder.js';
import type { SchemaContext } from '../../context.js';
import { readTotalCount, type KeysetConnection } from '../../graphql/keyset-connection.js';
import { readSqlPage } from '../../graphql/keyset-sql.js';
import type { PageArguments } from '../../graphql/page-request.js';
import { readRows } from '../../graphql/read-rows.js';
import { readScopePath } from './access-explanation.js';
import { isVisibleGrant } from './account-reach.js';
import { GrantType, UserType, type UserRow } from './account-types.js';
import { isGrantInForce } from './grant-connection.js';
import { loadGrant } from './grant-row.js';
import { toUserOrder } from './user-order.js';
import { USER_COLUMNS } from './user-row.js';

interface AccessHolder extends UserRow {
  readonly lastSignIn: Date;
  readonly grantIds: readonly string[];
}

const AccessHolderType = builder.objectRef<AccessHolder>('AccessHolder').implement({
  dataClass: 'INTERNAL',
  description: 'A person who may do something, and why.',
  fields: (t) => ({
    user: t.field({ type: UserType, description: 'Who.', resolve: (holder) => holder }),
    grants: t.field({
      type: [GrantType],
      description: 'The roles it comes from.',
      resolve: async ({ grantIds }, _args, context) => {
        const grants = await Promise.all(grantIds.map((id) => loadGrant(context, id)));
        return grants.filter((grant) => grant !== null);
      },
    }),
  }),
});

const AccessHolderConnectionType = builder.connectionObject(
  {
    type: AccessHolderType,
    name: 'AccessHolderConnection',
    description: 'One page of people who may do something.',
    fields: (t) => ({
      totalCount: t.int({ description: 'Number of people in the whole list.', resolve: readTotalCount }),
    }),
  },
  { name: 'AccessHolderEdge', description: 'A person and the position in the list.' },
);

builder.queryField('accessHolders', (t) =>
  t.connection(
    {
      type: AccessHolderType,
      description:
        'Who may do this here today, by name: active accounts with a role in force, as far as the viewer sees the role. Roles on superior units are seen by those who look after these.',
      args: {
        permission: t.arg({ type: PermissionType, required: true, description: 'What.' }),
        unitId: t.arg.id({ description: 'The unit; the whole country when left out.' }),
      },
      resolve: async (_root, { permission, unitId, ...args }, context) =>
        readHolders(context, permission, await readScopePath(context, unitId), args),
    },
    AccessHolderConnectionType,
  ),
);

async function readHolders(
  context: SchemaContext,
  permission: Permission,
  scopePath: string | null,
  args: PageArguments,
): Promise<KeysetConnection<AccessHolder>> {
  const page = readSqlPage(args, context.locale, toUserOrder(context, []));
  const holders = Prisma.sql`(SELECT g."user_id", array_agg(g."id" ORDER BY g."id") AS "grant_ids"
    FROM "grant" g JOIN "user" u ON u."id" = g."user_id"
    WHERE ${allows(context, permission, scopePath)} AND u."status" = 'ACTIVE' AND ${isVisibleGrant(context)}
    GROUP BY g."user_id")`;
  const rows = await readRows<AccessHolder>(
    context.db,
    Prisma.sql`SELECT ${USER_COLUMNS}, holder."grant_ids" AS "grantIds"
      FROM ${holders} holder JOIN "user" u ON u."id" = holder."user_id"
      WHERE TRUE ${page.sql.where} ORDER BY ${page.sql.orderBy} LIMIT ${page.sql.limit}`,
  );
  const count = async (): Promise<number> => {
    const [row] = await readRows<{ count: number }>(
      context.db,
      Prisma.sql`SELECT count(*)::integer AS "count" FROM ${holders} holder`,
    );
    return row!.count;
  };
  return page.toConnection(rows, count) as KeysetConnection<AccessHolder>;
}

/** That a grant allows something on a unit today: it is on the unit or above, or reads there as on what it came from. */
function allows(context: SchemaContext, permission: Permission, scopePath: string | null): Prisma.Sql {
  const roles = ROLES.filter((role) => ROLE_PERMISSIONS[role].includes(permission));
  if (scopePath === null || roles.length === 0) return Prisma.sql`FALSE`;
  const above = Prisma.sql`g."scope_path" = ANY(${pathsAbove(scopePath)}::text[])`;
  const here = READING_PERMISSIONS.includes(permission)
    ? Prisma.sql`(${above} OR g."unit_id" IN (${successorsOf(scopePath)}))`
    : above;
  return Prisma.sql`g."role" = ANY(${roles}::"Role"[]) AND ${isGrantInForce(context.today)} AND ${here}`;
}

/** The units that a unit, or one above it, has become part of since it ended: `former_paths` seen from the other side. */
function successorsOf(scopePath: string): Prisma.Sql {
  return Prisma.sql`WITH RECURSIVE successor AS (
      SELECT "id" FROM "administrative_unit" WHERE "scope_path" = ANY(${pathsAbove(scopePath)}::text[])
      UNION
      SELECT target."unit_id" FROM successor
      JOIN "territorial_change_part" part ON part."source_unit_id" = successor."id"
        AND (part."area_part" <> 'NONE' OR part."population_part" <> 'NONE')
      JOIN "territorial_change_target" target ON target."id" = part."target_id"
      JOIN "territorial_change_event" event ON event."id" = target."event_id" AND event."status" = 'OPERATIONAL'
      WHERE NOT EXISTS (SELECT FROM "administrative_unit_version" version
        WHERE version."unit_id" = successor."id" AND version."valid_to" IS NULL)
    ) SELECT "id" FROM successor`;
}

/** `vn.`, `vn.p7.`, `vn.p7.c6.` for the last of them. */
export function pathsAbove(scopePath: string): string[] {
  const segments = scopePath.split('.').slice(0, -1);
  return segments.map((_segment, at) => `${segments.slice(0, at + 1).join('.')}.`);
}
