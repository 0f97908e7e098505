import type { TransactionClient } from '../transaction.js';

/** Key of the lock that lets one writer at a time change the ledger. */
export const LEDGER_LOCK = 72_707_372;

/** Waits until no other transaction changes the ledger; held to the end of this one. */
export async function lockLedger(tx: TransactionClient): Promise<void> {
  await tx.$executeRawUnsafe('SELECT pg_advisory_xact_lock($1::bigint)', LEDGER_LOCK);
}
