import { Prisma } from '@haicap/database/client';
import type { PlainDate } from '@haicap/domain/dates';
import { sumStaffing } from '@haicap/domain/personnel';
import { builder } from '../../builder.js';
import { readDay } from '../../graphql/days.js';
import { pathRange } from '../accounts/user-filter.js';
import { loadUnit } from '../units/unit-row.js';
import { UnitType } from '../units/unit-types.js';
import { OrganizationKindEnum } from './personnel-enums.js';
import { PositionTypeType } from './personnel-types.js';
import { loadPositionType } from './position-type-row.js';
import { findStaffingRows, type StaffingTableRow } from './staffing-table-query.js';
import { StaffingType } from './staffing.js';

interface StaffingTable {
  readonly asOf: PlainDate;
  readonly rows: readonly StaffingTableRow[];
}

const StaffingGroupingEnum = builder.enumType('StaffingGrouping', {
  description: 'By what a staffing table adds up.',
  values: {
    UNIT: { description: 'One line per unit.' },
    POSITION_TYPE: { description: 'One line per kind of post.' },
    ORGANIZATION_KIND: { description: 'One line per kind of body.' },
  },
});

const StaffingRowType = builder.objectRef<StaffingTableRow>('StaffingRow').implement({
  dataClass: 'INTERNAL',
  description: 'One line of a staffing table; of unit, kind of post and kind of body only what it is of.',
  fields: (t) => ({
    unit: t.field({
      type: UnitType,
      nullable: true,
      description: 'The unit.',
      resolve: ({ unitId }, _args, context) => (unitId === null ? null : loadUnit(context, unitId)),
    }),
    type: t.field({
      type: PositionTypeType,
      nullable: true,
      description: 'The kind of post.',
      resolve: ({ typeId }, _args, context) => (typeId === null ? null : loadPositionType(context, typeId)),
    }),
    organizationKind: t.expose('organizationKind', {
      type: OrganizationKindEnum,
      nullable: true,
      description: 'The kind of body.',
    }),
    posts: t.exposeInt('posts', { description: 'Number of posts.' }),
    staffing: t.expose('staffing', { type: StaffingType, description: 'Seats and people of all posts.' }),
    keyStaffing: t.expose('keyStaffing', {
      type: StaffingType,
      description: 'Seats and people of the posts of key leadership.',
    }),
  }),
});

const StaffingTableType = builder.objectRef<StaffingTable>('StaffingTable').implement({
  dataClass: 'INTERNAL',
  description: 'Seats and people of a unit and everything below it, added up.',
  fields: (t) => ({
    asOf: t.field({ type: 'Date', description: 'The day it is of.', resolve: ({ asOf }) => asOf }),
    rows: t.field({
      type: [StaffingRowType],
      description: 'The lines: units in the order of the territory, kinds of post by precedence.',
      complexity: { multiplier: 70 },
      resolve: ({ rows }) => [...rows],
    }),
    total: t.field({
      type: StaffingType,
      description: 'The sum of all lines; a surplus here does not make up for a vacancy there.',
      resolve: ({ rows }) => sumStaffing(rows.map(({ staffing }) => staffing)),
    }),
  }),
});

builder.queryField('staffingTable', (t) =>
  t.field({
    type: StaffingTableType,
    description: 'How a unit and everything below it is staffed on a day.',
    args: {
      unitId: t.arg.id({ required: true, description: 'The unit.' }),
      asOf: t.arg({ type: 'Date', description: 'The day (default: today).' }),
      groupBy: t.arg({
        type: StaffingGroupingEnum,
        required: true,
        defaultValue: 'UNIT',
        description: 'By what to add up.',
      }),
    },
    resolve: async (_root, { unitId, asOf, groupBy }, context) => {
      const day = readDay(context, asOf);
      const within = await pathRange(context, unitId, Prisma.sql`post."scope_path"`);
      return { asOf: day, rows: await findStaffingRows(context, day, within, groupBy) };
    },
  }),
);
