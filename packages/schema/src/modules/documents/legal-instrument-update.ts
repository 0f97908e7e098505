import type { LegalInstrument } from '@haicap/database/client';
import { legalInstrumentInput } from '@haicap/domain/documents';
import { builder } from '../../builder.js';
import { toDayOrNull } from '../../graphql/days.js';
import { requireUpdated } from '../../graphql/expected-version.js';
import { getTargetId } from '../../graphql/input-ids.js';
import { parseInput } from '../../graphql/mutation.js';
import { changesOf } from '../../graphql/partial-input.js';
import { Conflict, Forbidden, InvalidInput, NotFound } from '../../graphql/user-errors.js';
import { write } from '../../graphql/write.js';
import { LegalInstrumentKindEnum } from './legal-instrument-kind.js';
import { numberTaken, requireFreeNumber } from './legal-instrument-number.js';
import { LegalInstrumentPayload } from './legal-instrument-payload.js';
import { updateInstrument } from './legal-instrument-store.js';

const LegalInstrumentUpdateInput = builder.inputType('LegalInstrumentUpdateInput', {
  description: 'A change of a legal instrument. What is left out stays as it is; null clears.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The instrument.' }),
    expectedVersion: t.int({ required: true, description: 'Version that the change was made on.' }),
    number: t.string({ description: 'Number and symbol.' }),
    kind: t.field({ type: LegalInstrumentKindEnum, description: 'Kind of the instrument.' }),
    issuer: t.string({ description: 'Who issued it.' }),
    issuedOn: t.field({ type: 'Date', description: 'Day it was issued.' }),
    effectiveOn: t.field({ type: 'Date', description: 'In force from.' }),
    operativeOn: t.field({ type: 'Date', description: 'What it orders happens from this day.' }),
    subject: t.string({ description: 'What it is about.' }),
    sourceUrl: t.string({ description: 'Where its text is published.' }),
    note: t.string({ description: 'Remark.' }),
  }),
});

builder.mutationField('legalInstrumentUpdate', (t) =>
  t.field({
    type: LegalInstrumentPayload,
    description: 'Changes a legal instrument.',
    errors: { types: [InvalidInput, Forbidden, NotFound, Conflict] },
    args: { input: t.arg({ type: LegalInstrumentUpdateInput, required: true, description: 'The change.' }) },
    resolve: async (_root, args, context) => {
      const { expectedVersion, ...change } = args.input;
      const id = getTargetId('LegalInstrument', change.id);
      if (!context.access.can('instruments.edit')) throw new Forbidden();
      return write(context, { operation: 'legalInstrumentUpdate' }, async (tx) => {
        const stored = await tx.legalInstrument.findUnique({ where: { id } });
        if (stored === null) throw new NotFound('LegalInstrument');
        const input = parseInput(legalInstrumentInput, { ...fieldsOf(stored), ...changesOf(change) });
        await requireFreeNumber(tx, input.number, id);
        const count = await updateInstrument(tx, id, expectedVersion, input);
        await requireUpdated(tx, count, { table: 'legal_instrument', id, entity: 'LegalInstrument' });
        return { id };
      }).catch(numberTaken);
    },
  }),
);

function fieldsOf(stored: LegalInstrument): object {
  return {
    ...stored,
    issuedOn: toDayOrNull(stored.issuedOn),
    effectiveOn: toDayOrNull(stored.effectiveOn),
    operativeOn: toDayOrNull(stored.operativeOn),
  };
}
