import { toPlainDate } from '@haicap/domain/dates';
import type { HeadcountCeiling } from '@haicap/database/client';
import { ceilingSums, type CeilingSums } from '@haicap/domain/personnel';
import { builder } from '../../builder.js';
import type { SchemaContext } from '../../context.js';
import { readDay, toDayOrNull } from '../../graphql/days.js';
import { getRecordId } from '../../graphql/global-id.js';
import { getUnit } from '../units/unit-row.js';
import { UnitType } from '../units/unit-types.js';
import { findCeilingLines, loadCeiling, type CeilingLine } from './ceiling-row.js';

/** How many people a unit with everything below it may have at most, during a time. */
export const HeadcountCeilingType = builder.objectRef<HeadcountCeiling>('HeadcountCeiling').implement({
  dataClass: 'INTERNAL',
  description: 'How many people a unit with everything below it may have at most, during a time.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'What tells it from the other times of the unit.' }),
    unit: t.field({
      type: UnitType,
      description: 'The unit.',
      resolve: ({ unitId }, _args, context) => getUnit(context, unitId),
    }),
    validFrom: t.field({
      type: 'Date',
      description: 'First day.',
      resolve: ({ validFrom }) => toPlainDate(validFrom),
    }),
    validTo: t.field({
      type: 'Date',
      nullable: true,
      description: 'First day on which it no longer holds; null while it does.',
      resolve: ({ validTo }) => toDayOrNull(validTo),
    }),
    ceiling: t.exposeInt('ceiling', { description: 'How many people at most.' }),
    basis: t.exposeString('basis', { nullable: true, description: 'Document that sets it.' }),
    version: t.exposeInt('version', { description: 'Give it back as `expectedVersion`.' }),
  }),
});

interface CeilingSheet extends CeilingSums<CeilingLine> {
  readonly whole: CeilingLine;
}

const CeilingRowType = builder.objectRef<CeilingLine>('CeilingRow').implement({
  dataClass: 'INTERNAL',
  description: 'A unit of a sheet of ceilings, with everything below it.',
  fields: (t) => ({
    unit: t.field({
      type: UnitType,
      description: 'The unit.',
      resolve: ({ unitId }, _args, context) => getUnit(context, unitId),
    }),
    ceiling: t.exposeInt('ceiling', { nullable: true, description: 'Ceiling; null where none is set.' }),
    established: t.exposeInt('established', { description: 'Established headcount of all posts.' }),
    filled: t.exposeInt('filled', { description: 'People who hold the posts.' }),
    current: t.field({
      type: HeadcountCeilingType,
      nullable: true,
      description: 'The ceiling with its days and basis; null where none is set.',
      resolve: ({ ceilingId }, _args, context) =>
        ceilingId === null ? null : loadCeiling(context, ceilingId),
    }),
  }),
});

const CeilingSheetType = builder.objectRef<CeilingSheet>('CeilingSheet').implement({
  dataClass: 'INTERNAL',
  description: 'The ceiling of a unit against those of the units directly below it, on a day.',
  fields: (t) => ({
    unit: t.field({
      type: UnitType,
      description: 'The unit.',
      resolve: ({ whole }, _args, context) => getUnit(context, whole.unitId),
    }),
    ceiling: t.int({
      nullable: true,
      description: 'Ceiling of the unit; null where none is set.',
      resolve: ({ whole }) => whole.ceiling,
    }),
    current: t.field({
      type: HeadcountCeilingType,
      nullable: true,
      description: 'The ceiling of the unit with its days and basis; null where none is set.',
      resolve: ({ whole }, _args, context) =>
        whole.ceilingId === null ? null : loadCeiling(context, whole.ceilingId),
    }),
    childrenTotal: t.exposeInt('childrenTotal', { description: 'Sum of the ceilings below that are set.' }),
    childrenWithoutCeiling: t.exposeInt('childrenWithoutCeiling', {
      description: 'Units below without a ceiling.',
    }),
    difference: t.exposeInt('difference', {
      nullable: true,
      description: 'Ceiling less that sum: negative when more is given away than there is; null without one.',
    }),
    established: t.int({
      description: 'Established headcount of all posts of the unit and below.',
      resolve: ({ whole }) => whole.established,
    }),
    filled: t.int({
      description: 'People who hold these posts.',
      resolve: ({ whole }) => whole.filled,
    }),
    rows: t.field({
      type: [CeilingRowType],
      description: 'Units directly below, in the order of their codes.',
      resolve: ({ rows }) => rows.map(({ unit }) => unit),
    }),
  }),
});

builder.queryField('headcountCeilings', (t) =>
  t.field({
    type: CeilingSheetType,
    nullable: true,
    description:
      'The ceiling of a unit against those below it, on a day (default: today); null where the viewer does not read personnel of the whole unit.',
    args: {
      unitId: t.arg.id({ required: true, description: 'The unit.' }),
      asOf: t.arg({ type: 'Date', description: 'The day.' }),
    },
    resolve: (_root, { unitId, asOf }, context) =>
      readSheet(context, getRecordId(context.locale, 'AdministrativeUnit', unitId), asOf),
  }),
);

async function readSheet(
  context: SchemaContext,
  unitId: string,
  asOf: string | null | undefined,
): Promise<CeilingSheet | null> {
  const lines = await findCeilingLines(context, unitId, readDay(context, asOf));
  const whole = lines.find(({ isWhole }) => isWhole);
  if (whole === undefined) return null;
  const children = lines.filter(({ isWhole }) => !isWhole);
  return { whole, ...ceilingSums(whole, children) };
}
