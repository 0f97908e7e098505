import { Prisma, type PositionType } from '@haicap/database/client';
import { foldVi } from '@haicap/domain/text';
import { builder } from '../../builder.js';
import type { SchemaContext } from '../../context.js';
import { readDay } from '../../graphql/days.js';
import { readTotalCount, type KeysetConnection } from '../../graphql/keyset-connection.js';
import { readSqlPage, type SqlOrder } from '../../graphql/keyset-sql.js';
import { badRequest, type PageArguments } from '../../graphql/page-request.js';
import { readRows } from '../../graphql/read-rows.js';
import { UnitLevelEnum } from '../units/unit-enums.js';
import { escapeLike } from '../units/unit-list-query.js';
import { OrganizationKindEnum } from './personnel-enums.js';
import { PositionTypeType } from './personnel-types.js';
import { POSITION_TYPE_COLUMNS } from './position-type-row.js';

const LONGEST_TEXT = 200;

const PositionTypeFilterInput = builder.inputType('PositionTypeFilter', {
  description: 'Which kinds of post. All conditions must hold.',
  fields: (t) => ({
    text: t.string({ description: 'Part of a name in any language or of the key, without regard to marks.' }),
    organizationKind: t.field({ type: OrganizationKindEnum, description: 'That such bodies have.' }),
    level: t.field({ type: UnitLevelEnum, description: 'That units of this tier have.' }),
    isKeyLeadership: t.boolean({ description: 'Whether it is one of the key leadership.' }),
    asOf: t.field({ type: 'Date', description: 'In use on this day; all when left out.' }),
  }),
});

const PositionTypeConnectionType = builder.connectionObject(
  {
    type: PositionTypeType,
    name: 'PositionTypeConnection',
    description: 'One page of kinds of post.',
    fields: (t) => ({
      totalCount: t.int({ description: 'Number of kinds in the whole list.', resolve: readTotalCount }),
    }),
  },
  { name: 'PositionTypeEdge', description: 'A kind of post and its position in the list.' },
);

builder.queryField('positionTypes', (t) =>
  t.connection(
    {
      type: PositionTypeType,
      description: 'The catalogue of kinds of post, in the order of precedence.',
      args: { filter: t.arg({ type: PositionTypeFilterInput, description: 'Which kinds.' }) },
      resolve: (_root, { filter, ...args }, context) =>
        readPositionTypes(context, toConditions(context, filter ?? {}), args),
    },
    PositionTypeConnectionType,
  ),
);

const ORDER: readonly SqlOrder<PositionType>[] = [
  {
    name: 'precedence',
    expression: Prisma.sql`kind."precedence"`,
    cast: Prisma.sql`integer`,
    type: 'number',
    direction: 'ASC',
    valueOf: ({ precedence }) => precedence,
  },
  {
    name: 'id',
    expression: Prisma.sql`kind."id"`,
    cast: Prisma.sql`uuid`,
    type: 'uuid',
    direction: 'ASC',
    valueOf: ({ id }) => id,
  },
];

async function readPositionTypes(
  { db, locale }: SchemaContext,
  conditions: readonly Prisma.Sql[],
  args: PageArguments,
): Promise<KeysetConnection<PositionType>> {
  const page = readSqlPage(args, locale, ORDER);
  const where = Prisma.join([Prisma.sql`TRUE`, ...conditions], ' AND ');
  const rows = await readRows<PositionType>(
    db,
    Prisma.sql`SELECT ${POSITION_TYPE_COLUMNS} FROM "position_type" kind
      WHERE ${where} ${page.sql.where} ORDER BY ${page.sql.orderBy} LIMIT ${page.sql.limit}`,
  );
  return page.toConnection(rows, async () => {
    const [row] = await readRows<{ count: number }>(
      db,
      Prisma.sql`SELECT count(*)::integer AS "count" FROM "position_type" kind WHERE ${where}`,
    );
    return row!.count;
  });
}

function toConditions(
  context: SchemaContext,
  filter: typeof PositionTypeFilterInput.$inferInput,
): Prisma.Sql[] {
  const { organizationKind, level, isKeyLeadership, asOf } = filter;
  const on = asOf == null ? null : readDay(context, asOf);
  const conditions = [
    matches(context, filter.text),
    organizationKind == null
      ? null
      : Prisma.sql`(cardinality(kind."organization_kinds") = 0
          OR ${organizationKind}::"OrganizationKind" = ANY(kind."organization_kinds"))`,
    level == null
      ? null
      : Prisma.sql`(cardinality(kind."levels") = 0 OR ${level}::"UnitLevel" = ANY(kind."levels"))`,
    isKeyLeadership == null ? null : Prisma.sql`kind."is_key_leadership" = ${isKeyLeadership}`,
    on === null
      ? null
      : Prisma.sql`(kind."valid_from" <= ${on}::date AND (kind."valid_to" IS NULL OR kind."valid_to" > ${on}::date))`,
  ];
  return conditions.filter((condition) => condition !== null);
}

/** Part of any name or the key, which is written with underscores. The catalogue is small and read as a whole. */
function matches({ locale }: SchemaContext, text: string | null | undefined): Prisma.Sql | null {
  if (text && text.length > LONGEST_TEXT) throw badRequest(locale, 'text.tooLong', { max: LONGEST_TEXT });
  const folded = foldVi(text ?? '');
  if (folded === '') return null;
  return Prisma.sql`kind."search_text" LIKE ${`%${escapeLike(folded)}%`}`;
}
