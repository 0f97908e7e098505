import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, createTestDatabase, readTrail } from '../testing/index.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await database.pool.query(`INSERT INTO administrative_unit (id, level, scope_path, updated_at) VALUES
    ('01900000-0000-7000-8000-000000000007', 'PROVINCE', 'vn.p7.', now()),
    ('01900000-0000-7000-8000-000000000008', 'PROVINCE', 'vn.p8.', now())`);
});
afterAll(() => database.close());

/** Works as the API lets a viewer work: under the role that owns nothing, with the reach of the viewer. */
async function asViewer<Result>(
  reach: Readonly<Record<string, readonly string[]>>,
  work: (client: pg.PoolClient) => Promise<Result>,
): Promise<Result> {
  const client = await database.pool.connect();
  try {
    await client.query('BEGIN');
    await client.query(
      `SELECT set_config('haicap.reach', $1, true), set_config('haicap.actor_name', 'Lan', true)`,
      [JSON.stringify(reach)],
    );
    await client.query('SET LOCAL ROLE haicap_viewer');
    const result = await work(client);
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}

const insertFacility = `INSERT INTO facility (id, unit_id, kind, name, valid_from, updated_at)
  VALUES (gen_random_uuid(), '01900000-0000-7000-8000-000000000007', 'OTHER', 'Trụ sở', '2025-07-01', now()) RETURNING id`;

describe('a viewer of the database', () => {
  it('leaves a trail without owning it', async () => {
    const { rows } = await asViewer({ 'facilities.edit': ['vn.p7.'] }, (client) =>
      client.query(insertFacility),
    );
    expect(await readTrail(database, { recordId: rows[0].id })).toMatchObject([
      { action: 'INSERT', actorName: 'Lan', scopePath: 'vn.p7.', tableName: 'facility' },
    ]);
  });

  it('cannot ask for silence, as an import of the system may', async () => {
    const { rows } = await asViewer({ 'facilities.edit': ['vn.p7.'] }, async (client) => {
      await client.query("SELECT set_config('haicap.audit_bulk', 'on', true)");
      return client.query(insertFacility);
    });
    expect(await readTrail(database, { recordId: rows[0].id })).toHaveLength(1);
  });

  it('writes events, but neither entries nor seals', async () => {
    const record = `SELECT audit.record_event('REFUSED', NULL, 'Lan', 'unitCreate', NULL, NULL, NULL, NULL, NULL, NULL, 'vn.p7.', NULL)`;
    await asViewer({}, (client) => client.query(record));
    expect(await readTrail(database, { event: 'REFUSED' })).toHaveLength(1);
    for (const statement of [
      `INSERT INTO audit.entry (action, event) VALUES ('EVENT', 'SIGNED_IN')`,
      `UPDATE audit.entry SET reason = NULL`,
      `DELETE FROM audit.entry`,
      `SELECT * FROM audit.former_key`,
      `SELECT audit.note_origin()`,
      `SELECT audit.watch('facility', '', '', 'unit', 'id')`,
    ]) {
      await expect(asViewer({}, (client) => client.query(statement))).rejects.toThrow('permission denied');
    }
  });

  it.each([
    [{}, []],
    [{ 'audit.read': ['vn.p7.'] }, ['vn.p7.']],
    [{ 'audit.read': ['vn.p8.'] }, ['vn.p8.']],
    [{ 'units.edit': ['vn.p8.'] }, ['vn.p8.']],
    [{ 'acts.draft': ['vn.p7.'] }, []],
    [{ 'audit.read': ['vn.'] }, ['vn.p7.', 'vn.p8.']],
  ])('with the reach %j reads the trail of %j alone', async (reach, paths) => {
    const read = `SELECT DISTINCT scope_path::text AS path FROM audit.entry ORDER BY 1`;
    const { rows } = await asViewer(reach, (client) => client.query(read));
    expect(rows.map(({ path }) => path)).toEqual(paths);
  });

  it('finds texts within its reach only', async () => {
    const find = (reach: Record<string, string[]>) =>
      asViewer(reach, (client) => client.query(`SELECT audit.find_text('%tru so%')`));
    expect((await find({ 'audit.read': ['vn.p7.'] })).rows).toHaveLength(2);
    expect((await find({ 'audit.read': ['vn.p8.'] })).rows).toHaveLength(0);
  });
});
