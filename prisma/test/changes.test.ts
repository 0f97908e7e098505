import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type ChangeListener, listenToChanges, type StoredChange } from '../src/index.js';
import { createTestDatabase, type TestDatabase } from '../testing/index.js';

/** Two communes of one province, and one elsewhere. */
const [HERE, BESIDE, ELSEWHERE, TYPE] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()] as const;
const PATHS = { [HERE]: 'vn.p1.c2.', [BESIDE]: 'vn.p1.c3.', [ELSEWHERE]: 'vn.p4.c5.' };
const SINCE = '2025-07-01';

let db: TestDatabase;
let listener: ChangeListener;
let told: StoredChange[] = [];
let gaps = 0;

beforeAll(async () => {
  db = await createTestDatabase();
  for (const [id, path] of Object.entries(PATHS))
    await run(`INSERT INTO administrative_unit (id, level, scope_path) VALUES ($1, 'COMMUNE', $2)`, [
      id,
      path,
    ]);
  for (const id of Object.keys(PATHS)) await addVersion(id);
  await run(
    `INSERT INTO position_type (id, key, name_vi, name_en, name_fr, precedence, valid_from, updated_at)
     VALUES ($1, 'secretary', 'Bí thư', 'Secretary', 'Secrétaire', 1, '2000-01-01', now())`,
    [TYPE],
  );
  listener = listenToChanges(db, { onChange: (change) => void told.push(change), onGap: () => (gaps += 1) });
  await listener.ready;
});
afterAll(async () => {
  await listener?.close();
  await db?.close();
});
beforeEach(() => void (told = []));

const run = (text: string, values: unknown[] = []): Promise<pg.QueryResult> => db.pool.query(text, values);

/** Everything told so far: a message of our own comes after it. */
async function heard(): Promise<StoredChange[]> {
  const mark = randomUUID();
  await run(`SELECT pg_notify('haicap_changes', $1)`, [JSON.stringify({ of: mark })]);
  await vi.waitFor(() => expect(told.some(({ of }) => of === mark)).toBe(true), { timeout: 20_000 });
  const before = told.filter(({ of }) => of !== mark);
  told = [];
  return before.toSorted((left, right) => (left.of < right.of ? -1 : 1));
}

function at(of: string, ...units: (keyof typeof PATHS)[]): StoredChange {
  return { of, at: units.map((id) => [PATHS[id]!, String(id)] as const), below: [] };
}

async function addVersion(unitId: string): Promise<void> {
  await run(
    `INSERT INTO administrative_unit_version (id, unit_id, level, code, name, short_name, kind, valid_from, search_text)
     VALUES (gen_random_uuid(), $1, 'COMMUNE', $2, 'Xã', 'Xã', 'COMMUNE', '2000-01-01', 'xa')`,
    [unitId, String(Math.trunc(Math.random() * 90_000) + 10_000)],
  );
}

const ADD_BODIES = `INSERT INTO organization (id, unit_id, kind, name, valid_from)
  SELECT gen_random_uuid(), unit, 'OTHER', 'Tổ', '${SINCE}' FROM unnest($1::uuid[]) unit, generate_series(1, $2)
  RETURNING id`;

async function addBody(unitId: string): Promise<string> {
  return (await run(ADD_BODIES, [[unitId], 1])).rows[0].id as string;
}

async function addPost(unitId: string): Promise<string> {
  const id = randomUUID();
  await run(`INSERT INTO position (id, organization_id, unit_id, type_id) VALUES ($1, $2, $3, $4)`, [
    id,
    await addBody(unitId),
    unitId,
    TYPE,
  ]);
  await run(
    `INSERT INTO position_establishment (id, position_id, valid_from, headcount)
     VALUES (gen_random_uuid(), $1, '${SINCE}', 5)`,
    [id],
  );
  return id;
}

async function addPerson(unitId: string): Promise<string> {
  const id = randomUUID();
  await run(`INSERT INTO person (id, full_name, sort_name, unit_id) VALUES ($1, 'Trần Văn An', 'An', $2)`, [
    id,
    unitId,
  ]);
  return id;
}

async function assign(personId: string, positionId: string, state: string): Promise<string> {
  const id = randomUUID();
  await run(
    `INSERT INTO assignment (id, person_id, position_id, organization_id, unit_id, kind, mode, state, valid_from)
     SELECT $1, $2, id, organization_id, unit_id, 'PRINCIPAL', 'APPOINTED', $4::"AssignmentState", '${SINCE}'
     FROM position WHERE id = $3`,
    [id, personId, positionId, state],
  );
  return id;
}

/** Does something in one transaction, which ends as said. */
async function inTransaction(
  end: 'COMMIT' | 'ROLLBACK',
  work: (client: pg.PoolClient) => Promise<void>,
): Promise<void> {
  const client = await db.pool.connect();
  try {
    await client.query('BEGIN');
    await work(client);
    await client.query(end);
  } finally {
    client.release();
  }
}

