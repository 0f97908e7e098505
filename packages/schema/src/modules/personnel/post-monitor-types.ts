import type { DaySpan, HoldingSpan, MonitoredDays, MonitoredHolding } from '@haicap/domain/personnel';
import { builder } from '../../builder.js';
import { getUnit } from '../units/unit-row.js';
import { UnitType } from '../units/unit-types.js';
import { loadAssignment } from './assignment-row.js';
import { loadDecision } from './decision-row.js';
import { AssignmentType, PersonnelDecisionType, PositionRef, PositionTypeType } from './personnel-types.js';
import { getPosition } from './position-row.js';
import { getPositionType } from './position-type-row.js';

/** What the posts of a kind in a unit were in the period. */
export interface MonitorCell extends MonitoredDays<MonitoredHolding> {
  readonly typeId: string;
  readonly positionIds: readonly string[];
}

/** A unit with one cell per kind of post. */
export interface MonitorRow {
  readonly unitId: string;
  readonly cells: readonly MonitorCell[];
}

const DaySpanType = builder.objectRef<DaySpan>('DaySpan').implement({
  dataClass: 'INTERNAL',
  description: 'Days one after the other.',
  fields: (t) => ({
    from: t.field({ type: 'Date', description: 'First day.', resolve: ({ from }) => from }),
    to: t.field({ type: 'Date', description: 'First day after.', resolve: ({ to }) => to }),
  }),
});

const MonitorSpanType = builder.objectRef<HoldingSpan<MonitoredHolding>>('PostMonitorSpan').implement({
  dataClass: 'INTERNAL',
  description: 'Days of the period on which somebody held a post.',
  fields: (t) => ({
    from: t.field({ type: 'Date', description: 'First day.', resolve: ({ from }) => from }),
    to: t.field({ type: 'Date', description: 'First day after.', resolve: ({ to }) => to }),
    assignment: t.field({
      type: AssignmentType,
      description: 'Who.',
      resolve: async ({ holding }, _args, context) => (await loadAssignment(context, holding.assignmentId))!,
    }),
    decision: t.field({
      type: PersonnelDecisionType,
      nullable: true,
      description: 'The decision that covers these days.',
      resolve: async ({ holding }, _args, context) => {
        const held = await loadAssignment(context, holding.assignmentId);
        return held?.startDecisionId == null ? null : loadDecision(context, held.startDecisionId);
      },
    }),
  }),
});

const MonitorCellType = builder.objectRef<MonitorCell>('PostMonitorCell').implement({
  dataClass: 'INTERNAL',
  description: 'What the posts of a kind in a unit were in the period.',
  fields: (t) => ({
    type: t.field({
      type: PositionTypeType,
      description: 'The kind of post.',
      resolve: ({ typeId }, _args, context) => getPositionType(context, typeId),
    }),
    positions: t.field({
      type: [PositionRef],
      description: 'The posts; none where the unit has no such post.',
      resolve: ({ positionIds }, _args, context) =>
        Promise.all(positionIds.map((id) => getPosition(context, id))),
    }),
    days: t.exposeInt('days', {
      description: 'Days on which there was such a post: covered, frozen or vacant.',
    }),
    daysVacant: t.exposeInt('daysVacant', { description: 'Days on which one had nobody.' }),
    daysFrozen: t.exposeInt('daysFrozen', { description: 'Days on which a frozen one had nobody.' }),
    daysDouble: t.exposeInt('daysDouble', { description: 'Days on which one had more people than seats.' }),
    gaps: t.field({
      type: [DaySpanType],
      description: 'The days without anybody.',
      resolve: ({ gaps }) => [...gaps],
    }),
    overlaps: t.field({
      type: [DaySpanType],
      description: 'The days with more people than seats.',
      resolve: ({ overlaps }) => [...overlaps],
    }),
    spans: t.field({
      type: [MonitorSpanType],
      description: 'Who held the posts when, in the order of time.',
      resolve: ({ spans }) => [...spans],
    }),
  }),
});

/** A unit of the heat map. */
export const MonitorRowType = builder.objectRef<MonitorRow>('PostMonitorRow').implement({
  dataClass: 'INTERNAL',
  description: 'A unit of the heat map.',
  fields: (t) => ({
    unit: t.field({
      type: UnitType,
      description: 'The unit.',
      resolve: ({ unitId }, _args, context) => getUnit(context, unitId),
    }),
    cells: t.field({
      type: [MonitorCellType],
      description: 'One cell per kind of post, in the order of `types`.',
      resolve: ({ cells }) => [...cells],
    }),
  }),
});
