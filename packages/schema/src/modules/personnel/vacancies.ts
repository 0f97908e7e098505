import { Prisma } from '@haicap/database/client';
import { builder } from '../../builder.js';
import type { SchemaContext } from '../../context.js';
import { readDay } from '../../graphql/days.js';
import { getRecordId } from '../../graphql/global-id.js';
import { readTotalCount } from '../../graphql/keyset-connection.js';
import { pathRange } from '../accounts/user-filter.js';
import { getUnit } from '../units/unit-row.js';
import { UnitType } from '../units/unit-types.js';
import { getOrganization } from './organization-row.js';
import { OrganizationKindEnum, PositionStatusEnum } from './personnel-enums.js';
import { OrganizationType, PositionRef, PositionTypeType } from './personnel-types.js';
import { getPosition } from './position-row.js';
import { getPositionType } from './position-type-row.js';
import { SURPLUS, VACANT } from './staffing-sql.js';
import { StaffingType } from './staffing.js';
import { loadVacantSince, readStaffingPage, type PositionStaffingRow } from './vacancies-query.js';

const StaffingIssueEnum = builder.enumType('StaffingIssue', {
  description: 'What is not as established.',
  values: {
    VACANT: { description: 'Places without anybody.' },
    SURPLUS: { description: 'People above the headcount.' },
  },
});

const VacancyFilterInput = builder.inputType('VacancyFilter', {
  description: 'Which posts.',
  fields: (t) => ({
    positionTypeId: t.id({ description: 'Of this kind.' }),
    organizationKind: t.field({ type: [OrganizationKindEnum], description: 'In bodies of these kinds.' }),
    isKeyLeadership: t.boolean({ description: 'Whether it is a post of key leadership.' }),
    only: t.field({ type: StaffingIssueEnum, description: 'Only one of the two; both when left out.' }),
  }),
});

const PositionStaffingType = builder.objectRef<PositionStaffingRow>('PositionStaffing').implement({
  dataClass: 'INTERNAL',
  description: 'A post on a day, with its seats and people.',
  fields: (t) => ({
    position: t.field({
      type: PositionRef,
      description: 'The post.',
      resolve: ({ positionId }, _args, context) => getPosition(context, positionId),
    }),
    unit: t.field({
      type: UnitType,
      description: 'The unit.',
      resolve: ({ unitId }, _args, context) => getUnit(context, unitId),
    }),
    organization: t.field({
      type: OrganizationType,
      description: 'The body.',
      resolve: ({ organizationId }, _args, context) => getOrganization(context, organizationId),
    }),
    type: t.field({
      type: PositionTypeType,
      description: 'The kind of post.',
      resolve: ({ typeId }, _args, context) => getPositionType(context, typeId),
    }),
    staffing: t.field({
      type: StaffingType,
      description: 'Seats and people.',
      resolve: (row) => row,
    }),
    status: t.expose('status', {
      type: PositionStatusEnum,
      nullable: true,
      description: 'Whether it may be filled; null where no headcount was set for the day.',
    }),
    vacantSince: t.field({
      type: 'Date',
      nullable: true,
      description:
        'The first of the days on which it has had a free seat without a break; null where it has none.',
      resolve: ({ positionId, day, vacant }, _args, context) =>
        vacant === 0 ? null : loadVacantSince(context, positionId, day),
    }),
  }),
});

const PositionStaffingConnectionType = builder.connectionObject(
  {
    type: PositionStaffingType,
    name: 'PositionStaffingConnection',
    description: 'One page of posts on a day.',
    fields: (t) => ({
      totalCount: t.int({ description: 'Number of posts in the whole list.', resolve: readTotalCount }),
    }),
  },
  { name: 'PositionStaffingEdge', description: 'A post and its position in the list.' },
);

builder.queryField('vacancies', (t) =>
  t.connection(
    {
      type: PositionStaffingType,
      description:
        'Posts of a unit and everything below it that are vacant or have more people than seats on a day, by unit and precedence.',
      args: {
        unitId: t.arg.id({ required: true, description: 'The unit.' }),
        asOf: t.arg({ type: 'Date', description: 'The day (default: today).' }),
        filter: t.arg({ type: VacancyFilterInput, description: 'Which posts.' }),
      },
      resolve: async (_root, { unitId, asOf, filter, ...args }, context) => {
        const day = readDay(context, asOf);
        const within = await pathRange(context, unitId, Prisma.sql`post."scope_path"`);
        return readStaffingPage(context, day, [within, ...toConditions(context, filter ?? {})], args);
      },
    },
    PositionStaffingConnectionType,
  ),
);

const IS_ISSUE = {
  VACANT: Prisma.sql`${VACANT} > 0`,
  SURPLUS: Prisma.sql`${SURPLUS} > 0`,
} as const;

function toConditions(
  { locale }: SchemaContext,
  filter: typeof VacancyFilterInput.$inferInput,
): Prisma.Sql[] {
  const { positionTypeId, organizationKind, isKeyLeadership, only } = filter;
  const conditions = [
    positionTypeId == null
      ? null
      : Prisma.sql`post."type_id" = ${getRecordId(locale, 'PositionType', positionTypeId)}::uuid`,
    organizationKind?.length
      ? Prisma.sql`body."kind" = ANY(${organizationKind}::"OrganizationKind"[])`
      : null,
    isKeyLeadership == null ? null : Prisma.sql`kind."is_key_leadership" = ${isKeyLeadership}`,
    only == null ? Prisma.sql`(${IS_ISSUE.VACANT} OR ${IS_ISSUE.SURPLUS})` : IS_ISSUE[only],
  ];
  return conditions.filter((condition) => condition !== null);
}
