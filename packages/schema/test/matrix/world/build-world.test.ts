import { createTestDatabase, type TestDatabase } from '@haicap/database/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WORLD } from './build-world.js';
import { PATHS } from './places.js';

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase({ seed: WORLD });
});
afterAll(() => db.close());

test('the world stands where its places say', async () => {
  const { rows } = await db.pool.query<{ scope_path: string }>('SELECT scope_path FROM administrative_unit');
  const paths = rows.map((row) => row.scope_path);
  expect(paths.toSorted()).toEqual(
    Object.values(PATHS)
      .filter((path) => path !== 'vn.')
      .toSorted(),
  );
});
