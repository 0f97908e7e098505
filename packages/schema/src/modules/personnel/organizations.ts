import { Prisma, type Organization } from '@haicap/database/client';
import { foldVi } from '@haicap/domain/text';
import { builder } from '../../builder.js';
import type { SchemaContext } from '../../context.js';
import { readDay } from '../../graphql/days.js';
import { getRecordId } from '../../graphql/global-id.js';
import { readTotalCount, type KeysetConnection } from '../../graphql/keyset-connection.js';
import { readSqlPage, type SqlOrder } from '../../graphql/keyset-sql.js';
import { badRequest, type PageArguments } from '../../graphql/page-request.js';
import { readRows } from '../../graphql/read-rows.js';
import { pathRange } from '../accounts/user-filter.js';
import { escapeLike } from '../units/unit-list-query.js';
import {
  bodyExistsOn,
  isVisibleOrganization,
  loadOrganization,
  ORGANIZATION_COLUMNS,
} from './organization-row.js';
import { OrganizationKindEnum } from './personnel-enums.js';
import { OrganizationType } from './personnel-types.js';

const LONGEST_TEXT = 200;

const OrganizationFilterInput = builder.inputType('OrganizationFilter', {
  description: 'Which bodies. All conditions must hold; an empty list is no condition.',
  fields: (t) => ({
    kind: t.field({ type: [OrganizationKindEnum], description: 'What they are.' }),
    text: t.string({ description: 'Part of the name or its short form, without regard to marks.' }),
    includeSubordinate: t.boolean({ description: 'Also those of all units below.' }),
  }),
});

const OrganizationConnectionType = builder.connectionObject(
  {
    type: OrganizationType,
    name: 'OrganizationConnection',
    description: 'One page of bodies.',
    fields: (t) => ({
      totalCount: t.int({ description: 'Number of bodies in the whole list.', resolve: readTotalCount }),
    }),
  },
  { name: 'OrganizationEdge', description: 'A body and its position in the list.' },
);

builder.queryField('organization', (t) =>
  t.field({
    type: OrganizationType,
    nullable: true,
    description: 'One body by its id; null where there is none that the viewer may see.',
    args: { id: t.arg.id({ required: true, description: 'Id of the body.' }) },
    resolve: (_root, { id }, context) =>
      loadOrganization(context, getRecordId(context.locale, 'Organization', id)),
  }),
);

builder.queryField('organizations', (t) =>
  t.connection(
    {
      type: OrganizationType,
      description:
        'Bodies of a unit on a day (default: today), in their order; with those below unit by unit.',
      args: {
        unitId: t.arg.id({ required: true, description: 'The unit.' }),
        asOf: t.arg({ type: 'Date', description: 'The day.' }),
        filter: t.arg({ type: OrganizationFilterInput, description: 'Which bodies.' }),
      },
      resolve: async (_root, { unitId, asOf, filter, ...args }, context) => {
        const day = readDay(context, asOf);
        const within = filter?.includeSubordinate
          ? await pathRange(context, unitId, Prisma.sql`body."scope_path"`)
          : Prisma.sql`body."unit_id" = ${getRecordId(context.locale, 'AdministrativeUnit', unitId)}::uuid`;
        const conditions = [within, bodyExistsOn(day), ...toConditions(context, filter ?? {})];
        return readOrganizations(context, conditions, args);
      },
    },
    OrganizationConnectionType,
  ),
);

const ORDER: readonly SqlOrder<Organization>[] = [
  {
    name: 'scopePath',
    expression: Prisma.sql`body."scope_path"`,
    cast: Prisma.sql`text`,
    type: 'text',
    direction: 'ASC',
    valueOf: ({ scopePath }) => scopePath,
  },
  {
    name: 'ordinal',
    expression: Prisma.sql`body."ordinal"`,
    cast: Prisma.sql`integer`,
    type: 'number',
    direction: 'ASC',
    valueOf: ({ ordinal }) => ordinal,
  },
  {
    name: 'id',
    expression: Prisma.sql`body."id"`,
    cast: Prisma.sql`uuid`,
    type: 'uuid',
    direction: 'ASC',
    valueOf: ({ id }) => id,
  },
];

async function readOrganizations(
  context: SchemaContext,
  conditions: readonly Prisma.Sql[],
  args: PageArguments,
): Promise<KeysetConnection<Organization>> {
  const page = readSqlPage(args, context.locale, ORDER);
  const where = Prisma.join([isVisibleOrganization(context), ...conditions], ' AND ');
  const rows = await readRows<Organization>(
    context.db,
    Prisma.sql`SELECT ${ORGANIZATION_COLUMNS} FROM "organization" body
      WHERE ${where} ${page.sql.where} ORDER BY ${page.sql.orderBy} LIMIT ${page.sql.limit}`,
  );
  return page.toConnection(rows, async () => {
    const [row] = await readRows<{ count: number }>(
      context.db,
      Prisma.sql`SELECT count(*)::integer AS "count" FROM "organization" body WHERE ${where}`,
    );
    return row!.count;
  });
}

function toConditions(
  { locale }: SchemaContext,
  { kind, text }: typeof OrganizationFilterInput.$inferInput,
): Prisma.Sql[] {
  if (text && text.length > LONGEST_TEXT) throw badRequest(locale, 'text.tooLong', { max: LONGEST_TEXT });
  const folded = foldVi(text ?? '');
  const conditions = [
    kind?.length ? Prisma.sql`body."kind" = ANY(${kind}::"OrganizationKind"[])` : null,
    folded === '' ? null : Prisma.sql`body."search_text" LIKE ${`%${escapeLike(folded)}%`}`,
  ];
  return conditions.filter((condition) => condition !== null);
}
