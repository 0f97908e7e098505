import { builder } from '../../builder.js';
import { loadLegalInstrument } from './legal-instrument-row.js';
import { LegalInstrumentType } from './legal-instrument.js';

/** Answer of the mutations of legal instruments. */
export const LegalInstrumentPayload = builder
  .objectRef<{ readonly id: string }>('LegalInstrumentPayload')
  .implement({
    dataClass: 'PUBLIC',
    description: 'The legal instrument as it is now.',
    fields: (t) => ({
      instrument: t.field({
        type: LegalInstrumentType,
        description: 'The instrument.',
        resolve: async ({ id }, _args, context) => (await loadLegalInstrument(context, id))!,
      }),
    }),
  });
