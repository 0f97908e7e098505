import pg from 'pg';
import { countStatements, createDb } from '@haicap/database';
import { LEDGER_LOCK } from '@haicap/database/ledger';
import { createTestDatabase, type TestDatabase } from '@haicap/database/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  checksum,
  COUNTRY,
  draft,
  instrumentOf,
  lead,
  named,
  part,
  payload,
  step,
  target,
  unitId,
  unitsOn,
} from './act-story.js';
import { ask, askInVain, type Answer } from './execute.js';
import { tellLedger, type SeedUnit } from './seed-ledger.js';

const seed = tellLedger();
const langSon = seed.province('20', 'Tỉnh Lạng Sơn');
const communes: SeedUnit[] = Array.from({ length: 560 }, (_, index) =>
  seed.commune(langSon, String(10_000 + index), `Xã Cũ ${index}`, { areaKm2: 10, population: 100 }),
);
let next = 0;
/** A commune that no other test has touched. */
function fresh(): SeedUnit {
  return communes[next++]!;
}

let db: TestDatabase;
let instrument: string;
beforeAll(async () => {
  db = await createTestDatabase({ poolSize: 6 });
  await seed.store(db);
  instrument = await instrumentOf(db, '1672/NQ-UBTVQH15');
});
afterAll(() => db.close());

/** Two communes become one with the code of the second. */
function mergerOf(
  first: SeedUnit,
  second: SeedUnit,
  further: Record<string, unknown> = {},
): Record<string, unknown> {
  return draft(
    [
      target(
        'a',
        { code: second.code, name: `Xã Mới ${second.code}`, areaKm2: 20, population: 200, ...further },
        {
          parentUnitId: unitId(langSon),
        },
      ),
    ],
    [part(first, 'a'), part(second, 'a')],
  );
}

async function isStanding(unit: SeedUnit): Promise<boolean> {
  return (await unitsOn(db, '2026-01-01')).some((line) => line.includes(` ${unit.name} `));
}

