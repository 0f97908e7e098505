import { builder } from '../../builder.js';
import { toDayOrNull } from '../../graphql/days.js';
import { UnitKindEnum, UnitLevelEnum } from '../units/unit-enums.js';
import { loadUnit } from '../units/unit-row.js';
import { UnitType } from '../units/unit-types.js';
import { ChangeTypeEnum } from './act-enums.js';
import { loadProof } from './act-proof-query.js';
import { loadPartsOfTarget, loadTarget } from './act-row.js';
import { PartType, TargetType } from './act-types.js';

builder.prismaObjectFields(TargetType, (t) => ({
  ordinal: t.exposeInt('ordinal', { description: 'Position in the act, counted from 0.' }),
  level: t.expose('level', { type: UnitLevelEnum, description: 'Tier.' }),
  code: t.exposeString('code', { description: 'Official code.' }),
  name: t.exposeString('name', { description: 'Full name with the word of its kind.' }),
  shortName: t.exposeString('shortName', { description: 'Name without the word of its kind.' }),
  kind: t.expose('kind', { type: UnitKindEnum, description: 'Legal kind.' }),
  areaKm2: t.float({
    nullable: true,
    description: 'Square kilometres.',
    resolve: ({ areaKm2 }) => (areaKm2 === null ? null : Number(areaKm2)),
  }),
  population: t.exposeInt('population', { nullable: true, description: 'Persons.' }),
  populationAsOf: t.field({
    type: 'Date',
    nullable: true,
    description: 'Reference day of the population.',
    resolve: ({ populationAsOf }) => toDayOrNull(populationAsOf),
  }),
  seat: t.exposeString('seat', { nullable: true, description: 'Where the seat is.' }),
  clause: t.exposeString('clause', { nullable: true, description: 'Clause of the legal instrument.' }),
}));

builder.prismaObjectFields(TargetType, (t) => ({
  continuesUnit: t.field({
    type: UnitType,
    nullable: true,
    description: 'The unit whose identity goes on; null when a unit is formed.',
    resolve: ({ continuesUnitId }, _args, context) =>
      continuesUnitId === null ? null : loadUnit(context, continuesUnitId),
  }),
  unit: t.field({
    type: UnitType,
    nullable: true,
    description: 'The unit this became; null until the act is applied.',
    resolve: ({ unitId }, _args, context) => (unitId === null ? null : loadUnit(context, unitId)),
  }),
  parentUnit: t.field({
    type: UnitType,
    nullable: true,
    description: 'Superior unit; null for a province, and for one that this act is still to form.',
    resolve: async ({ parentUnitId, parentTargetId }, _args, context) => {
      const parent = parentTargetId === null ? null : await loadTarget(context, parentTargetId);
      const unitId = parent === null ? parentUnitId : (parent.unitId ?? parent.continuesUnitId);
      return unitId === null ? null : loadUnit(context, unitId);
    },
  }),
  parentTarget: t.field({
    type: TargetType,
    nullable: true,
    description: 'Superior unit that the same act forms or changes; wins over `parentUnit`.',
    resolve: ({ parentTargetId }, _args, context) =>
      parentTargetId === null ? null : loadTarget(context, parentTargetId),
  }),
  types: t.field({
    type: [ChangeTypeEnum],
    description: 'What the act does to this unit and those it hangs together with; derived from the parts.',
    resolve: async ({ id, eventId }, _args, context) => {
      const { typesByTarget } = await loadProof(context, eventId);
      return [...(typesByTarget.get(id) ?? [])];
    },
  }),
  parts: t.field({
    type: [PartType],
    description: 'What it is made of, in the order of the act.',
    resolve: ({ id }, _args, context) => loadPartsOfTarget(context, id),
  }),
}));
