import { randomUUID } from 'node:crypto';
import { withTransaction, type Db } from '@haicap/database';
import { recordEvent } from '../../src/modules/audit/record-event.js';
import { sealNext } from '../../src/modules/audit/seal/seal-entries.js';
import type { SealKey } from '../../src/modules/audit/seal/seal-key.js';
import { START } from '../../src/modules/audit/seal/seal.js';
import { countUnsealed, findLastSeal } from '../../src/modules/audit/seal/seal-store.js';

const actor = {
  actorId: randomUUID(),
  actorName: 'Nguyễn Thị Hoa',
  operation: 'unitCreate',
  requestId: 'r-1',
};

/** Some work of some people: transactions of several sizes, with events between them. */
export async function work(db: Db, rounds: number): Promise<void> {
  for (let round = 0; round < rounds; round += 1) {
    await withTransaction(db, { ...actor, reason: `Lần ${round}` }, async (tx) => {
      const unit = await tx.administrativeUnit.create({ data: { level: 'COMMUNE', scopePath: 'vn.p1.' } });
      for (let change = 0; change < round % 4; change += 1) {
        await tx.administrativeUnit.update({ where: { id: unit.id }, data: { version: { increment: 1 } } });
      }
    });
    const details = { method: 'PASSWORD', round };
    await recordEvent(db, { ...actor, event: 'SIGNED_IN', operation: 'POST /auth/sign-in', details });
  }
}

/** Seals until nothing is left: transactions of other tests on the same server hold the sealer back for a while. */
export async function sealAll(db: Db, key: SealKey, size = 1_000): Promise<void> {
  const deadline = Date.now() + 60_000;
  for (;;) {
    const seal = await sealNext(db.pool, key, new Date(), size);
    if (seal !== null) continue;
    if ((await countUnsealed(db.pool, (await findLastSeal(db.pool))?.last ?? START)) === 0) return;
    if (Date.now() > deadline) throw new Error('The trail was not sealed within a minute.');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
