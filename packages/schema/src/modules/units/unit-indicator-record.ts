import { indicatorInput } from '@haicap/domain/units';
import { getViewer } from '../../access/access.js';
import { builder } from '../../builder.js';
import { oncePerKey } from '../../graphql/idempotency.js';
import { getTargetId } from '../../graphql/input-ids.js';
import { parseInput } from '../../graphql/mutation.js';
import { Forbidden, IdempotencyKeyReused, InvalidInput, NotFound } from '../../graphql/user-errors.js';
import { write } from '../../graphql/write.js';
import { requireUnit } from './unit-access.js';
import { ValuePrecisionEnum } from './unit-enums.js';
import { UnitIndicatorPayload } from './unit-indicator-payload.js';
import { insertIndicator } from './unit-indicator-store.js';

const UnitIndicatorRecordInput = builder.inputType('UnitIndicatorRecordInput', {
  description: 'A reported figure of a unit for a period.',
  fields: (t) => ({
    idempotencyKey: t.string({ description: 'Sent again with a retry, so that one figure is stored.' }),
    unitId: t.id({ required: true, description: 'The unit it was reported for.' }),
    indicator: t.string({ required: true, description: 'Key of the catalogue: "dossiers_received".' }),
    periodFrom: t.field({ type: 'Date', required: true, description: 'First day of the period.' }),
    periodTo: t.field({ type: 'Date', required: true, description: 'Last day of the period.' }),
    value: t.float({ required: true, description: 'The figure.' }),
    measure: t.string({ required: true, description: 'What is counted: "dossier", "percent", "km".' }),
    precision: t.field({ type: ValuePrecisionEnum, description: 'How exact the figure is (default EXACT).' }),
    note: t.string({ description: 'Anything else.' }),
    source: t.string({ required: true, description: 'Where it was reported.' }),
  }),
});

builder.mutationField('unitIndicatorRecord', (t) =>
  t.field({
    type: UnitIndicatorPayload,
    description: 'Records a reported figure of a unit.',
    errors: { types: [InvalidInput, Forbidden, NotFound, IdempotencyKeyReused] },
    args: { input: t.arg({ type: UnitIndicatorRecordInput, required: true, description: 'The figure.' }) },
    resolve: async (_root, args, context) => {
      const unitId = getTargetId('AdministrativeUnit', args.input.unitId);
      const precision = args.input.precision ?? undefined;
      const input = parseInput(indicatorInput, { ...args.input, unitId, precision });
      const operation = 'unitIndicatorRecord';
      const request = { viewer: getViewer(context), key: args.input.idempotencyKey, operation, input };
      return write(context, { operation }, (tx) =>
        oncePerKey(tx, request, async () => {
          await requireUnit(tx, context, unitId, 'indicators.edit');
          return insertIndicator(tx, input);
        }),
      );
    },
  }),
);
