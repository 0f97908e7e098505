import { Worker } from 'node:worker_threads';
import type { StoredLedger } from '@haicap/domain/units/import';
import { previewLedger, type LedgerPreview } from './ledger-preview.js';
import { readFiles } from './read-files.js';
import type { UploadedFile } from './uploaded-file.js';

/** What is to be planned, against what is stored. */
export interface PlanRequest {
  readonly files: readonly UploadedFile[];
  readonly stored: StoredLedger;
}

/** Bytes up to which planning takes less time than starting a thread. */
const SMALL = 100_000;

/**
 * Reads and plans a ledger import. A country takes seconds of pure computing: it gets a thread of its own, so that the
 * server answers everybody else meanwhile.
 */
export async function planImport(request: PlanRequest): Promise<LedgerPreview> {
  const size = request.files.reduce((sum, { content }) => sum + content.byteLength, 0);
  if (size <= SMALL) return previewLedger(await readFiles(request.files), request.stored);
  return planInThread(request);
}

function planInThread(request: PlanRequest): Promise<LedgerPreview> {
  return new Promise((resolve, reject) => {
    const thread = startThread(request);
    thread.once('message', resolve);
    thread.once('error', reject);
    thread.once('exit', (code) => reject(new Error(`planning ended without a plan (exit ${code})`)));
  });
}

function startThread(workerData: PlanRequest): Worker {
  return import.meta.url.endsWith('.ts')
    ? new Worker(new URL('./plan-worker.source.mjs', import.meta.url), {
        workerData,
        execArgv: ['--conditions', '@haicap/source'],
      })
    : new Worker(new URL('./plan-worker.js', import.meta.url), { workerData });
}
