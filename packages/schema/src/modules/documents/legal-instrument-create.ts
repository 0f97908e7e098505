import { legalInstrumentInput } from '@haicap/domain/documents';
import { getViewer } from '../../access/access.js';
import { builder } from '../../builder.js';
import { oncePerKey } from '../../graphql/idempotency.js';
import { parseInput } from '../../graphql/mutation.js';
import { Forbidden, IdempotencyKeyReused, InvalidInput } from '../../graphql/user-errors.js';
import { write } from '../../graphql/write.js';
import { LegalInstrumentKindEnum } from './legal-instrument-kind.js';
import { numberTaken, requireFreeNumber } from './legal-instrument-number.js';
import { LegalInstrumentPayload } from './legal-instrument-payload.js';
import { insertInstrument } from './legal-instrument-store.js';

const LegalInstrumentCreateInput = builder.inputType('LegalInstrumentCreateInput', {
  description: 'A new legal instrument.',
  fields: (t) => ({
    idempotencyKey: t.string({ description: 'Sent again with a retry, so that one instrument is made.' }),
    number: t.string({
      required: true,
      description: 'Number and symbol; stored as the register writes it, however it is typed.',
    }),
    kind: t.field({ type: LegalInstrumentKindEnum, required: true, description: 'Kind of the instrument.' }),
    issuer: t.string({ required: true, description: 'Who issued it.' }),
    issuedOn: t.field({ type: 'Date', description: 'Day it was issued.' }),
    effectiveOn: t.field({ type: 'Date', description: 'In force from.' }),
    operativeOn: t.field({ type: 'Date', description: 'What it orders happens from this day.' }),
    subject: t.string({ required: true, description: 'What it is about.' }),
    sourceUrl: t.string({ description: 'Where its text is published.' }),
    note: t.string({ description: 'Remark.' }),
  }),
});

builder.mutationField('legalInstrumentCreate', (t) =>
  t.field({
    type: LegalInstrumentPayload,
    description: 'Records a legal instrument.',
    errors: { types: [InvalidInput, Forbidden, IdempotencyKeyReused] },
    args: {
      input: t.arg({ type: LegalInstrumentCreateInput, required: true, description: 'The instrument.' }),
    },
    resolve: async (_root, args, context) => {
      const viewer = getViewer(context);
      const input = parseInput(legalInstrumentInput, args.input);
      if (!context.access.can('instruments.edit')) throw new Forbidden();
      const operation = 'legalInstrumentCreate';
      const request = { viewer, key: args.input.idempotencyKey, operation, input };
      return write(context, { operation }, (tx) =>
        oncePerKey(tx, request, async () => {
          await requireFreeNumber(tx, input.number, null);
          return insertInstrument(tx, input);
        }),
      ).catch(numberTaken);
    },
  }),
);
