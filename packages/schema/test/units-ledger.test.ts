import { withTransaction } from '@haicap/database';
import { createTestDatabase, type TestDatabase } from '@haicap/database/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, askInVain, statementsOf, type Answer } from './execute.js';
import { tellNorth, type North } from './north.js';

let db: TestDatabase;
let north: North;
beforeAll(async () => {
  db = await createTestDatabase();
  north = tellNorth();
  await north.ledger.store(db);
});
afterAll(() => db?.close());

const RESOLVE = `query ($queries: [String!]!, $at: Date!, $to: Date, $province: String) {
  unitResolve(queries: $queries, at: $at, to: $to, provinceCode: $province) {
    query status knownFrom knownTo
    candidates { matchedBy reason outcome undefinedReason version { name code parent { name } }
      targets { areaPart populationPart certain version { name code } } } } }`;

describe('the resolver', () => {
  it('finds what one code meant on two days', async () => {
    const before = (await ask(db, RESOLVE, { queries: ['05977'], at: '2025-06-30', to: '2025-07-01' }))
      .unitResolve;
    expect(before).toEqual([
      {
        query: '05977',
        status: 'ONE',
        knownFrom: null,
        knownTo: null,
        candidates: [
          {
            matchedBy: 'CODE',
            reason: 'Khớp chính xác',
            outcome: 'EXACT',
            undefinedReason: null,
            version: { name: 'Phường Vĩnh Trại', code: '05977', parent: { name: 'Thành phố Lạng Sơn' } },
            targets: [
              {
                areaPart: 'ALL',
                populationPart: 'ALL',
                certain: true,
                version: { name: 'Phường Đông Kinh', code: '05977' },
              },
            ],
          },
        ],
      },
    ]);
    const after = (await ask(db, RESOLVE, { queries: ['5977'], at: '2025-07-01' }, { locale: 'en' }))
      .unitResolve;
    expect(after[0].candidates[0]).toMatchObject({
      reason: 'Matches once the leading zeros are restored',
      version: { name: 'Phường Đông Kinh' },
    });
  });

  it('offers all homonyms and chooses none', async () => {
    const [found] = (await ask(db, RESOLVE, { queries: ['Hồng Phong'], at: '2025-06-30' })).unitResolve;
    expect(found.status).toBe('AMBIGUOUS');
    expect(found.candidates.map(({ version }: Answer) => [version.code, version.parent.name])).toEqual([
      ['06079', 'Huyện Bình Gia'],
      ['06205', 'Huyện Cao Lộc'],
    ]);
  });

  it('tells homonyms apart by a superior unit, and takes the list in any spelling, in its order', async () => {
    const queries = ['Hồng Phong, huyện Cao Lộc', 'p. vinh trai', 'Hoà Bình, Bình Gia', 'chưa từng có'];
    const found = (await ask(db, RESOLVE, { queries, at: '2025-06-30' })).unitResolve;
    expect(
      found.map(({ query, status, candidates }: Answer) => [query, status, candidates[0]?.version.code]),
    ).toEqual([
      [queries[0], 'ONE', '06205'],
      [queries[1], 'ONE', '05977'],
      [queries[2], 'ONE', '06085'],
      [queries[3], 'NONE', undefined],
    ]);
  });

  it('says when a name that means nothing on the day was or will be in use', async () => {
    const [found] = (await ask(db, RESOLVE, { queries: ['Vĩnh Trại'], at: '2025-07-01' })).unitResolve;
    expect(found).toMatchObject({
      status: 'NONE',
      knownFrom: '1997-01-01',
      knownTo: '2025-07-01',
      candidates: [],
    });
  });

  it('keeps to a province when one is given, and refuses one that is not there on the day', async () => {
    const queries = ['Lũng Cú', 'Vĩnh Trại'];
    const found = (await ask(db, RESOLVE, { queries, at: '2025-06-30', province: '02' })).unitResolve;
    expect(found.map(({ status }: Answer) => status)).toEqual(['ONE', 'NONE']);
    const [error] = await askInVain(db, RESOLVE, { queries, at: '2025-07-01', province: '02' });
    expect(error!.message).toBe('Không có tỉnh, thành phố nào mang mã 02 tại ngày 01/07/2025.');
  });

  it('refuses more than 500 lines, over-long lines and days out of range', async () => {
    const at = '2025-06-30';
    const many = Array.from({ length: 501 }, () => '05977');
    const [error] = await askInVain(db, RESOLVE, { queries: many, at }, { locale: 'en' });
    expect(error!.message).toBe('At most 500 lines at a time, this request has 501; split the list.');
    expect((await ask(db, RESOLVE, { queries: many.slice(1), at })).unitResolve).toHaveLength(500);
    expect((await askInVain(db, RESOLVE, { queries: ['x'.repeat(201)], at }))[0]!.extensions).toMatchObject({
      issue: 'text.tooLong',
    });
    expect((await askInVain(db, RESOLVE, { queries: [], at: '1800-01-01' }))[0]!.extensions).toMatchObject({
      issue: 'day.range',
    });
    expect(
      (await askInVain(db, RESOLVE, { queries: [], at, to: '2200-01-01' }))[0]!.extensions,
    ).toMatchObject({
      issue: 'day.range',
    });
  });
});

