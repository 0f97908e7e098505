import type { TransactionClient } from '@haicap/database';
import type { ImportBatch, ImportKind } from '@haicap/database/client';
import { Prisma } from '@haicap/database/client';
import { insertRows, newId } from '@haicap/database/ledger';
import type { PlainDate } from '@haicap/domain/dates';
import type { ImportFailure } from '@haicap/i18n/errors';
import type { ImportReach } from './import-reach.js';
import { countRows, type Preview } from './preview.js';
import type { UploadedFile } from './uploaded-file.js';

/** A file of an import, as stored with its batch. */
export interface ImportFileInfo {
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
  readonly rows: number;
}

/** What a preview found, as stored with its batch. */
export interface ImportSummary {
  readonly counts: ReturnType<typeof countRows>;
  readonly derived: Readonly<Record<string, number>>;
  readonly scopePaths: readonly string[];
  readonly hasErrors: boolean;
  /** Day on which codes of boundaries, and of units of personnel, are read. */
  readonly asOf: PlainDate;
  /** Where who imports might do so at the preview; absent in imports made before this was kept. */
  readonly reach?: ImportReach;
}

/** Why an import failed, as stored with its batch. */
export interface StoredFailure {
  readonly code: ImportFailure;
  readonly params: Readonly<Record<string, string | number>>;
}

/** A batch to be stored with its files and rows. */
export interface NewImport {
  readonly kind: ImportKind;
  readonly files: readonly (UploadedFile & ImportFileInfo)[];
  readonly preview: Preview;
  readonly asOf: PlainDate;
  readonly createdById: string | null;
  readonly reach: ImportReach;
}

const ROW_COLUMNS = {
  batchId: 'uuid',
  file: 'text',
  row: 'integer',
  state: '"ImportRowState"',
  cells: 'jsonb',
  messages: 'jsonb',
} as const;

/** Stores a previewed import; returns its id. */
export async function insertImport(tx: TransactionClient, batch: NewImport): Promise<string> {
  const id = newId();
  const { rows, derived, scopePaths, hasErrors } = batch.preview;
  const summary: ImportSummary = {
    counts: countRows(rows),
    derived,
    scopePaths,
    hasErrors,
    asOf: batch.asOf,
    reach: batch.reach,
  };
  await tx.importBatch.create({
    data: {
      id,
      kind: batch.kind,
      status: 'PREVIEWED',
      files: batch.files.map(({ name, size, sha256, rows: count }) => ({ name, size, sha256, rows: count })),
      summary: summary as unknown as Prisma.InputJsonValue,
      createdById: batch.createdById,
    },
  });
  await tx.importFile.createMany({
    data: batch.files.map(({ name, content }) => ({ batchId: id, name, content: Buffer.from(content) })),
  });
  const stored = rows.map(({ messages, ...row }) => ({
    ...row,
    batchId: id,
    messages: messages.map(({ severity, column, code, params }) => ({ severity, column, code, params })),
  }));
  await insertRows(tx, 'import_row', ROW_COLUMNS, stored);
  return id;
}

/** The summary of a batch. */
export function summaryOf(batch: Pick<ImportBatch, 'summary'>): ImportSummary {
  return batch.summary as unknown as ImportSummary;
}

/**
 * Takes a previewed or failed import for applying; 0 when it is in another state or version. Whoever gets 1 applies it.
 */
export async function takeImport(
  tx: TransactionClient,
  id: string,
  expectedVersion: number,
): Promise<number> {
  const { count } = await tx.importBatch.updateMany({
    where: { id, version: expectedVersion, status: { in: ['PREVIEWED', 'FAILED'] } },
    data: {
      status: 'APPLYING',
      progress: 0,
      step: 'planning',
      failure: Prisma.DbNull,
      version: { increment: 1 },
    },
  });
  return count;
}

/** Marks an import as applied and forgets its files, in the transaction that applied it. */
export async function finishImport(tx: TransactionClient, id: string): Promise<void> {
  const { count } = await tx.importBatch.updateMany({
    where: { id, status: 'APPLYING' },
    data: { status: 'APPLIED', progress: 100, step: null, appliedAt: new Date(), version: { increment: 1 } },
  });
  if (count === 0) throw new Error('the import was put back while it was applied');
  await tx.importFile.deleteMany({ where: { batchId: id } });
}

/** Notes why an import failed; its files stay, so that it can be tried again. */
export async function failImport(tx: TransactionClient, id: string, failure: StoredFailure): Promise<void> {
  await tx.importBatch.updateMany({
    where: { id, status: 'APPLYING' },
    data: {
      status: 'FAILED',
      step: null,
      failure: failure as unknown as Prisma.InputJsonValue,
      version: { increment: 1 },
    },
  });
}

/** Discards an import that is not applied and forgets its files and rows; 0 when it is in another state or version. */
export async function discardImport(
  tx: TransactionClient,
  id: string,
  expectedVersion: number,
): Promise<number> {
  const { count } = await tx.importBatch.updateMany({
    where: { id, version: expectedVersion, status: { in: ['PREVIEWED', 'FAILED'] } },
    data: { status: 'DISCARDED', version: { increment: 1 } },
  });
  if (count === 0) return 0;
  await tx.importFile.deleteMany({ where: { batchId: id } });
  await tx.importRow.deleteMany({ where: { batchId: id } });
  return count;
}
