import { createTestDatabase, type TestDatabase } from '@haicap/database/testing';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openWithoutSecondWall, type World } from './ask-as.js';
import { compareFields } from './compare-fields.js';
import { RECORD_POLICIES } from './policy/index.js';
import { report } from './report.js';
import { WORLD } from './world/build-world.js';

// The policies of the database are left out here, so that a hole in the checks of the schema cannot hide behind them.

// A machine that does everything at once is slow, not wrong.
vi.setConfig({ testTimeout: 600_000 });

let db: TestDatabase;
let world: World;
let looked = 0;

beforeAll(async () => {
  db = await createTestDatabase({ seed: WORLD });
  world = openWithoutSecondWall(db);
});
afterAll(async () => {
  report('fields of records behind the first wall alone', looked);
  await world?.close();
  await db?.close();
});

test.each(RECORD_POLICIES.map((policy) => [policy.type, policy] as const))(
  '%s is told to those whom the policy names, and to nobody else',
  async (_type, policy) => {
    const { cells, wrong } = await compareFields(world, policy);
    looked += cells;
    expect(wrong).toEqual([]);
  },
);