const CROSSWALK = `query ($from: Date!, $to: Date!, $filter: CrosswalkFilter, $first: Int, $after: String) {
  unitCrosswalk(from: $from, to: $to, filter: $filter, first: $first, after: $after) {
    totalCount counts { outcome count } pageInfo { hasNextPage endCursor }
    nodes { outcome areaOutcome populationOutcome undefinedReason source { name code }
      targets { areaPart populationPart version { name code } } } } }`;

describe('the crosswalk', () => {
  const days = { from: '2025-06-30', to: '2025-07-01' };

  it('says exact, split or undefined, never a guess', async () => {
    const filter = { provinceCode: '20', level: ['COMMUNE'] };
    const { unitCrosswalk } = await ask(db, CROSSWALK, { ...days, filter, first: 100 });
    const rows = new Map(unitCrosswalk.nodes.map((row: Answer) => [row.source.code, row]));
    expect(unitCrosswalk.counts).toEqual([
      { outcome: 'EXACT', count: 7 },
      { outcome: 'SPLIT', count: 2 },
      { outcome: 'UNDEFINED', count: 1 },
    ]);
    expect(rows.get('06193')).toEqual({
      outcome: 'SPLIT',
      areaOutcome: 'SPLIT',
      populationOutcome: 'SPLIT',
      undefinedReason: null,
      source: { name: 'Xã Bính Xá', code: '06193' },
      targets: [
        { areaPart: 'PART', populationPart: 'PART', version: { name: 'Xã Châu Sơn', code: '06193' } },
        { areaPart: 'PART', populationPart: 'PART', version: { name: 'Xã Kiên Mộc', code: '06196' } },
      ],
    });
    expect(rows.get('06196')).toMatchObject({
      outcome: 'SPLIT',
      areaOutcome: 'SPLIT',
      populationOutcome: 'EXACT',
    });
    expect(rows.get('06199')).toMatchObject({
      outcome: 'UNDEFINED',
      undefinedReason: 'ENDED_WITHOUT_SUCCESSOR',
    });
    expect(rows.get('06085')).toMatchObject({
      outcome: 'EXACT',
      targets: [{ version: { name: 'Xã Bình Gia' } }],
    });
    expect(rows.get('06205')).toMatchObject({ outcome: 'EXACT', targets: [{ version: { code: '06205' } }] });
  });

  it('goes backwards too', async () => {
    const filter = { text: 'dong kinh' };
    const { unitCrosswalk } = await ask(db, CROSSWALK, { from: days.to, to: days.from, filter });
    expect(unitCrosswalk.nodes).toMatchObject([
      {
        source: { name: 'Phường Đông Kinh' },
        outcome: 'SPLIT',
        targets: [{ version: { name: 'Phường Vĩnh Trại' } }, { version: { name: 'Phường Đông Kinh' } }],
      },
    ]);
  });

  it('is filtered by outcome while the counts go on to show all, and comes in pages', async () => {
    const filter = { level: ['COMMUNE'], provinceCode: '20', outcome: ['EXACT'] };
    const first = (await ask(db, CROSSWALK, { ...days, filter, first: 5 })).unitCrosswalk;
    expect(first).toMatchObject({ totalCount: 7, pageInfo: { hasNextPage: true } });
    expect(first.counts).toContainEqual({ outcome: 'SPLIT', count: 2 });
    const after = first.pageInfo.endCursor;
    const rest = (await ask(db, CROSSWALK, { ...days, filter, first: 5, after })).unitCrosswalk;
    const codes = [...first.nodes, ...rest.nodes].map(({ source }) => source.code);
    expect(codes).toEqual(codes.toSorted());
    expect(codes).toHaveLength(7);
    expect((await askInVain(db, CROSSWALK, { ...days, first: 500 }))[0]!.extensions).toMatchObject({
      issue: 'page.size',
    });
  });
});

const DIFFERENCE = `query ($from: Date!, $to: Date!, $province: String) {
  unitDifference(from: $from, to: $to, provinceCode: $province) {
    from to provinceCode formed ended continued renamed reclassified reparented
    levels { level before after change decreasePercent formed ended continued renamed reparented
      kinds { kind before after change } }
    rows { province { name code } before after change decreasePercent kinds { kind before after } } } }`;

