import type { UnitIndicator } from '@haicap/database/client';
import { toPlainDate } from '@haicap/domain/dates';
import { indicatorInput } from '@haicap/domain/units';
import { builder } from '../../builder.js';
import { requireUpdated } from '../../graphql/expected-version.js';
import { getTargetId } from '../../graphql/input-ids.js';
import { parseInput } from '../../graphql/mutation.js';
import { changesOf } from '../../graphql/partial-input.js';
import { Conflict, Forbidden, InvalidInput, NotFound } from '../../graphql/user-errors.js';
import { write } from '../../graphql/write.js';
import { requireUnit } from './unit-access.js';
import { ValuePrecisionEnum } from './unit-enums.js';
import { UnitIndicatorPayload } from './unit-indicator-payload.js';
import { updateIndicator } from './unit-indicator-store.js';

const UnitIndicatorCorrectInput = builder.inputType('UnitIndicatorCorrectInput', {
  description: 'A correction of a reported figure. What is left out stays as it is.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The figure.' }),
    expectedVersion: t.int({ required: true, description: 'Version that the correction was made on.' }),
    value: t.float({ description: 'The figure.' }),
    precision: t.field({ type: ValuePrecisionEnum, description: 'How exact the figure is.' }),
    note: t.string({ description: 'Anything else; null clears.' }),
    source: t.string({ description: 'Where it was reported.' }),
  }),
});

builder.mutationField('unitIndicatorCorrect', (t) =>
  t.field({
    type: UnitIndicatorPayload,
    description: 'Corrects a reported figure of a unit.',
    errors: { types: [InvalidInput, Forbidden, NotFound, Conflict] },
    args: {
      input: t.arg({ type: UnitIndicatorCorrectInput, required: true, description: 'The correction.' }),
    },
    resolve: async (_root, args, context) => {
      const { expectedVersion, ...change } = args.input;
      const id = getTargetId('UnitIndicator', change.id);
      return write(context, { operation: 'unitIndicatorCorrect' }, async (tx) => {
        const stored = await tx.unitIndicator.findUnique({ where: { id } });
        if (stored === null) throw new NotFound('UnitIndicator');
        await requireUnit(tx, context, stored.unitId, 'indicators.edit');
        const input = parseInput(indicatorInput, { ...fieldsOf(stored), ...changesOf(change) });
        const count = await updateIndicator(tx, id, expectedVersion, input);
        await requireUpdated(tx, count, { table: 'unit_indicator', id, entity: 'UnitIndicator' });
        return { id };
      });
    },
  }),
);

function fieldsOf(stored: UnitIndicator): object {
  return {
    ...stored,
    value: Number(stored.value),
    periodFrom: toPlainDate(stored.periodFrom),
    periodTo: toPlainDate(stored.periodTo),
  };
}
