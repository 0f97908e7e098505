import { withTransaction } from '@haicap/database';
import { createTestDatabase, type TestDatabase } from '@haicap/database/testing';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { recordEvent } from '../../src/modules/audit/record-event.js';
import { sealNext } from '../../src/modules/audit/seal/seal-entries.js';
import { sealKeyOf } from '../../src/modules/audit/seal/seal-key.js';
import { findLastSeal, findSeals } from '../../src/modules/audit/seal/seal-store.js';
import { startSealer } from '../../src/modules/audit/seal/start-sealer.js';
import { acceptFormerKey } from '../../src/modules/audit/seal/trusted-keys.js';
import { insertVerification } from '../../src/modules/audit/seal/verification-store.js';
import { verifyTrail } from '../../src/modules/audit/seal/verify-trail.js';
import { sealAll, work } from './trail-story.js';

const sealSeed = Buffer.alloc(32, 7);
const key = sealKeyOf(sealSeed);
const now = new Date('2026-11-23T03:00:00Z');
const actor = { actorId: null, actorName: null, operation: 'test' };

let db: TestDatabase;
beforeAll(async () => (db = await createTestDatabase()));
afterAll(() => db.close());

const verify = () => verifyTrail(db.pool, { sealSeed });

describe('sealing', () => {
  it('covers every entry once, whoever seals at the same time', async () => {
    await Promise.all([
      work(db, 20),
      ...Array.from({ length: 4 }, async () => {
        for (let turn = 0; turn < 20; turn += 1) await sealNext(db.pool, key, now, 3);
      }),
    ]);
    await sealAll(db, key);
    const { rows } = await db.pool.query(`SELECT count(*)::int AS entries,
      (SELECT count(*)::int FROM audit.seal, unnest(entry_ids)) AS sealed,
      (SELECT count(DISTINCT id)::int FROM audit.seal, unnest(entry_ids) AS id) AS distinct FROM audit.entry`);
    expect(rows[0].sealed).toBe(rows[0].entries);
    expect(rows[0].distinct).toBe(rows[0].entries);
    expect(await verify()).toMatchObject({ fault: null, unsealed: 0, entries: rows[0].entries });
  });

  it('waits for a transaction under way, so that nothing can slip into a sealed range', async () => {
    const client = await db.pool.connect();
    await client.query('BEGIN');
    const { rows } = await client.query<{ id: string }>(
      `SELECT audit.record_event('COMMAND_RUN', NULL, NULL, 'slow', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL) AS id`,
    );
    const slow = rows[0]!.id;
    await recordEvent(db, { ...actor, event: 'COMMAND_RUN', operation: 'fast' });
    while ((await sealNext(db.pool, key, now)) !== null);
    const during = await verify();
    expect(during.unsealed).toBe(1); // "fast" is there, "slow" not visible: neither is sealed
    await client.query('COMMIT');
    client.release();
    await sealAll(db, key);
    const last = await findLastSeal(db.pool);
    expect(last!.entryIds).toContain(slow);
    expect(await verify()).toMatchObject({ fault: null, unsealed: 0 });
  });

  it('goes by the numbers of entries, not by their texts', async () => {
    await withTransaction(db, actor, async (tx) => {
      await tx.$executeRaw`SELECT audit.record_event('COMMAND_RUN', NULL, NULL, 'many', NULL, NULL, NULL, NULL, NULL, NULL,
        NULL, NULL) FROM generate_series(1, 1200)`;
    });
    await sealAll(db, key, 7);
    const seals = await findSeals(db.pool, '0', 10_000);
    const sealed = seals.flatMap(({ entryIds }) => entryIds);
    expect(new Set(sealed).size).toBe(sealed.length);
    for (const { entryIds } of seals) {
      const numbers = entryIds.map(Number);
      expect(numbers.at(-1)).toBe(Number(seals.find((seal) => seal.entryIds === entryIds)!.last.id));
    }
    expect(await verify()).toMatchObject({ fault: null, unsealed: 0, entries: sealed.length });
  });

  it('leaves no seal and no gap where nothing happened', async () => {
    const before = await findLastSeal(db.pool);
    expect(await sealNext(db.pool, key, now)).toBeNull();
    expect((await findLastSeal(db.pool))!.number).toBe(before!.number);
  });

  it('refuses that anybody changes or removes a seal', async () => {
    for (const statement of [
      'UPDATE audit.seal SET entries = 0',
      'DELETE FROM audit.seal',
      'DELETE FROM audit.verification',
    ]) {
      await expect(db.pool.query(statement)).rejects.toThrow('would leave no audit trail');
    }
  });
});

describe('the sealer', () => {
  it('seals by itself, and what is left when it stops', async () => {
    const sealed: string[] = [];
    const sealer = startSealer({ db, sealSeed, interval: 20, onSealed: ({ number }) => sealed.push(number) });
    await work(db, 3);
    await expect.poll(() => sealed.length, { timeout: 30_000 }).toBeGreaterThan(0);
    await work(db, 1);
    await sealer.stop();
    const count = sealed.length;
    await work(db, 1);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(sealed).toHaveLength(count);
    await sealAll(db, key);
    expect((await verify()).fault).toBeNull();
  });

  it('goes on after a failure', async () => {
    const errors: unknown[] = [];
    let failures = 2;
    const pool = {
      connect: async () => {
        failures -= 1;
        if (failures >= 0) throw new Error('the database is away');
        return db.pool.connect();
      },
    } as unknown as TestDatabase['pool'];
    await work(db, 1);
    const sealed: string[] = [];
    const sealer = startSealer({
      db: { pool },
      sealSeed,
      interval: 10,
      onError: (error) => errors.push(error),
      onSealed: ({ number }) => sealed.push(number),
    });
    await expect.poll(() => sealed.length, { timeout: 30_000 }).toBeGreaterThan(0);
    await sealer.stop();
    expect(errors).toHaveLength(2);
  });
});

