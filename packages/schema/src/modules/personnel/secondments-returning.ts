import type { Assignment } from '@haicap/database/client';
import { Prisma } from '@haicap/database/client';
import { builder } from '../../builder.js';
import { readDay } from '../../graphql/days.js';
import type { SqlOrder } from '../../graphql/keyset-sql.js';
import { pathRange } from '../accounts/user-filter.js';
import { AssignmentConnectionType } from './assignment-connection.js';
import { readAssignmentPage } from './assignment-list-query.js';
import { AssignmentType } from './personnel-types.js';

builder.queryField('secondmentsReturning', (t) =>
  t.connection(
    {
      type: AssignmentType,
      description:
        'Secondments that go on today and whose people are expected back by a day, the first first; those who are overdue too. Of all units in reach when none is named.',
      args: {
        unitId: t.arg.id({ description: 'Seconded to this unit or below.' }),
        until: t.arg({ type: 'Date', required: true, description: 'Last day of return.' }),
      },
      resolve: async (_root, { unitId, until, ...args }, context) => {
        const last = readDay(context, until);
        const { today } = context;
        const conditions = [
          Prisma.sql`held."expected_return_on" <= ${last}::date AND held."expected_return_on" IS NOT NULL
            AND held."state" = 'APPROVED' AND held."kind" = 'SECONDMENT' AND held."valid_from" <= ${today}::date
            AND (held."valid_to" IS NULL OR held."valid_to" > ${today}::date)`,
        ];
        if (unitId != null) conditions.push(await pathRange(context, unitId, Prisma.sql`held."scope_path"`));
        return readAssignmentPage(context, conditions, ORDER, args);
      },
    },
    AssignmentConnectionType,
  ),
);

const ORDER: readonly SqlOrder<Assignment>[] = [
  {
    name: 'expectedReturnOn',
    expression: Prisma.sql`held."expected_return_on"`,
    cast: Prisma.sql`date`,
    type: 'date',
    direction: 'ASC',
    valueOf: ({ expectedReturnOn }) => expectedReturnOn,
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