describe('a statement', () => {
  it('tells once what it changed and in which units', async () => {
    await addBody(HERE);
    expect(await heard()).toEqual([at('organization', HERE)]);
    await run(ADD_BODIES, [[HERE, ELSEWHERE], 40]);
    expect(await heard()).toEqual([at('organization', HERE, ELSEWHERE)]);
  });

  it('that changes nothing tells nothing', async () => {
    await run(`UPDATE organization SET note = 'x' WHERE id = $1`, [randomUUID()]);
    expect(await heard()).toEqual([]);
  });

  it('that moves a record tells both places', async () => {
    const id = await addBody(HERE);
    await heard();
    await run(`UPDATE organization SET unit_id = $2 WHERE id = $1`, [id, BESIDE]);
    expect(await heard()).toEqual([at('organization', HERE, BESIDE)]);
    await run(`DELETE FROM organization WHERE id = $1`, [id]);
    expect(await heard()).toEqual([at('organization', BESIDE)]);
  });

  it('over many units tells the provinces, over very many the country, always in one short message', async () => {
    for (const [provinces, communes] of [
      [2, 60],
      [60, 1],
      [1, 50],
    ] as const) {
      const { rows } = await run(
        `INSERT INTO administrative_unit (id, level, scope_path)
         SELECT gen_random_uuid(), 'COMMUNE', format('vn.p%s.c%s.', 1000 + province, 1e6 + $2 * 1000 + province * 100 + commune)
         FROM generate_series(1, $1::int) province, generate_series(1, $2::int) commune RETURNING id`,
        [provinces, communes],
      );
      await run(ADD_BODIES, [rows.map(({ id }) => id as string), 1]);
    }
    const messages = await heard();
    expect(messages.slice(0, 2)).toEqual([
      { of: 'organization', at: [], below: ['vn.p1001.', 'vn.p1002.'] },
      { of: 'organization', at: [], below: ['vn.'] },
    ]);
    expect(messages[2]!.at).toHaveLength(50);
    expect(JSON.stringify(messages[2]).length).toBeLessThan(4_000);
  });

  it('whose transaction is taken back tells nothing; the same twice in one is told once', async () => {
    for (const end of ['ROLLBACK', 'COMMIT'] as const) {
      await inTransaction(end, async (client) => {
        await client.query(ADD_BODIES, [[HERE], 1]);
        await client.query(ADD_BODIES, [[HERE], 2]);
      });
    }
    expect(await heard()).toEqual([at('organization', HERE)]);
  });
});

describe('what is told of', () => {
  it('a proposal, is another kind than what was decided', async () => {
    const [person, post] = [await addPerson(HERE), await addPost(HERE)];
    await heard();
    const id = await assign(person, post, 'PROPOSED');
    expect((await heard()).filter(({ of }) => of !== 'person')).toEqual([at('assignment_draft', HERE)]);
    await run(`UPDATE assignment SET state = 'APPROVED' WHERE id = $1`, [id]);
    expect((await heard()).filter(({ of }) => of !== 'person')).toEqual([
      at('assignment', HERE),
      at('assignment_draft', HERE),
    ]);
  });

  it('a person, goes wherever they hold a post; their protected data, to where the file is kept alone', async () => {
    const person = await addPerson(HERE);
    await assign(person, await addPost(ELSEWHERE), 'APPROVED');
    await run(`UPDATE person SET unit_id = $2 WHERE id = $1`, [person, HERE]);
    await heard();
    await run(`UPDATE person SET full_name = 'Trần Thị An' WHERE id = $1`, [person]);
    expect(await heard()).toEqual([at('person', HERE, ELSEWHERE)]);
    await run(`INSERT INTO person_private (person_id, phone) VALUES ($1, '0900')`, [person]);
    expect(await heard()).toEqual([at('person_private', HERE)]);
  });

  it('units, sites, figures and acts, are their units', async () => {
    await run(`UPDATE administrative_unit_version SET seat = 'Chợ' WHERE unit_id = $1`, [BESIDE]);
    await run(
      `INSERT INTO facility (id, unit_id, kind, name, valid_from) VALUES (gen_random_uuid(), $1, 'HEADQUARTERS', 'Trụ sở', '${SINCE}')`,
      [HERE],
    );
    await run(
      `INSERT INTO territorial_change_event (id, title, operational_from, scope_unit_id, scope_path)
       VALUES (gen_random_uuid(), 'Sắp xếp', '${SINCE}', $1, 'vn.p4.c5.')`,
      [ELSEWHERE],
    );
    await run(`UPDATE territorial_change_event SET status = 'ADOPTED'`);
    expect(await heard()).toEqual([
      at('act', ELSEWHERE),
      at('act_draft', ELSEWHERE),
      at('act_draft', ELSEWHERE),
      at('facility', HERE),
      at('unit', BESIDE),
    ]);
  });
});

describe('who listens', () => {
  it('is back after the connection was cut, and knows that something may have been missed', async () => {
    const cut = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE application_name = 'haicap-live' AND datname = current_database()`;
    expect((await run(cut)).rowCount).toBe(1);
    await vi.waitFor(() => expect(gaps).toBe(1), { timeout: 20_000 });
    await addBody(HERE);
    expect(await heard()).toEqual([at('organization', HERE)]);
  });

  it('keeps one connection, outside of the pool', async () => {
    const { rows } = await run(`SELECT application_name, count(*)::int AS n FROM pg_stat_activity
      WHERE datname = current_database() AND application_name = 'haicap-live' GROUP BY 1`);
    expect(rows).toEqual([{ application_name: 'haicap-live', n: 1 }]);
  });
});
