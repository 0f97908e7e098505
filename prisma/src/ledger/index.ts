export { correctRows, insertRows } from './bulk-rows.js';
export { LEDGER_LOCK, lockLedger } from './ledger-lock.js';
export { newId } from './new-id.js';
export { type LedgerReader, readStoredLedger } from './read-ledger.js';
export { COUNTRY_PATH } from './scope-paths.js';
export { type WriteOptions, type WriteStep, WRITE_STEPS, writeLedger } from './write-ledger.js';
