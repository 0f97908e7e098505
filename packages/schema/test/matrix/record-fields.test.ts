import { createTestDatabase, type TestDatabase } from '@haicap/database/testing';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openWorld, type World } from './ask-as.js';
import { askFor, compareFields, fullestFor } from './compare-fields.js';
import { RECORD_POLICIES } from './policy/index.js';
import { recordsOf } from './records.js';
import { report } from './report.js';
import { WORLD } from './world/build-world.js';

// A machine that does everything at once is slow, not wrong.
vi.setConfig({ testTimeout: 600_000 });

let db: TestDatabase;
let world: World;
let looked = 0;

beforeAll(async () => {
  db = await createTestDatabase({ seed: WORLD });
  world = openWorld(db);
});
afterAll(async () => {
  report('fields of records', looked);
  await world?.close();
  await db?.close();
});

describe.each(RECORD_POLICIES.map((policy) => [policy.type, policy] as const))('%s', (type, policy) => {
  test('every field is told to somebody', async () => {
    const told = new Set<string>();
    for (const [kind, records] of recordsOf(type)) {
      for (const { outcomes } of await askFor(world, fullestFor(policy, kind), policy, records)) {
        for (const [field, outcome] of outcomes) if (outcome === 'visible') told.add(field);
      }
    }
    const untold = Object.keys(policy.fields).filter((field) => !told.has(field));
    expect(untold).toEqual(Object.keys(policy.neverTold ?? {}));
  });

  test('is told to those whom the policy names, and to nobody else', async () => {
    const { cells, wrong } = await compareFields(world, policy);
    looked += cells;
    expect(wrong).toEqual([]);
  });
});
