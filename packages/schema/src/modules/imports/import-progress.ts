import type { Db } from '@haicap/database';
import { IMPORT_STEPS, type ImportStep } from '@haicap/i18n/errors';

/** Says how far the work is. */
export interface ReportProgress {
  readonly step: (step: ImportStep) => void;
  /** Waits until the last report is written: after that the work may write the same row itself. */
  readonly settled: () => Promise<void>;
}

/**
 * Writes progress through a connection of its own, outside the transaction of the work, so that others see it while the
 * work goes on. A report that cannot be written is dropped: it must not stop the work.
 */
export function progressReporter(
  db: Db,
  batchId: string,
  onProgress: (progress: number, step: string) => void = () => undefined,
): ReportProgress {
  let last: Promise<unknown> = Promise.resolve();
  const step = (name: ImportStep): void => {
    const progress = Math.round((IMPORT_STEPS.indexOf(name) / IMPORT_STEPS.length) * 100);
    onProgress(progress, name);
    last = last.then(() =>
      db.pool
        .query(
          `UPDATE "import_batch" SET "progress" = $2, "step" = $3 WHERE "id" = $1 AND "status" = 'APPLYING'`,
          [batchId, progress, name],
        )
        .catch(() => undefined),
    );
  };
  return { step, settled: () => last.then(() => undefined) };
}