describe('applying an act', () => {
  it('ends the sources, starts the targets and forms units in their place, in one transaction', async () => {
    const [first, second] = [fresh(), fresh()];
    const act = await lead(db, mergerOf(first, second), 'OPERATIONAL', instrument);
    expect(act.appliedAt).not.toBeNull();
    const { territorialChange } = await ask(
      db,
      `query ($id: ID!) { territorialChange(id: $id) { proof { isApplicable findings { code } }
        targets { nodes { unit { id level current { name validFrom validTo startedBy { id }
          populationQuality province { name } } } } } } }`,
      { id: act.id },
      COUNTRY,
    );
    const [{ unit }] = territorialChange.targets.nodes;
    expect(unit.current).toMatchObject({
      name: `Xã Mới ${second.code}`,
      validFrom: '2025-07-01',
      validTo: null,
      startedBy: { id: act.id },
      populationQuality: 'PUBLISHED',
      province: { name: 'Tỉnh Lạng Sơn' },
    });
    // What was proved then is shown again, not that its own result is now in the way.
    expect(territorialChange.proof).toEqual({ isApplicable: true, findings: [] });
    const paths = await db.prisma.administrativeUnit.findMany({ orderBy: { number: 'desc' }, take: 1 });
    expect(paths[0]!.scopePath).toBe(`vn.p1.c${paths[0]!.number}.`);
    expect(
      await db.prisma.administrativeUnitVersion.count({ where: { endedByEvent: { title: act.title } } }),
    ).toBeGreaterThan(1);
  });

  it('leaves an audit entry for each record, by whom and in which operation', async () => {
    const act = await lead(db, mergerOf(fresh(), fresh()), 'ADOPTED', instrument);
    const { rows: before } = await db.pool.query('SELECT max(id) AS id FROM audit.entry');
    payload(await step(db, 'territorialChangeApply', { ...named(act), note: 'Theo nghị quyết' }));
    const { rows } = await db.pool.query(
      `SELECT table_name, action, count(*)::integer AS count FROM audit.entry
       WHERE id > $1 AND operation = 'territorialChangeApply' AND actor_name = 'Test' AND reason = 'Theo nghị quyết'
       GROUP BY 1, 2 ORDER BY 1, 2`,
      [before[0].id],
    );
    expect(rows).toEqual([
      { table_name: 'administrative_unit', action: 'INSERT', count: 1 },
      { table_name: 'administrative_unit_version', action: 'INSERT', count: 1 },
      { table_name: 'administrative_unit_version', action: 'UPDATE', count: 2 },
      { table_name: 'territorial_change_event', action: 'UPDATE', count: 1 },
      { table_name: 'territorial_change_target', action: 'UPDATE', count: 1 },
    ]);
  });

  it('twice is an illegal transition, whatever version is expected', async () => {
    const act = await lead(db, mergerOf(fresh(), fresh()), 'ADOPTED', instrument);
    payload(await step(db, 'territorialChangeApply', named(act)));
    const before = await checksum(db);
    for (const expectedVersion of [act.version, act.version + 1]) {
      expect(await step(db, 'territorialChangeApply', { id: act.id, expectedVersion })).toMatchObject({
        __typename: 'IllegalTransition',
        from: 'OPERATIONAL',
        allowed: [],
      });
    }
    expect(await checksum(db)).toBe(before);
  });

  it('is refused with the whole proof sheet when the ledger moved on since the review', async () => {
    const [first, second, third] = [fresh(), fresh(), fresh()];
    const late = await lead(db, mergerOf(first, second), 'ADOPTED', instrument);
    await lead(db, mergerOf(third, second), 'OPERATIONAL', instrument);
    const before = await checksum(db);
    const answer = await step(db, 'territorialChangeApply', named(late));
    expect(answer).toMatchObject({ __typename: 'LedgerRefused', proof: { isApplicable: false } });
    const codes = answer.proof.findings.map((finding: { code: string }) => finding.code);
    expect(codes).toContain('CODE_IN_USE');
    expect(codes).toEqual(expect.arrayContaining(['NAME_IN_USE']));
    expect(answer.proof.findings.some((finding: { remedy: string | null }) => finding.remedy !== null)).toBe(
      true,
    );
    expect(await checksum(db)).toBe(before);
    expect(await isStanding(first)).toBe(true);
  });

  it('leaves nothing behind when it fails in the middle', async () => {
    const act = await lead(db, mergerOf(fresh(), fresh()), 'ADOPTED', instrument);
    const before = await checksum(db);
    await db.pool.query(`CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN RAISE EXCEPTION 'disk on fire'; END $$`);
    await db.pool.query(
      'CREATE TRIGGER fail AFTER INSERT ON administrative_unit_version FOR EACH STATEMENT EXECUTE FUNCTION fail()',
    );
    const errors = await askInVain(
      db,
      'mutation ($input: TerritorialChangeStepInput!) { territorialChangeApply(input: $input) { __typename } }',
      { input: named(act) },
      COUNTRY,
    );
    await db.pool.query('DROP FUNCTION fail() CASCADE');
    expect(errors).toHaveLength(1);
    expect(await checksum(db)).toBe(before);
    payload(await step(db, 'territorialChangeApply', named(act)));
  });
});

