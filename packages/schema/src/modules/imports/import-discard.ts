import { builder } from '../../builder.js';
import { requireUpdated } from '../../graphql/expected-version.js';
import { getTargetId } from '../../graphql/input-ids.js';
import { Conflict, Forbidden, InvalidInput, NotFound } from '../../graphql/user-errors.js';
import { write } from '../../graphql/write.js';
import { getImportToChange } from './import-access.js';
import { ImportPayload, ImportStepInput } from './import-step-input.js';
import { discardImport } from './import-store.js';

builder.mutationField('importDiscard', (t) =>
  t.field({
    type: ImportPayload,
    description: 'Gives up an import that is not applied. Its files and rows are forgotten.',
    errors: { types: [InvalidInput, Forbidden, NotFound, Conflict] },
    args: { input: t.arg({ type: ImportStepInput, required: true, description: 'Which import.' }) },
    resolve: async (_root, { input }, context) => {
      const id = getTargetId('ImportBatch', input.id);
      await getImportToChange(context, id);
      await write(context, { operation: 'importDiscard' }, async (tx) => {
        const count = await discardImport(tx, id, input.expectedVersion);
        await requireUpdated(tx, count, { table: 'import_batch', id, entity: 'ImportBatch' });
      });
      return { id };
    },
  }),
);
