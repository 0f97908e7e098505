import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { withTransaction, type Db } from '@haicap/database';
import { lockLedger, readStoredLedger, writeLedger } from '@haicap/database/ledger';
import type { TestSeed } from '@haicap/database/testing';
import { previewLedger } from '../src/modules/imports/ledger-preview.js';
import { readFiles } from '../src/modules/imports/read-files.js';

const FILES = ['units-before.csv', 'units-after.csv', 'lineage-provinces.csv', 'lineage.csv'];
const SHARED =
  process.env.HAICAP_SHARED_DATA ?? path.join(import.meta.dirname, '..', '..', '..', '..', 'shared', 'data');

/** The folder with the published lists of the country; null where there is none, so that tests say so and skip. */
export const countryFolder: string | null = FILES.every((name) => existsSync(path.join(SHARED, name)))
  ? SHARED
  : null;

/** The whole country before and after 1 July 2025. */
export const COUNTRY: TestSeed = { name: 'country', load: importCountry };

async function importCountry(db: Db): Promise<void> {
  const files = FILES.map((name) => ({ name, content: readFileSync(path.join(countryFolder!, name)) }));
  const read = await readFiles(files);
  const actor = { actorId: null, actorName: null, operation: 'test' };
  await withTransaction(
    db,
    actor,
    async (tx) => {
      await tx.$executeRaw`SET LOCAL idle_in_transaction_session_timeout = '5min'`;
      await lockLedger(tx);
      const { write } = previewLedger(read, await readStoredLedger(tx));
      if (write === null) throw new Error('the published lists have errors');
      await writeLedger(tx, write, { createdById: null });
    },
    { timeout: 120_000, audit: 'bulk' },
  );
}
