import { randomUUID } from 'node:crypto';
import { withTransaction, type Db, type TransactionActor, type TransactionClient } from '@haicap/database';
import type { ImportBatch, ImportKind } from '@haicap/database/client';
import { Prisma } from '@haicap/database/client';
import { lockLedger, readStoredLedger, writeLedger } from '@haicap/database/ledger';
import { previewBoundaries } from './boundary-preview.js';
import { writeBoundaries } from './boundary-store.js';
import { progressReporter, type ReportProgress } from './import-progress.js';
import { failImport, finishImport, summaryOf, type StoredFailure } from './import-store.js';
import { PersonnelMoved, writePersonnelImport } from './personnel-import-store.js';
import { previewPersonnel } from './personnel-preview.js';
import { planImport } from './plan-import.js';
import { countRows, type Preview } from './preview.js';

const LONGEST = 30 * 60_000;
const running = new Map<string, Promise<void>>();

/** Who hears of the work. */
export interface ImportWatcher {
  readonly onProgress?: (progress: number, step: string) => void;
  /** What nobody expected, for the log. */
  readonly onFailure?: (message: string, error: unknown) => void;
}

/** The ledger changed after the preview, so that the files no longer fit. */
class ErrorsSincePreview extends Error {
  readonly count: number;
  constructor(count: number) {
    super(`${count} errors since the preview`);
    this.count = count;
  }
}

/** Starts to apply an import that `takeImport` has taken, and comes back at once. Its end shows in its state. */
export function startImportWork(
  db: Db,
  batchId: string,
  actor: TransactionActor,
  watcher: ImportWatcher = {},
): void {
  const work = runImportWork(db, batchId, actor, watcher).finally(() => running.delete(batchId));
  running.set(batchId, work);
}

/** Waits until this process applies no import any more: before it stops, and in tests. */
export async function importsSettled(): Promise<void> {
  await Promise.all(running.values());
}

/**
 * Applies an import in one transaction: plans it anew on the ledger as it is now, writes, marks it as applied. Whatever
 * breaks, nothing of it is stored, and the import is FAILED with the reason. Never throws.
 */
export async function runImportWork(
  db: Db,
  batchId: string,
  actor: TransactionActor,
  { onProgress, onFailure = console.error }: ImportWatcher = {},
): Promise<void> {
  const report = progressReporter(db, batchId, onProgress);
  try {
    await withTransaction(db, actor, (tx) => applyBatch(tx, batchId, report), { timeout: LONGEST });
  } catch (error) {
    const failure = failureOf(error);
    if (failure.code === 'INTERNAL')
      onFailure(`import ${batchId} failed, error ${failure.params['errorId']}`, error);
    await withTransaction(db, actor, (tx) => failImport(tx, batchId, failure)).catch((second: unknown) =>
      onFailure(`import ${batchId}: its failure could not be noted`, second),
    );
  }
}

async function applyBatch(tx: TransactionClient, batchId: string, report: ReportProgress): Promise<void> {
  await setLimits(tx);
  await lockImport(tx, batchId);
  await lockLedger(tx);
  const batch = await tx.importBatch.findUniqueOrThrow({
    where: { id: batchId },
    include: { contents: true },
  });
  report.step('planning');
  const { contents, ...record } = batch;
  await APPLIERS[record.kind](tx, record, contents, report);
  await report.settled();
  await finishImport(tx, batchId);
}

type Applier = (
  tx: TransactionClient,
  batch: ImportBatch,
  files: Contents,
  report: ReportProgress,
) => Promise<void>;

const APPLIERS: Readonly<Record<ImportKind, Applier>> = {
  LEDGER: applyLedger,
  BOUNDARIES: applyBoundaries,
  PERSONNEL: applyPersonnel,
};

type Contents = readonly { readonly name: string; readonly content: Uint8Array }[];

async function applyLedger(
  tx: TransactionClient,
  batch: ImportBatch,
  files: Contents,
  report: ReportProgress,
): Promise<void> {
  const preview = await planImport({ files, stored: await readStoredLedger(tx) });
  refuseErrors(preview);
  if (preview.write === null) return;
  await writeLedger(tx, preview.write, { createdById: batch.createdById, onStep: report.step });
}

async function applyBoundaries(
  tx: TransactionClient,
  batch: ImportBatch,
  files: Contents,
  report: ReportProgress,
): Promise<void> {
  const preview = await previewBoundaries(tx, files, summaryOf(batch).asOf);
  refuseErrors(preview);
  report.step('boundaries');
  await writeBoundaries(tx, preview.write);
}

/**
 * Writes as the system, which sees and may change everything: what may be touched is what the importer was allowed to
 * at the preview, and the units are those that `getImportToChange` has just checked again.
 */
async function applyPersonnel(
  tx: TransactionClient,
  batch: ImportBatch,
  files: Contents,
  report: ReportProgress,
): Promise<void> {
  const { asOf, reach = { run: [], decide: [] }, scopePaths } = summaryOf(batch);
  const preview = await previewPersonnel(tx, files, { asOf, reach, actorId: batch.createdById });
  refuseErrors(preview);
  if (!preview.scopePaths.every((path) => scopePaths.includes(path))) throw new PersonnelMoved();
  if (preview.write === null) return;
  try {
    await writePersonnelImport(tx, preview.write, report.step);
  } catch (error) {
    if (PERSONNEL_CODES.has(databaseCode(error))) throw new PersonnelMoved();
    throw error;
  }
}

function refuseErrors(preview: Preview): void {
  if (!preview.hasErrors) return;
  const errors = countRows(preview.rows).filter(({ state }) => state === 'ERROR');
  throw new ErrorsSincePreview(errors.reduce((sum, { count }) => sum + count, 0));
}

/**
 * Planning a country keeps the transaction idle for seconds, on a slow machine for longer than others may. And when this
 * process is killed, PostgreSQL is to notice within a second instead of at the end of the statement.
 */
async function setLimits(tx: TransactionClient): Promise<void> {
  await tx.$queryRaw(Prisma.sql`SELECT set_config('idle_in_transaction_session_timeout', '5min', true),
    set_config('client_connection_check_interval', '1s', true)`);
}

/** Held as long as the transaction: whoever can take it knows that nobody works on the import. */
async function lockImport(tx: TransactionClient, batchId: string): Promise<void> {
  await tx.$executeRaw(Prisma.sql`SELECT pg_advisory_xact_lock(hashtextextended(${batchId}, 0))`);
}

/** Constraints of the ledger, waiting too long for a lock, and versions that somebody else ended. */
const LEDGER_CODES = new Set(['23P01', '23505', '23503', '40001', '40P01', '55P03']);

/** The same, and the rules of personnel that only PostgreSQL can keep among several who write at once. */
const PERSONNEL_CODES = new Set([...LEDGER_CODES, '23514']);

function failureOf(error: unknown): StoredFailure {
  if (error instanceof PersonnelMoved) return { code: 'PERSONNEL_MOVED', params: {} };
  if (error instanceof ErrorsSincePreview) {
    return { code: 'ERRORS_SINCE_PREVIEW', params: { count: error.count } };
  }
  if (LEDGER_CODES.has(databaseCode(error))) return { code: 'LEDGER_MOVED', params: {} };
  return { code: 'INTERNAL', params: { errorId: randomUUID() } };
}

function databaseCode(error: unknown): string {
  type DriverError = { meta?: { driverAdapterError?: { cause?: { originalCode?: string } } } };
  return (error as DriverError | null)?.meta?.driverAdapterError?.cause?.originalCode ?? '';
}
