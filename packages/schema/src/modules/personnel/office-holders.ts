import { builder } from '../../builder.js';
import { readDay } from '../../graphql/days.js';
import { getRecordId } from '../../graphql/global-id.js';
import { getUnit, loadUnit } from '../units/unit-row.js';
import { UnitType } from '../units/unit-types.js';
import { loadAssignment } from './assignment-row.js';
import { findOfficeHolders, type OfficeHoldingRow } from './office-holders-query.js';
import { AssignmentType, PositionRef } from './personnel-types.js';
import { getPosition } from './position-row.js';

const OfficeHoldingType = builder.objectRef<OfficeHoldingRow>('OfficeHolding').implement({
  dataClass: 'INTERNAL',
  description: 'Somebody in a post on a day, or a post without anybody.',
  fields: (t) => ({
    unit: t.field({
      type: UnitType,
      description: 'The unit that has the post.',
      resolve: ({ unitId }, _args, context) => getUnit(context, unitId),
    }),
    position: t.field({
      type: PositionRef,
      description: 'The post.',
      resolve: ({ positionId }, _args, context) => getPosition(context, positionId),
    }),
    assignment: t.field({
      type: AssignmentType,
      nullable: true,
      description: 'Who holds it; null where it is vacant.',
      resolve: ({ assignmentId }, _args, context) =>
        assignmentId === null ? null : loadAssignment(context, assignmentId),
    }),
    via: t.field({
      type: [UnitType],
      description:
        'Where the unit asked for does not exist on the day: the way through lineage, from it up to the unit before this one.',
      resolve: ({ via }, _args, context) => Promise.all(via.map((id) => getUnit(context, id))),
    }),
  }),
});

builder.queryField('officeHolders', (t) =>
  t.field({
    type: [OfficeHoldingType],
    description:
      'Who holds which post in a unit on a day, in the order of bodies and posts; vacant posts too. A unit that does not exist on the day stands for what it came from, or what became of it.',
    complexity: { multiplier: 40 },
    args: {
      unitId: t.arg.id({ required: true, description: 'The unit.' }),
      asOf: t.arg({ type: 'Date', required: true, description: 'The day.' }),
      positionTypeId: t.arg.id({ description: 'Only posts of this kind.' }),
      isKeyLeadership: t.arg.boolean({ description: 'Only posts that are, or are not, of key leadership.' }),
      throughLineage: t.arg.boolean({
        required: true,
        defaultValue: true,
        description:
          'Whether to go on to predecessors or successors where the unit does not exist on the day.',
      }),
    },
    resolve: async (_root, args, context) => {
      const { locale } = context;
      const unitId = getRecordId(locale, 'AdministrativeUnit', args.unitId);
      const day = readDay(context, args.asOf);
      const typeId =
        args.positionTypeId == null ? null : getRecordId(locale, 'PositionType', args.positionTypeId);
      if ((await loadUnit(context, unitId)) === null) return [];
      return findOfficeHolders(context, {
        unitId,
        day,
        positionTypeId: typeId,
        isKeyLeadership: args.isKeyLeadership ?? null,
        throughLineage: args.throughLineage,
      });
    },
  }),
);
