import { Prisma, type ImportBatch } from '@haicap/database/client';
import { importFailureText, importStepText } from '@haicap/i18n/errors';
import { builder } from '../../builder.js';
import type { SchemaContext } from '../../context.js';
import { isRecordId } from '../../graphql/global-id.js';
import { byKey, loaderOf } from '../../graphql/loader.js';
import type { PrismaRef } from '../../graphql/prisma-ref.js';
import { readRows } from '../../graphql/read-rows.js';
import { findImport } from './import-access.js';
import { ImportKindEnum, ImportRowStateEnum, ImportStatusEnum } from './import-enums.js';
import { summaryOf, type ImportFileInfo, type ImportSummary, type StoredFailure } from './import-store.js';

const ImportFileInfoType = builder.objectRef<ImportFileInfo>('ImportFileInfo').implement({
  dataClass: 'INTERNAL',
  description: 'A file of an import.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Name as uploaded.' }),
    size: t.exposeInt('size', { description: 'Size in bytes.' }),
    rows: t.exposeInt('rows', { description: 'Rows read, without empty ones.' }),
  }),
});

const ImportCountType = builder.objectRef<ImportSummary['counts'][number]>('ImportCount').implement({
  dataClass: 'INTERNAL',
  description: 'Number of rows of a file in a state.',
  fields: (t) => ({
    file: t.exposeString('file', { description: 'File, with the sheet where a workbook has several.' }),
    state: t.expose('state', { type: ImportRowStateEnum, description: 'State of the rows.' }),
    count: t.exposeInt('count', { description: 'How many.' }),
  }),
});

const ImportDerivedCountType = builder
  .objectRef<{ readonly key: string; readonly count: number }>('ImportDerivedCount')
  .implement({
    dataClass: 'INTERNAL',
    description: 'Number of records of a kind that applying creates or changes.',
    fields: (t) => ({
      key: t.exposeString('key', {
        description: 'Which records: `units`, `versions`, `versionEnds`, `acts`, `parts`, `boundaries` …',
      }),
      count: t.exposeInt('count', { description: 'How many.' }),
    }),
  });

/** One import in two steps; its rows are in `import-rows.ts`. */
export const ImportBatchType: PrismaRef<'ImportBatch'> = builder.prismaObject('ImportBatch', {
  dataClass: 'INTERNAL',
  description: 'One import in two steps: preview, then apply in one transaction.',
  fields: (t) => ({
    kind: t.expose('kind', { type: ImportKindEnum, description: 'What it brings.' }),
    status: t.expose('status', { type: ImportStatusEnum, description: 'Where it stands.' }),
    files: t.field({
      type: [ImportFileInfoType],
      description: 'Its files.',
      resolve: (batch) => batch.files as unknown as ImportFileInfo[],
    }),
    counts: t.field({
      type: [ImportCountType],
      description: 'Number of rows by file and state.',
      resolve: (batch) => [...summaryOf(batch).counts],
    }),
    derived: t.field({
      type: [ImportDerivedCountType],
      description:
        'What applying creates or changes, as found by the preview; kinds without any are left out.',
      resolve: (batch) =>
        Object.entries(summaryOf(batch).derived)
          .filter(([, count]) => count > 0)
          .map(([key, count]) => ({ key, count })),
    }),
    progress: t.exposeInt('progress', { description: 'How far it is, 0 to 100.' }),
    step: t.string({
      nullable: true,
      description: 'What is being done now, in the language of the viewer.',
      resolve: (batch, _args, { locale }) =>
        batch.step === null ? null : importStepText(locale, batch.step),
    }),
    failure: t.string({
      nullable: true,
      description: 'Why it failed and what to do, in the language of the viewer. Nothing was stored.',
      resolve: (batch, _args, { locale }) => {
        const failure = batch.failure as unknown as StoredFailure | null;
        return failure === null ? null : importFailureText(locale, failure.code, failure.params);
      },
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When the files were uploaded.' }),
    appliedAt: t.expose('appliedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was applied.',
    }),
    createdBy: t.string({
      nullable: true,
      description: 'Who uploaded the files; null for the command line.',
      resolve: (batch, _args, context) => (batch.createdById === null ? null : loadAuthor(context, batch.id)),
    }),
    version: t.exposeInt('version', { description: 'Give it back as `expectedVersion`.' }),
  }),
});

builder.nodeRef(ImportBatchType, {
  id: { resolve: (batch: ImportBatch) => batch.id },
  loadManyWithoutCache: (ids, context) =>
    Promise.all(ids.map((id) => (isRecordId(id) ? findImport(context, id) : null))),
});

/** The account itself may be out of reach; whoever sees the import sees this name. */
function loadAuthor(context: SchemaContext, batchId: string): Promise<string | null> {
  return loaderOf(context, 'imports.author', async (ids: readonly string[]) => {
    const authors = await readRows<{ batchId: string; displayName: string }>(
      context.db,
      Prisma.sql`SELECT "batch_id" AS "batchId", "display_name" AS "displayName" FROM import_authors(${ids}::uuid[])`,
    );
    return byKey(ids, authors, (author) => author.batchId).map((author) => author?.displayName ?? null);
  }).load(batchId);
}
