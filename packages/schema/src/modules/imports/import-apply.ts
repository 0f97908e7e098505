import { builder } from '../../builder.js';
import { actorOf } from '../../graphql/actor.js';
import { conflictOf } from '../../graphql/expected-version.js';
import { getTargetId } from '../../graphql/input-ids.js';
import { Conflict, Forbidden, InvalidInput, NotFound } from '../../graphql/user-errors.js';
import { write } from '../../graphql/write.js';
import { getImportToChange } from './import-access.js';
import { ImportHasErrors } from './import-errors.js';
import { ImportPayload, ImportStepInput } from './import-step-input.js';
import { summaryOf, takeImport } from './import-store.js';

builder.mutationField('importApply', (t) =>
  t.field({
    type: ImportPayload,
    description:
      'Applies a previewed import in one transaction, everything or nothing. Answers at once with the import in state APPLYING: ask for it again until it is APPLIED or FAILED. Files are uploaded with POST /imports.',
    errors: { types: [InvalidInput, Forbidden, NotFound, Conflict, ImportHasErrors] },
    args: { input: t.arg({ type: ImportStepInput, required: true, description: 'Which import.' }) },
    resolve: async (_root, { input }, context) => {
      const id = getTargetId('ImportBatch', input.id);
      const batch = await getImportToChange(context, id);
      if (summaryOf(batch).hasErrors) throw new ImportHasErrors(batch);
      await write(context, { operation: 'importApply' }, async (tx) => {
        const taken = await takeImport(tx, id, input.expectedVersion);
        if (taken === 0) throw await conflictOf(tx, { table: 'import_batch', id, entity: 'ImportBatch' });
      });
      context.startImport(id, actorOf(context, 'importApply'));
      return { id };
    },
  }),
);
