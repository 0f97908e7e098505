import type { TransactionClient } from '@haicap/database';
import { fromPlainDate, toPlainDate } from '@haicap/domain/dates';
import { ceilingInput, type CeilingInput } from '@haicap/domain/personnel';
import { builder } from '../../builder.js';
import { conflictOf } from '../../graphql/expected-version.js';
import { getTargetId } from '../../graphql/input-ids.js';
import { parseInput } from '../../graphql/mutation.js';
import { Conflict, Forbidden, InvalidInput, NotFound } from '../../graphql/user-errors.js';
import { write } from '../../graphql/write.js';
import { requireUnit } from '../units/unit-access.js';
import { loadCeiling } from './ceiling-row.js';
import { HeadcountCeilingType } from './ceiling.js';
import { explainStructureRefusal } from './structure-refusal.js';

const HeadcountCeilingSetInput = builder.inputType('HeadcountCeilingSetInput', {
  description: 'How many people a unit with everything below it may have from a day on.',
  fields: (t) => ({
    unitId: t.id({ required: true, description: 'The unit.' }),
    expectedVersion: t.int({
      required: true,
      description: 'Version of the ceiling that holds on the first day; 0 where none does.',
    }),
    validFrom: t.field({ type: 'Date', required: true, description: 'First day.' }),
    validTo: t.field({
      type: 'Date',
      description: 'First day on which it no longer holds; up to the next one that is set when left out.',
    }),
    ceiling: t.int({ required: true, description: 'How many people at most.' }),
    basis: t.string({ description: 'Document that sets it.' }),
  }),
});

const HeadcountCeilingPayload = builder
  .objectRef<{ readonly id: string }>('HeadcountCeilingPayload')
  .implement({
    dataClass: 'INTERNAL',
    description: 'The ceiling as it is now.',
    fields: (t) => ({
      headcountCeiling: t.field({
        type: HeadcountCeilingType,
        description: 'The ceiling.',
        resolve: async ({ id }, _args, context) => (await loadCeiling(context, id))!,
      }),
    }),
  });

builder.mutationField('headcountCeilingSet', (t) =>
  t.field({
    type: HeadcountCeilingPayload,
    description:
      'Sets the ceiling of a unit from a day on: one that begins on that day is replaced, one that holds before ends.',
    errors: { types: [InvalidInput, Forbidden, NotFound, Conflict] },
    args: { input: t.arg({ type: HeadcountCeilingSetInput, required: true, description: 'How many.' }) },
    resolve: (_root, args, context) => {
      const { expectedVersion, ...entered } = args.input;
      const unitId = getTargetId('AdministrativeUnit', entered.unitId);
      const input = parseInput(ceilingInput, { ...entered, unitId });
      return write(context, { operation: 'headcountCeilingSet' }, async (tx) => {
        await requireUnit(tx, context, unitId, 'personnel.edit');
        return { id: await setCeiling(tx, input, expectedVersion) };
      }).catch((error: unknown) => explainStructureRefusal(error));
    },
  }),
);

async function setCeiling(
  tx: TransactionClient,
  input: CeilingInput,
  expectedVersion: number,
): Promise<string> {
  const { unitId } = input;
  const day = fromPlainDate(input.validFrom);
  const present = await tx.headcountCeiling.findFirst({
    where: { unitId, validFrom: { lte: day }, OR: [{ validTo: null }, { validTo: { gt: day } }] },
  });
  const next = await tx.headcountCeiling.findFirst({
    where: { unitId, validFrom: { gt: day } },
    orderBy: { validFrom: 'asc' },
    select: { validFrom: true },
  });
  const validTo = input.validTo === null ? (next?.validFrom ?? null) : fromPlainDate(input.validTo);
  const data = { ceiling: input.ceiling, basis: input.basis, validTo };
  if (present === null) {
    if (expectedVersion !== 0) throw new Conflict(0, null, null);
    return (await tx.headcountCeiling.create({ data: { ...data, unitId, validFrom: day } })).id;
  }
  const isReplaced = toPlainDate(present.validFrom) === input.validFrom;
  const { count } = await tx.headcountCeiling.updateMany({
    where: { id: present.id, version: expectedVersion },
    data: { ...(isReplaced ? data : { validTo: day }), version: { increment: 1 } },
  });
  if (count === 0) {
    throw await conflictOf(tx, { table: 'headcount_ceiling', id: present.id, entity: 'HeadcountCeiling' });
  }
  if (isReplaced) return present.id;
  // Versions go on from one ceiling of the unit to the next: whoever still has the one before is told so.
  const version = present.version + 2;
  return (await tx.headcountCeiling.create({ data: { ...data, version, unitId, validFrom: day } })).id;
}
