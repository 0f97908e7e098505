import type { ImportBatch } from '@haicap/database/client';
import { builder } from '../../builder.js';
import { UserError, UserErrorInterface } from '../../graphql/user-errors.js';
import { ImportBatchType } from './import.js';

/** An import with errors cannot be applied: nothing is stored by halves. */
export class ImportHasErrors extends UserError {
  readonly batch: ImportBatch;
  constructor(batch: ImportBatch) {
    super('IMPORT_HAS_ERRORS');
    this.batch = batch;
  }
}

builder.objectType(ImportHasErrors, {
  dataClass: 'INTERNAL',
  name: 'ImportHasErrors',
  description: 'The import has rows with errors; nothing of it is stored.',
  interfaces: [UserErrorInterface],
  fields: (t) => ({
    import: t.field({
      type: ImportBatchType,
      description: 'The import; ask for its rows in state ERROR.',
      resolve: (error) => error.batch,
    }),
  }),
});