describe('the difference of two days', () => {
  it('counts by tier and kind, and says what became of the units', async () => {
    const { unitDifference } = await ask(db, DIFFERENCE, {
      from: '2025-06-30',
      to: '2025-07-01',
      province: '20',
    });
    expect(unitDifference).toMatchObject({ from: '2025-06-30', to: '2025-07-01', provinceCode: '20' });
    expect(unitDifference.levels).toMatchObject([
      {
        level: 'PROVINCE',
        before: 1,
        after: 1,
        change: 0,
        decreasePercent: 0,
        continued: 1,
        formed: 0,
        ended: 0,
      },
      { level: 'DISTRICT', before: 4, after: 0, change: -4, decreasePercent: 100, ended: 4 },
      {
        level: 'COMMUNE',
        before: 10,
        after: 7,
        change: -3,
        decreasePercent: 30,
        formed: 4,
        ended: 7,
        continued: 3,
        renamed: 0,
        reparented: 3,
      },
    ]);
    expect(unitDifference.levels[2].kinds).toEqual([
      { kind: 'COMMUNE', before: 8, after: 6, change: -2 },
      { kind: 'WARD', before: 2, after: 1, change: -1 },
    ]);
    expect(unitDifference).toMatchObject({ formed: 4, ended: 11, continued: 4, reparented: 3 });
  });

  it('counts the predecessors of a province together', async () => {
    const { unitDifference } = await ask(db, DIFFERENCE, { from: '2025-06-30', to: '2025-07-01' });
    expect(unitDifference.rows).toEqual([
      {
        province: { name: 'Tỉnh Tuyên Quang', code: '08' },
        before: 1,
        after: 1,
        change: 0,
        decreasePercent: 0,
        kinds: [{ kind: 'COMMUNE', before: 1, after: 1 }],
      },
      {
        province: { name: 'Tỉnh Lạng Sơn', code: '20' },
        before: 10,
        after: 7,
        change: -3,
        decreasePercent: 30,
        kinds: [
          { kind: 'COMMUNE', before: 8, after: 6 },
          { kind: 'WARD', before: 2, after: 1 },
        ],
      },
    ]);
    expect(unitDifference.levels[0]).toMatchObject({
      before: 3,
      after: 2,
      formed: 1,
      ended: 2,
      continued: 1,
    });
  });

  it('is empty for one day, and refused for an unknown province', async () => {
    const same = (await ask(db, DIFFERENCE, { from: '2025-06-30', to: '2025-06-30' })).unitDifference;
    expect(same).toMatchObject({ formed: 0, ended: 0, continued: 19 });
    const unknown = { from: '2025-06-30', to: '2025-07-01', province: '99' };
    expect((await askInVain(db, DIFFERENCE, unknown))[0]!.extensions).toMatchObject({
      issue: 'province.unknown',
    });
  });
});

describe('the copy of the ledger in memory', () => {
  const ONE = '{ unitDifference(from: "2025-06-30", to: "2025-07-01") { continued } }';

  it('costs one statement as long as the ledger stands', async () => {
    await ask(db, ONE);
    expect(await statementsOf(db, ONE)).toHaveLength(1);
    const all = `${ONE.slice(0, -1)} unitCrosswalk(from: "2025-06-30", to: "2025-07-01") { totalCount }
      unitResolve(queries: ["05977"], at: "2025-06-30") { status } }`;
    expect(await statementsOf(db, all)).toHaveLength(1);
  });

  it('is replaced after any change of the ledger, also one of another process', async () => {
    const query = `{ unitResolve(queries: ["Xã Mới"], at: "2026-01-01") { status } }`;
    expect((await ask(db, query)).unitResolve).toEqual([{ status: 'NONE' }]);
    await db.pool.query(`UPDATE administrative_unit_version SET name = 'Xã Mới', short_name = 'Mới'
      WHERE code = '06193' AND valid_to IS NULL`);
    expect((await ask(db, query)).unitResolve).toEqual([{ status: 'ONE' }]);
    const later = tellLaterAct();
    await later();
    expect((await ask(db, query)).unitResolve).toEqual([{ status: 'NONE' }]);
  });

  it('does not become old through a draft', async () => {
    await ask(db, ONE);
    await db.pool.query(`UPDATE territorial_change_event SET note = 'x' WHERE status = 'DRAFT'`);
    await db.pool.query(`UPDATE territorial_change_part SET note = 'x'
      WHERE event_id IN (SELECT id FROM territorial_change_event WHERE status = 'DRAFT')`);
    expect(await statementsOf(db, ONE)).toHaveLength(1);
  });

  it('is loaded once for many requests at a time', async () => {
    await db.pool.query(`UPDATE administrative_unit_version SET seat = 'x' WHERE code = '20'`);
    const heard: string[] = [];
    const stop = db.onStatement((text) => heard.push(text));
    await Promise.all(Array.from({ length: 8 }, () => ask(db, ONE)));
    stop();
    expect(heard.filter((text) => text.includes('"endedByActId"'))).toHaveLength(1);
  });

  /** A change whose statements are not yet committed is not seen; afterwards it is. */
  function tellLaterAct(): () => Promise<void> {
    return () =>
      withTransaction(db, { actorId: null, actorName: null, operation: 'test' }, async (tx) => {
        await tx.$executeRaw`UPDATE administrative_unit_version SET name = 'Xã Châu Sơn', short_name = 'Châu Sơn'
          WHERE code = '06193' AND valid_to IS NULL`;
        const meanwhile = await ask(db, `{ unitResolve(queries: ["Xã Mới"], at: "2026-01-01") { status } }`);
        expect(meanwhile.unitResolve).toEqual([{ status: 'ONE' }]);
      });
  }
});
