import type { PositionType } from '@haicap/database/client';
import { Prisma } from '@haicap/database/client';
import { daysOf, monitorPosts, sumMonitored, type DaySpan } from '@haicap/domain/personnel';
import { builder } from '../../builder.js';
import type { SchemaContext } from '../../context.js';
import { readDay } from '../../graphql/days.js';
import { getRecordId } from '../../graphql/global-id.js';
import type { KeysetConnection } from '../../graphql/keyset-connection.js';
import { readSqlPage } from '../../graphql/keyset-sql.js';
import { badRequest, DEFAULT_PAGE_SIZE, type PageArguments } from '../../graphql/page-request.js';
import { pathRange } from '../accounts/user-filter.js';
import { PositionTypeType } from './personnel-types.js';
import { getPositionType } from './position-type-row.js';
import {
  countMonitoredUnits,
  findMonitoredPosts,
  findMonitoredUnits,
  UNIT_ORDER,
  type MonitoredPostRow,
  type MonitoredUnitRow,
  type MonitorQuestion,
} from './post-monitor-query.js';
import { MonitorRowType, type MonitorCell, type MonitorRow } from './post-monitor-types.js';

/** Two years, one of them a leap year. */
const MOST_DAYS = 731;
const MOST_TYPES = 30;

interface PostMonitor {
  readonly period: DaySpan;
  readonly typeIds: readonly string[];
  readonly rows: readonly MonitorRow[];
  readonly units: KeysetConnection<MonitoredUnitRow>;
}

const PostMonitorType = builder.objectRef<PostMonitor>('PostMonitor').implement({
  dataClass: 'INTERNAL',
  description: 'Key posts day by day: units × kinds of post. Days are counted exactly.',
  fields: (t) => ({
    from: t.field({ type: 'Date', description: 'First day.', resolve: ({ period }) => period.from }),
    to: t.field({ type: 'Date', description: 'First day after.', resolve: ({ period }) => period.to }),
    types: t.field({
      type: [PositionTypeType],
      description: 'The kinds of post as asked for, else by precedence.',
      resolve: ({ typeIds }, _args, context) => loadTypes(context, typeIds),
    }),
    rows: t.field({
      type: [MonitorRowType],
      description: 'The units of this page, provinces first, then by name.',
      complexity: { multiplier: 1 },
      resolve: ({ rows }) => [...rows],
    }),
    totalDaysVacant: t.int({
      description: 'Days without anybody, over all cells of this page.',
      resolve: ({ rows }) => totals(rows).daysVacant,
    }),
    totalDaysDouble: t.int({
      description: 'Days with more people than seats, over all cells of this page.',
      resolve: ({ rows }) => totals(rows).daysDouble,
    }),
    totalUnits: t.int({
      description: 'Number of units on all pages.',
      resolve: ({ units }) => units.totalCount(),
    }),
    pageInfo: t.field({
      type: builder.pageInfoRef(),
      description: 'Whether there are more units, and how to go on.',
      resolve: ({ units }) => units.pageInfo,
    }),
  }),
});

builder.queryField('postMonitor', (t) =>
  t.field({
    type: PostMonitorType,
    description:
      'On which days of a period (two years at most) posts of a unit and everything below it had nobody, or more people than seats, and which decision covers the others. Without `positionTypeIds` all kinds of key leadership.',
    complexity: ({ first, last }) => ({ field: 20, multiplier: first ?? last ?? DEFAULT_PAGE_SIZE }),
    args: {
      unitId: t.arg.id({ required: true, description: 'The unit.' }),
      from: t.arg({ type: 'Date', required: true, description: 'First day.' }),
      to: t.arg({ type: 'Date', required: true, description: 'First day after.' }),
      positionTypeIds: t.arg.idList({ description: `Kinds of post; at most ${MOST_TYPES}.` }),
      ...t.arg.connectionArgs(),
    },
    resolve: async (_root, { unitId, from, to, positionTypeIds, ...args }, context) => {
      const typeIds = readTypeIds(context, positionTypeIds);
      const period = readPeriod(context, from, to);
      const within = await pathRange(context, unitId, Prisma.sql`post."scope_path"`);
      return watch(context, { period, within, typeIds }, args);
    },
  }),
);

function readTypeIds({ locale }: SchemaContext, ids: readonly string[] | null | undefined): string[] | null {
  if (!ids?.length) return null;
  if (ids.length > MOST_TYPES)
    throw badRequest(locale, 'list.tooMany', { max: MOST_TYPES, count: ids.length });
  return [...new Set(ids.map((id) => getRecordId(locale, 'PositionType', id)))];
}

function readPeriod(context: SchemaContext, from: string, to: string): DaySpan {
  const period = { from: readDay(context, from), to: readDay(context, to) };
  if (period.to <= period.from) throw badRequest(context.locale, 'period.order');
  if (daysOf(period) > MOST_DAYS) throw badRequest(context.locale, 'period.tooLong', { days: MOST_DAYS });
  return period;
}

async function watch(
  context: SchemaContext,
  question: MonitorQuestion,
  args: PageArguments,
): Promise<PostMonitor> {
  const page = readSqlPage(args, context.locale, UNIT_ORDER);
  const found = await findMonitoredUnits(context, question, page.sql);
  const units = page.toConnection(found, () => countMonitoredUnits(context, question));
  const unitIds = units.edges.map(({ node }) => node.unitId);
  const posts = unitIds.length === 0 ? [] : await findMonitoredPosts(context, question, unitIds);
  const typeIds = question.typeIds ?? [...new Set(posts.map(({ typeId }) => typeId))];
  const rows = unitIds.map((unitId) => ({
    unitId,
    cells: cellsOf(
      posts.filter((post) => post.unitId === unitId),
      typeIds,
      question.period,
    ),
  }));
  return { period: question.period, typeIds, rows, units };
}

function cellsOf(
  posts: readonly MonitoredPostRow[],
  typeIds: readonly string[],
  period: DaySpan,
): MonitorCell[] {
  return typeIds.map((typeId) => {
    const ofType = posts.filter((post) => post.typeId === typeId);
    const positionIds = ofType.map(({ positionId }) => positionId);
    return { typeId, positionIds, ...monitorPosts(ofType, period) };
  });
}

function totals(rows: readonly MonitorRow[]): ReturnType<typeof sumMonitored> {
  return sumMonitored(rows.flatMap(({ cells }) => cells));
}

async function loadTypes(context: SchemaContext, ids: readonly string[]): Promise<PositionType[]> {
  return Promise.all(ids.map((id) => getPositionType(context, id)));
}
