import { builder } from '../../builder.js';
import { findImport } from './import-access.js';
import { ImportBatchType } from './import.js';

/** A step of an import. */
export const ImportStepInput = builder.inputType('ImportStepInput', {
  description: 'A step of an import.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The import.' }),
    expectedVersion: t.int({ required: true, description: 'Version that the decision was made on.' }),
  }),
});

/** Answer of the mutations of imports. */
export const ImportPayload = builder.objectRef<{ readonly id: string }>('ImportPayload').implement({
  dataClass: 'INTERNAL',
  description: 'The import as it is now.',
  fields: (t) => ({
    import: t.field({
      type: ImportBatchType,
      description: 'The import.',
      resolve: async ({ id }, _args, context) => (await findImport(context, id))!,
    }),
  }),
});
