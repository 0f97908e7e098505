import { builder } from '../../builder.js';
import { toGlobalId } from '../../graphql/global-id.js';
import { ExtentEnum } from '../units/unit-enums.js';
import { UnitVersionType } from '../units/unit-types.js';
import { loadVersionBeforeAct } from '../units/unit-version-loaders.js';
import { loadTarget } from './act-row.js';
import { PartType, TargetType } from './act-types.js';

builder.prismaObjectFields(PartType, (t) => ({
  ordinal: t.exposeInt('ordinal', { description: 'Position in the act, counted from 0.' }),
  source: t.field({
    type: UnitVersionType,
    nullable: true,
    description: 'The source as it was on the eve of the act; null for area that belonged to no unit.',
    resolve: ({ sourceUnitId, eventId }, _args, context) =>
      sourceUnitId === null ? null : loadVersionBeforeAct(context, { unitId: sourceUnitId, eventId }),
  }),
  sourceUnitId: t.id({
    nullable: true,
    description: 'Id of the source unit; null for area that belonged to no unit.',
    resolve: ({ sourceUnitId }) => sourceUnitId && toGlobalId('AdministrativeUnit', sourceUnitId),
  }),
  target: t.field({
    type: TargetType,
    nullable: true,
    description: 'Where it goes; null where the source ends without a successor.',
    resolve: ({ targetId }, _args, context) => (targetId === null ? null : loadTarget(context, targetId)),
  }),
  areaPart: t.expose('areaPart', { type: ExtentEnum, description: 'How much of the area of the source.' }),
  populationPart: t.expose('populationPart', {
    type: ExtentEnum,
    description: 'How much of the population of the source.',
  }),
  areaKm2: t.float({
    nullable: true,
    description: 'Square kilometres of the part, only where published.',
    resolve: ({ areaKm2 }) => (areaKm2 === null ? null : Number(areaKm2)),
  }),
  persons: t.exposeInt('persons', {
    nullable: true,
    description: 'Persons of the part, only where published.',
  }),
  clause: t.exposeString('clause', { nullable: true, description: 'Clause of the legal instrument.' }),
  note: t.exposeString('note', { nullable: true, description: 'Remark.' }),
  correction: t.exposeString('correction', {
    nullable: true,
    description: 'Correction made to the published table, and why.',
  }),
}));
