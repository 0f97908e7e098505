import { Prisma, type PersonnelPlan } from '@haicap/database/client';
import { foldVi } from '@haicap/domain/text';
import { builder } from '../../builder.js';
import type { SchemaContext } from '../../context.js';
import { getRecordId } from '../../graphql/global-id.js';
import { readTotalCount, type KeysetConnection } from '../../graphql/keyset-connection.js';
import { readSqlPage, type SqlOrder } from '../../graphql/keyset-sql.js';
import { badRequest, type PageArguments } from '../../graphql/page-request.js';
import { readRows } from '../../graphql/read-rows.js';
import { pathRange } from '../accounts/user-filter.js';
import { PersonnelPlanStateEnum } from './personnel-enums.js';
import { PlanType } from './personnel-plan.js';
import { isVisiblePlan, loadPlan, PLAN_COLUMNS } from './plan-row.js';

const LONGEST_TEXT = 200;

const PersonnelPlanFilterInput = builder.inputType('PersonnelPlanFilter', {
  description: 'Which plans. All conditions must hold; an empty list is no condition.',
  fields: (t) => ({
    unitId: t.id({ description: 'Of this unit or below.' }),
    eventId: t.id({ description: 'That staff the units of this act.' }),
    state: t.field({ type: [PersonnelPlanStateEnum], description: 'Where they stand.' }),
    text: t.string({ description: 'Words of the title, without regard to marks.' }),
  }),
});

type Filter = typeof PersonnelPlanFilterInput.$inferInput;

const PlanConnectionType = builder.connectionObject(
  {
    type: PlanType,
    name: 'PersonnelPlanConnection',
    description: 'One page of personnel plans.',
    fields: (t) => ({
      totalCount: t.int({ description: 'Number of plans in the whole list.', resolve: readTotalCount }),
    }),
  },
  { name: 'PersonnelPlanEdge', description: 'A plan and its position in the list.' },
);

builder.queryField('personnelPlan', (t) =>
  t.field({
    type: PlanType,
    nullable: true,
    description: 'A personnel plan by its id; null where there is none that the viewer may see.',
    args: { id: t.arg.id({ required: true, description: 'Id of the plan.' }) },
    resolve: (_root, { id }, context) => loadPlan(context, getRecordId(context.locale, 'PersonnelPlan', id)),
  }),
);

builder.queryField('personnelPlans', (t) =>
  t.connection(
    {
      type: PlanType,
      description: 'Personnel plans that the viewer may see, the latest first.',
      args: { filter: t.arg({ type: PersonnelPlanFilterInput, description: 'Which plans.' }) },
      resolve: (_root, { filter, ...args }, context) => readPlans(context, filter ?? {}, args),
    },
    PlanConnectionType,
  ),
);

async function readPlans(
  context: SchemaContext,
  filter: Filter,
  args: PageArguments,
): Promise<KeysetConnection<PersonnelPlan>> {
  const page = readSqlPage(args, context.locale, LATEST_FIRST);
  const where = Prisma.join([isVisiblePlan(context), ...(await conditions(context, filter))], ' AND ');
  const rows = await readRows<PersonnelPlan>(
    context.db,
    Prisma.sql`SELECT ${PLAN_COLUMNS} FROM "personnel_plan" plan
      WHERE ${where} ${page.sql.where} ORDER BY ${page.sql.orderBy} LIMIT ${page.sql.limit}`,
  );
  return page.toConnection(rows, async () => {
    const [row] = await readRows<{ count: number }>(
      context.db,
      Prisma.sql`SELECT count(*)::integer AS "count" FROM "personnel_plan" plan WHERE ${where}`,
    );
    return row!.count;
  });
}

async function conditions(context: SchemaContext, filter: Filter): Promise<Prisma.Sql[]> {
  const { locale } = context;
  const found: Prisma.Sql[] = [];
  if (filter.unitId != null)
    found.push(await pathRange(context, filter.unitId, Prisma.sql`plan."scope_path"`));
  if (filter.eventId != null) {
    found.push(
      Prisma.sql`plan."event_id" = ${getRecordId(locale, 'TerritorialChangeEvent', filter.eventId)}::uuid`,
    );
  }
  if (filter.state?.length) {
    found.push(Prisma.sql`plan."state" = ANY(${filter.state}::"PersonnelPlanState"[])`);
  }
  const { text } = filter;
  if (text && text.length > LONGEST_TEXT) throw badRequest(locale, 'text.tooLong', { max: LONGEST_TEXT });
  for (const word of foldVi(text ?? '')
    .split(' ')
    .filter(Boolean)) {
    found.push(Prisma.sql`strpos(plan."search_text", ${word}) > 0`);
  }
  return found;
}

const LATEST_FIRST: readonly SqlOrder<PersonnelPlan>[] = [
  {
    name: 'effectiveOn',
    expression: Prisma.sql`plan."effective_on"`,
    cast: Prisma.sql`date`,
    type: 'date',
    direction: 'DESC',
    valueOf: ({ effectiveOn }) => effectiveOn,
  },
  {
    name: 'id',
    expression: Prisma.sql`plan."id"`,
    cast: Prisma.sql`uuid`,
    type: 'uuid',
    direction: 'DESC',
    valueOf: ({ id }) => id,
  },
];
