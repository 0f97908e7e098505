import { createTestDatabase, type TestDatabase } from '@haicap/database/testing';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sealKeyOf } from '../../src/modules/audit/seal/seal-key.js';
import { findLastSeal } from '../../src/modules/audit/seal/seal-store.js';
import { verifyTrail, type Anchor } from '../../src/modules/audit/seal/verify-trail.js';
import { randomOf, TAMPERINGS } from './tampering.js';
import { sealAll, work } from './trail-story.js';

const sealSeed = Buffer.alloc(32, 7);
/** More by hand: `TAMPERINGS=1000 TAMPERING_SEED=5 vitest run test/audit/tampering.test.ts`. */
const RUNS = Number(process.env['TAMPERINGS'] ?? 275);
const SEED = Number(process.env['TAMPERING_SEED'] ?? 1);

let db: TestDatabase;
let noted: Anchor;
beforeAll(async () => {
  db = await createTestDatabase();
  await work(db, 24);
  await sealAll(db, sealKeyOf(sealSeed), 7);
  const last = await findLastSeal(db.pool);
  noted = { number: BigInt(last!.number), hash: last!.hash };
  // What would refuse a tampering is not what is tested here.
  await db.pool.query(`ALTER TABLE audit.entry DROP CONSTRAINT entry_action_check,
    DROP CONSTRAINT entry_event_check, DROP CONSTRAINT entry_record_check`);
  await db.pool.query(`DO $$ DECLARE name text; BEGIN
    FOR name IN SELECT conname FROM pg_constraint WHERE conrelid = 'audit.seal'::regclass AND contype = 'c' LOOP
      EXECUTE format('ALTER TABLE audit.seal DROP CONSTRAINT %I', name);
    END LOOP; END $$`);
});
afterAll(() => db.close());

/** Runs work as somebody whom no trigger stops, and takes everything back. */
async function asIntruder<Result>(work: (client: pg.PoolClient) => Promise<Result>): Promise<Result> {
  const client = await db.pool.connect();
  try {
    await client.query('BEGIN');
    await client.query("SET LOCAL session_replication_role = 'replica'");
    return await work(client);
  } finally {
    await client.query('ROLLBACK');
    client.release();
  }
}

describe('the trail', () => {
  it('is intact before anybody touches it', async () => {
    const found = await verifyTrail(db.pool, { sealSeed, against: noted });
    expect(found).toMatchObject({ fault: null, unsealed: 0 });
    expect(found.seals).toBeGreaterThanOrEqual(10);
    expect(found.entries).toBeGreaterThanOrEqual(80);
  });

  const kinds = Object.keys(TAMPERINGS);
  it(`shows each of ${RUNS} tamperings, and which entry it was`, { timeout: RUNS * 2_000 }, async () => {
    const missed: string[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      const kind = kinds[run % kinds.length]!;
      await asIntruder(async (client) => {
        const { what, entry } = await TAMPERINGS[kind]!(client, randomOf(SEED * 100_003 + run));
        const { fault } = await verifyTrail(client as unknown as pg.Pool, { sealSeed, against: noted });
        if (fault === null) missed.push(`${run}: ${what}: not found`);
        else if (entry !== undefined && fault.entry !== entry) {
          missed.push(`${run}: ${what}: found as ${JSON.stringify(fault)}`);
        }
      });
    }
    expect(missed).toEqual([]);
  });

  it('is intact after all of them were taken back', async () => {
    expect((await verifyTrail(db.pool, { sealSeed, against: noted })).fault).toBeNull();
  });
});