describe('another secret of the server', () => {
  const other = Buffer.alloc(32, 9);

  it('goes on with the chain, but the former seals count only once they were taken over', async () => {
    await work(db, 2);
    await sealAll(db, sealKeyOf(other));
    expect((await verifyTrail(db.pool, { sealSeed: other })).fault).toMatchObject({
      code: 'KEY_UNKNOWN',
      seal: '1',
      key: key.keyId,
    });
    expect(await acceptFormerKey(db.pool, sealKeyOf(other), key.keyId, now)).toBe(true);
    expect((await verifyTrail(db.pool, { sealSeed: other })).fault).toBeNull();
  });

  it('the former key may not sign anything newer', async () => {
    await work(db, 1);
    await sealAll(db, key);
    const last = await findLastSeal(db.pool);
    expect((await verifyTrail(db.pool, { sealSeed: other })).fault).toEqual({
      code: 'KEY_UNKNOWN',
      seal: last!.number,
      key: key.keyId,
    });
  });

  it('a key that never sealed, or the present one, cannot be taken over', async () => {
    expect(await acceptFormerKey(db.pool, sealKeyOf(other), 'feedfeedfeedfeed', now)).toBe(false);
    expect(await acceptFormerKey(db.pool, sealKeyOf(other), sealKeyOf(other).keyId, now)).toBe(false);
  });
});

describe('a trail', () => {
  let own: TestDatabase;
  beforeEach(async () => {
    own = await createTestDatabase();
    await work(own, 6);
    await sealAll(own, key, 5);
  });
  afterEach(() => own.close());

  it('whose tail was cut is found by a seal that was noted outside', async () => {
    const last = (await findLastSeal(own.pool))!;
    const against = { number: BigInt(last.number), hash: last.hash };
    await cutTail(own);
    expect((await verifyTrail(own.pool, { sealSeed })).fault).toBeNull();
    expect((await verifyTrail(own.pool, { sealSeed, against })).fault).toEqual({
      code: 'TAIL_MISSING',
      seal: last.number,
    });
    await work(own, 1);
    await sealAll(own, key, 5);
    expect((await verifyTrail(own.pool, { sealSeed, against })).fault).toMatchObject({
      code: 'ANCHOR_DIFFERS',
    });
  });

  it('whose tail was cut is found by what the last verification saw', async () => {
    await insertVerification(own.pool, await verifyTrail(own.pool, { sealSeed }), now);
    await cutTail(own);
    expect((await verifyTrail(own.pool, { sealSeed })).fault).toMatchObject({ code: 'TAIL_MISSING' });
  });

  it('goes on in order when the transaction numbers start anew in another cluster', async () => {
    await own.pool.query(`ALTER TABLE audit.origin DISABLE TRIGGER append_only`);
    await own.pool.query(`UPDATE audit.origin SET system_identifier = 1`);
    await own.pool.query(`ALTER TABLE audit.origin ENABLE TRIGGER append_only`);
    await own.pool.query('SELECT audit.note_origin()');
    await work(own, 2);
    await sealAll(own, key, 5);
    const { rows } = await own.pool.query('SELECT DISTINCT epoch FROM audit.entry ORDER BY 1');
    expect(rows).toEqual([{ epoch: 1 }, { epoch: 2 }]);
    expect(await verifyTrail(own.pool, { sealSeed })).toMatchObject({ fault: null, unsealed: 0 });
  });

  it('shows an entry that pretends to be older than the first seal', async () => {
    await own.pool.query(`INSERT INTO audit.entry (transaction, action, table_name, record_id)
      SELECT '0', 'INSERT', 'facility', number::text FROM generate_series(1, 5) AS number`);
    expect((await verifyTrail(own.pool, { sealSeed })).fault).toMatchObject({
      code: 'ENTRY_ADDED',
      seal: '1',
    });
  });

  async function cutTail(of: TestDatabase): Promise<void> {
    await withTransaction(of, actor, async (tx) => {
      await tx.$executeRaw`SET LOCAL session_replication_role = 'replica'`;
      await tx.$executeRaw`DELETE FROM audit.seal WHERE number = (SELECT max(number) FROM audit.seal)`;
      await tx.$executeRaw`DELETE FROM audit.entry WHERE (epoch, transaction, id) >
        (SELECT last_epoch, last_transaction, last_id FROM audit.seal ORDER BY number DESC LIMIT 1)`;
    });
  }
});

it('the chain can be checked by hand: each seal holds the hash of the one before', async () => {
  const seals = await findSeals(db.pool, '0', 5);
  expect(new Set(seals.map(({ hash }) => hash.toString('hex'))).size).toBe(seals.length);
  expect(seals.map(({ number }) => number)).toEqual(seals.map((_, index) => String(index + 1)));
});
