import { Prisma } from '@haicap/database/client';
import { foldVi } from '@haicap/domain/text';
import { builder } from '../../builder.js';
import type { SchemaContext } from '../../context.js';
import { getRecordId } from '../../graphql/global-id.js';
import { readTotalCount, type KeysetConnection } from '../../graphql/keyset-connection.js';
import { readSqlPage, type SqlOrder } from '../../graphql/keyset-sql.js';
import { badRequest, type PageArguments } from '../../graphql/page-request.js';
import { readRows } from '../../graphql/read-rows.js';
import { escapeLike } from '../units/unit-list-query.js';
import { FROM_TO_PLACE, isToPlace, TO_PLACE_COLUMNS, type PersonToPlaceRow } from './person-to-place-row.js';
import { PersonToPlaceType } from './person-to-place.js';
import { PlacementStateEnum } from './personnel-enums.js';

const LONGEST_TEXT = 200;

const PeopleToPlaceFilterInput = builder.inputType('PeopleToPlaceFilter', {
  description: 'Which people. All conditions must hold; an empty list is no condition.',
  fields: (t) => ({
    fromUnitId: t.id({ description: 'Whose post was in this unit.' }),
    targetUnitId: t.id({ description: 'Whose unit became part of this one by the act.' }),
    text: t.string({ description: 'Part of the name, without regard to marks.' }),
    state: t.field({ type: [PlacementStateEnum], description: 'Where they stand.' }),
  }),
});

type Filter = typeof PeopleToPlaceFilterInput.$inferInput;

const PersonToPlaceConnectionType = builder.connectionObject(
  {
    type: PersonToPlaceType,
    name: 'PersonToPlaceConnection',
    description: 'One page of people to place.',
    fields: (t) => ({
      totalCount: t.int({ description: 'Number of posts in the whole list.', resolve: readTotalCount }),
    }),
  },
  { name: 'PersonToPlaceEdge', description: 'Somebody to be placed, and the position in the list.' },
);

builder.queryField('peopleToPlace', (t) =>
  t.connection(
    {
      type: PersonToPlaceType,
      description:
        'People whose post ended with its unit by an act, post by post, unit by unit; of those units where the viewer sees what is prepared.',
      args: {
        eventId: t.arg.id({ required: true, description: 'The act.' }),
        filter: t.arg({ type: PeopleToPlaceFilterInput, description: 'Which people.' }),
      },
      resolve: (_root, { eventId, filter, ...args }, context) =>
        readPeople(
          context,
          getRecordId(context.locale, 'TerritorialChangeEvent', eventId),
          filter ?? {},
          args,
        ),
    },
    PersonToPlaceConnectionType,
  ),
);

async function readPeople(
  context: SchemaContext,
  eventId: string,
  filter: Filter,
  args: PageArguments,
): Promise<KeysetConnection<PersonToPlaceRow>> {
  const page = readSqlPage(args, context.locale, UNIT_BY_UNIT);
  const where = Prisma.join(conditions(context, eventId, filter), ' AND ');
  const rows = await readRows<PersonToPlaceRow>(
    context.db,
    Prisma.sql`SELECT ${TO_PLACE_COLUMNS} FROM ${FROM_TO_PLACE}
      WHERE ${where} ${page.sql.where} ORDER BY ${page.sql.orderBy} LIMIT ${page.sql.limit}`,
  );
  return page.toConnection(rows, async () => {
    const [row] = await readRows<{ count: number }>(
      context.db,
      Prisma.sql`SELECT count(*)::integer AS "count" FROM ${FROM_TO_PLACE} WHERE ${where}`,
    );
    return row!.count;
  });
}

function conditions(context: SchemaContext, eventId: string, filter: Filter): Prisma.Sql[] {
  const unit = (id: string): string => getRecordId(context.locale, 'AdministrativeUnit', id);
  const found = [Prisma.sql`held."ended_by_event_id" = ${eventId}::uuid`, isToPlace(context)];
  if (filter.fromUnitId != null) found.push(Prisma.sql`held."unit_id" = ${unit(filter.fromUnitId)}::uuid`);
  if (filter.targetUnitId != null) {
    found.push(Prisma.sql`EXISTS (SELECT FROM "territorial_change_part" part
      JOIN "territorial_change_target" target ON target."id" = part."target_id"
      WHERE part."event_id" = ${eventId}::uuid AND part."source_unit_id" = held."unit_id"
        AND target."unit_id" = ${unit(filter.targetUnitId)}::uuid)`);
  }
  if (filter.state?.length)
    found.push(Prisma.sql`assignment_placing(held."id") = ANY(${filter.state}::text[])`);
  const words = wordsOf(context, filter.text);
  if (words !== '') {
    found.push(Prisma.sql`EXISTS (SELECT FROM "person" somebody
      WHERE somebody."id" = held."person_id" AND somebody."search_text" LIKE ${`%${escapeLike(words)}%`})`);
  }
  return found;
}

function wordsOf({ locale }: SchemaContext, text: string | null | undefined): string {
  if (text && text.length > LONGEST_TEXT) throw badRequest(locale, 'text.tooLong', { max: LONGEST_TEXT });
  return foldVi(text ?? '');
}

const UNIT_BY_UNIT: readonly SqlOrder<PersonToPlaceRow>[] = [
  {
    name: 'unit',
    expression: Prisma.sql`held."scope_path"`,
    cast: Prisma.sql`text COLLATE "C"`,
    type: 'text',
    direction: 'ASC',
    valueOf: ({ scopePath }) => scopePath,
  },
  {
    name: 'id',
    expression: Prisma.sql`held."id"`,
    cast: Prisma.sql`uuid`,
    type: 'uuid',
    direction: 'ASC',
    valueOf: ({ id }) => id,
  },
];
