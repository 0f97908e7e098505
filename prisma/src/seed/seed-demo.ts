import {
  compareLedger,
  hasErrors,
  isEmptyWrite,
  planLedger,
  type LedgerPlan,
} from '@haicap/domain/units/import';
import type { Db } from '../create-db.js';
import { lockLedger } from '../ledger/ledger-lock.js';
import { newId } from '../ledger/new-id.js';
import { readStoredLedger } from '../ledger/read-ledger.js';
import { writeLedger } from '../ledger/write-ledger.js';
import { withTransaction } from '../transaction.js';
import { contentRows, lowerFirst } from './content-rows.js';
import { readDemoContent, type DemoContent } from './content.js';
import { writePersonnel } from './personnel/write-personnel.js';
import { writeFacts } from './write-facts.js';

const ACTOR = { actorId: null, actorName: null, operation: 'seed-demo' } as const;
const LONGEST = 5 * 60_000;

/** The ledger cannot take the demo content: it holds something that contradicts it. */
export class DemoContentRefused extends Error {
  override readonly name = 'DemoContentRefused';
}

/**
 * Loads the demo content, through the same planning and writing as an import, then the personnel of its units. Loading
 * it again changes nothing; what was corrected or applied since stays. Returns whether anything was written to the ledger.
 */
export async function seedDemo(db: Db): Promise<boolean> {
  const content = await readDemoContent();
  const isNew = await withTransaction(
    db,
    ACTOR,
    async (tx) => {
      await lockLedger(tx);
      const stored = await readStoredLedger(tx);
      const rows = contentRows(content);
      const compared = compareLedger(withNotes(planLedger(rows, stored), content), stored, newId);
      if (hasErrors(compared.messages)) {
        throw new DemoContentRefused(compared.messages.map(({ code }) => code).join(', '));
      }
      // A user's corrections of demo records are theirs; only what is missing is added.
      const write = { ...compared.write, versionCorrections: [], targetCorrections: [], partCorrections: [] };
      await writeLedger(tx, write, { createdById: null });
      await writeFacts(tx, content);
      return !isEmptyWrite(write);
    },
    { timeout: LONGEST },
  );
  await withTransaction(db, ACTOR, (tx) => writePersonnel(tx, content), { timeout: LONGEST, audit: 'bulk' });
  return isNew;
}

/** The content holds only a part of what the resolution for Phú Thọ did, and says so on the act. */
function withNotes(plan: LedgerPlan, content: DemoContent): LedgerPlan {
  const partial = content.communes.filter(({ oldProvince, newProvince }) => oldProvince !== newProvince);
  const notes = new Map(
    partial.map(({ resolution, clauses, oldProvince }) => [
      resolution,
      `Nội dung mẫu chỉ gồm ${clauses.length} đơn vị trên địa bàn ${lowerFirst(content.provinces.before[oldProvince]!)} trước đây.`,
    ]),
  );
  const acts = plan.acts.map((act) => ({ ...act, note: notes.get(act.instrumentNumber) ?? act.note }));
  return { ...plan, acts };
}
