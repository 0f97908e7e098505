import { withTransaction, type TransactionActor } from '@haicap/database';
import { importFailureText, importStepText } from '@haicap/i18n/errors';
import { serverText } from '@haicap/i18n/server';
import { runImportWork, summaryOf, takeImport, type StoredFailure } from '@haicap/schema/imports';
import { StartError } from '../start/start-error.js';
import type { CommandContext } from './command.js';

/** Writes a previewed import in one transaction, saying how far it is. */
export async function applyImport(
  id: string,
  actor: TransactionActor,
  context: CommandContext,
): Promise<void> {
  const { db, locale, print } = context;
  const batch = await db.prisma.importBatch.findUniqueOrThrow({ where: { id } });
  const isNothing = Object.values(summaryOf(batch).derived).every((count) => count === 0);
  const started = performance.now();
  await withTransaction(db, actor, (tx) => takeImport(tx, id, batch.version));
  const onProgress = (progress: number, step: string): void =>
    print(serverText(locale, 'command.importStep', { progress, step: importStepText(locale, step) }));
  await runImportWork(db, id, actor, { onProgress });
  const applied = await db.prisma.importBatch.findUniqueOrThrow({ where: { id } });
  if (applied.status !== 'APPLIED') {
    const failure = applied.failure as unknown as StoredFailure | null;
    const reason = failure === null ? '' : importFailureText(locale, failure.code, failure.params);
    throw new StartError(serverText(locale, 'command.importFailed', { reason }));
  }
  const seconds = ((performance.now() - started) / 1_000).toFixed(1);
  print(serverText(locale, isNothing ? 'command.importNothingToDo' : 'command.importDone', { seconds }));
}