describe('at the same moment', () => {
  it('two clients apply one act: exactly one succeeds', async () => {
    const act = await lead(db, mergerOf(fresh(), fresh()), 'ADOPTED', instrument);
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => step(db, 'territorialChangeApply', named(act))),
    );
    expect(namesOf(answers)).toEqual([
      'IllegalTransition',
      'IllegalTransition',
      'IllegalTransition',
      'TerritorialChangePayload',
    ]);
  });

  it('two acts claim one code: one is refused because of it', async () => {
    const code = '19001';
    const acts = [
      await lead(db, mergerOf(fresh(), fresh(), { code, name: 'Xã Một' }), 'ADOPTED', instrument),
      await lead(db, mergerOf(fresh(), fresh(), { code, name: 'Xã Hai' }), 'ADOPTED', instrument),
    ];
    const answers = await Promise.all(acts.map((act) => step(db, 'territorialChangeApply', named(act))));
    expect(namesOf(answers)).toEqual(['LedgerRefused', 'TerritorialChangePayload']);
    const refused = answers.find((answer) => answer.__typename === 'LedgerRefused');
    expect(refused.proof.findings).toContainEqual(
      expect.objectContaining({ code: 'CODE_IN_USE', targetOrdinal: 0 }),
    );
  });

  it('two acts consume one source: one is refused because of it', async () => {
    const shared = fresh();
    const acts = [
      await lead(db, mergerOf(shared, fresh()), 'ADOPTED', instrument),
      await lead(db, mergerOf(shared, fresh()), 'ADOPTED', instrument),
    ];
    const answers = await Promise.all(acts.map((act) => step(db, 'territorialChangeApply', named(act))));
    expect(namesOf(answers)).toEqual(['LedgerRefused', 'TerritorialChangePayload']);
  });

  it('a writer outside of the lock takes the code: a typed refusal, not a failure', async () => {
    const code = '19002';
    const act = await lead(db, mergerOf(fresh(), fresh(), { code, name: 'Xã Ba' }), 'ADOPTED', instrument);
    const outsider = new pg.Client({ connectionString: db.url });
    await outsider.connect();
    try {
      await outsider.query('BEGIN');
      await outsider.query(
        `WITH unit AS (INSERT INTO administrative_unit (id, level, scope_path) VALUES (gen_random_uuid(), 'COMMUNE', 'vn.p1.c9999.') RETURNING id)
         INSERT INTO administrative_unit_version (id, unit_id, valid_from, level, code, name, short_name, kind)
         SELECT gen_random_uuid(), id, '2025-01-01', 'COMMUNE', $1, 'Xã Kẻ Ngoài', 'Kẻ Ngoài', 'COMMUNE' FROM unit`,
        [code],
      );
      const applied = step(db, 'territorialChangeApply', named(act));
      await waitForBlockedWriter();
      await outsider.query('COMMIT');
      const answer = await applied;
      expect(answer).toMatchObject({ __typename: 'LedgerRefused' });
      expect(answer.proof.findings).toContainEqual(
        expect.objectContaining({ code: 'CODE_IN_USE', unit: { name: 'Xã Kẻ Ngoài' } }),
      );
    } finally {
      await outsider.end();
    }
  });
});

describe('while somebody else keeps the ledger', () => {
  it('a request waits, and is then told to try again', async () => {
    const act = await lead(db, mergerOf(fresh(), fresh()), 'ADOPTED', instrument);
    const impatient = createDb({ ...db.connection, timeouts: { lock: 200 } });
    const importer = new pg.Client({ connectionString: db.url });
    await importer.connect();
    try {
      await importer.query('BEGIN');
      await importer.query(`SELECT pg_advisory_xact_lock(${LEDGER_LOCK})`);
      const [error] = await askInVain(
        impatient,
        'mutation ($input: TerritorialChangeStepInput!) { territorialChangeApply(input: $input) { __typename } }',
        { input: named(act) },
        { ...COUNTRY, locale: 'en' },
      );
      expect(error!.extensions.code).toBe('TIMEOUT');
      await importer.query('COMMIT');
      payload(await step(impatient, 'territorialChangeApply', named(act)));
    } finally {
      await importer.end();
      await impatient.close();
    }
  });
});

describe('the number of statements', () => {
  it('is the same for an act of 2 parts and one of 500', async () => {
    const small = await lead(db, mergerOf(fresh(), fresh()), 'ADOPTED', instrument);
    const sources = Array.from({ length: 500 }, fresh);
    const targets = sources
      .filter((_, index) => index % 5 === 0)
      .map((source, index) =>
        target(
          `t${index}`,
          { code: source.code, name: `Xã Lớn ${index}` },
          { parentUnitId: unitId(langSon) },
        ),
      );
    const parts = sources.map((source, index) => part(source, `t${Math.floor(index / 5)}`));
    const large = await lead(db, draft(targets, parts), 'ADOPTED', instrument);
    const counts: number[] = [];
    for (const act of [small, large]) {
      const { result, statements } = await countStatements(db, () =>
        step(db, 'territorialChangeApply', named(act)),
      );
      payload(result);
      counts.push(statements.length);
    }
    expect(counts[1]).toBe(counts[0]);
    expect(counts[0]).toBeLessThanOrEqual(17);
    expect(await unitsOn(db, '2025-07-01')).toContain(`${sources[0]!.code} Xã Lớn 0 < Tỉnh Lạng Sơn`);
  });
});

function namesOf(answers: readonly Answer[]): string[] {
  return answers.map(({ __typename }) => __typename as string).toSorted();
}

async function waitForBlockedWriter(): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt++) {
    const { rowCount } = await db.pool.query(
      "SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'",
    );
    if (rowCount! > 0) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('nothing waits for the other transaction');
}
