import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seedDemo } from '../../src/seed/index.js';
import { demoId } from '../../src/seed/personnel/demo-id.js';
import { readPersonnelContent } from '../../src/seed/personnel/personnel-content.js';
import { createTestDatabase, type TestDatabase } from '../../testing/index.js';

let db: TestDatabase;

beforeAll(async () => {
  db = await createTestDatabase();
  await seedDemo(db);
});
afterAll(() => db.close());

async function rowsOf<Row extends object>(statement: string, ...values: unknown[]): Promise<Row[]> {
  return (await db.pool.query<Row>(statement, values)).rows;
}

async function count(statement: string, ...values: unknown[]): Promise<number> {
  const [row] = await rowsOf<{ count: number }>(
    `SELECT count(*)::integer AS count FROM ${statement}`,
    ...values,
  );
  return row!.count;
}

const ON = (table: string, day: string) =>
  `daterange(${table}.valid_from, ${table}.valid_to) @> '${day}'::date`;

describe('the catalogue of posts', () => {
  test('is in three languages, in an order of precedence without ties', async () => {
    const { types } = await readPersonnelContent();
    expect(await count('position_type')).toBe(types.length);
    expect(types.length).toBeGreaterThanOrEqual(35);
    expect(new Set(types.map(({ precedence }) => precedence)).size).toBe(types.length);
    expect(types.filter(({ isKeyLeadership }) => isKeyLeadership).map(({ key }) => key)).toEqual([
      'party_secretary',
      'party_standing_deputy_secretary',
      'council_chair',
      'committee_chair',
      'party_deputy_secretary',
      'front_chair',
    ]);
  });

  test('has French feminine forms where they differ', async () => {
    const forms = await rowsOf<{ key: string; feminine: string | null }>(
      `SELECT key, name_fr_feminine AS feminine FROM position_type
       WHERE key IN ('party_secretary', 'council_chair', 'specialist') ORDER BY key`,
    );
    expect(forms).toEqual([
      { key: 'council_chair', feminine: 'Présidente du Conseil populaire' },
      { key: 'party_secretary', feminine: null },
      { key: 'specialist', feminine: 'Chargée de mission' },
    ]);
  });
});

describe('the units of Lạng Sơn', () => {
  test('have 16 bodies and 33 posts each, with about 40 seats', async () => {
    const units = await rowsOf<{ bodies: number; posts: number; seats: number }>(
      `SELECT count(DISTINCT body.id)::integer AS bodies, count(post.id)::integer AS posts,
         sum(established.headcount)::integer AS seats
       FROM organization body JOIN position post ON post.organization_id = body.id
       JOIN position_establishment established ON established.position_id = post.id
       JOIN administrative_unit_version unit ON unit.unit_id = body.unit_id AND unit.valid_to IS NULL
       JOIN administrative_unit_version province ON province.unit_id = unit.province_unit_id
       WHERE province.code = '20' AND province.valid_to IS NULL AND unit.level = 'COMMUNE' GROUP BY body.unit_id`,
    );
    expect(units).toHaveLength(65);
    for (const unit of units) expect(unit).toEqual({ bodies: 16, posts: 33, seats: 42 });
  });

  test('show vacancies, one post above its headcount, gaps, a day with two, and secondments', async () => {
    const [staffing] = await rowsOf<{ established: number; filled: number }>(
      `SELECT sum(established.headcount)::integer AS established,
         sum((SELECT count(*) FROM assignment held WHERE held.position_id = post.id AND held.state = 'APPROVED'
              AND ${ON('held', '2026-11-01')}))::integer AS filled
       FROM position post JOIN organization body ON body.id = post.organization_id AND body.valid_to IS NULL
       JOIN position_establishment established ON established.position_id = post.id
       JOIN administrative_unit unit ON unit.id = post.unit_id
       JOIN administrative_unit_version version ON version.unit_id = unit.id AND version.valid_to IS NULL
       JOIN administrative_unit_version province ON province.unit_id = coalesce(version.province_unit_id, version.unit_id)
       WHERE province.code = '20' AND province.valid_to IS NULL`,
    );
    const vacant = 1 - staffing!.filled / staffing!.established;
    expect(vacant).toBeGreaterThan(0.005);
    expect(vacant).toBeLessThan(0.1);

    const overridden = await rowsOf<{ code: string }>(
      `SELECT DISTINCT unit.code FROM assignment JOIN administrative_unit_version unit USING (unit_id)
       WHERE override_reason IS NOT NULL AND unit.valid_to IS NULL ORDER BY code`,
    );
    expect(overridden).toEqual([{ code: '06187' }, { code: '06613' }]);
    expect(await count(`assignment WHERE kind = 'SECONDMENT' AND home_assignment_id IS NOT NULL`)).toBe(2);
    expect(await count(`assignment WHERE state IN ('DRAFT', 'PROPOSED')`)).toBe(3);
  });

  test('took over the people of thirteen former units; five are still to be placed', async () => {
    expect(
      await count(`organization WHERE kind = 'PEOPLES_COMMITTEE' AND valid_to = '2025-07-01'
        AND ended_by_event_id IS NOT NULL AND end_reason = 'UNIT_ENDED'`),
    ).toBe(13);
    const [act] = await rowsOf<{ unplaced: number; people: number }>(
      `SELECT unplaced_people(event.id) AS unplaced, (SELECT count(DISTINCT held.person_id)::integer
         FROM assignment held WHERE held.ended_by_event_id = event.id) AS people
       FROM territorial_change_event event JOIN legal_instrument instrument ON instrument.id = event.instrument_id
       WHERE instrument.number = '1672/NQ-UBTVQH15'`,
    );
    expect(act).toEqual({ unplaced: 5, people: 13 * 6 });
    const placed = await rowsOf<{ outcome: string; count: number }>(
      `SELECT outcome::text, count(*)::integer FROM placement GROUP BY outcome ORDER BY outcome`,
    );
    expect(placed).toEqual([
      { outcome: 'LAPSED', count: 13 },
      { outcome: 'LEFT', count: 2 },
      { outcome: 'PLACED', count: 13 * 6 - 5 - 2 },
    ]);
  });
});

describe('the plan of Hòa Bình', () => {
  test('has 138 lines for 46 units under Phú Thọ, agreed on, and puts nobody in office yet', async () => {
    const [plan] = await rowsOf<Record<string, unknown>>(
      `SELECT plan.state, plan.effective_on::text AS effective, plan.source, unit.code, plan.event_id IS NOT NULL AS act,
         count(line.id)::integer AS lines, count(DISTINCT post.unit_id)::integer AS units,
         count(DISTINCT line.person_id)::integer AS people
       FROM personnel_plan plan JOIN personnel_plan_line line ON line.plan_id = plan.id
       JOIN position post ON post.id = line.position_id
       JOIN administrative_unit_version unit ON unit.unit_id = plan.unit_id AND unit.valid_to IS NULL
       GROUP BY plan.id, unit.code`,
    );
    expect(plan).toEqual({
      state: 'AGREED',
      effective: '2025-07-01',
      source: expect.stringContaining('https://nhandan.vn/hoa-binh-'),
      code: '25',
      act: true,
      lines: 138,
      units: 46,
      people: 138,
    });
    const issued = `assignment held JOIN personnel_plan_line line ON line.person_id = held.person_id`;
    expect(await count(issued)).toBe(0);
  });
});

describe('real people', () => {
  test('appear in the public offices that the news items report, each with its source', async () => {
    const offices = await rowsOf<{ name: string; posts: string[] }>(
      `SELECT person.full_name AS name, array_agg(type.key || ' ' || unit.code ORDER BY type.precedence) AS posts
       FROM person JOIN assignment held ON held.person_id = person.id
       JOIN position post ON post.id = held.position_id JOIN position_type type ON type.id = post.type_id
       JOIN LATERAL (SELECT version.code FROM administrative_unit_version version WHERE version.unit_id = held.unit_id
         ORDER BY version.valid_from DESC LIMIT 1) unit ON true
       WHERE NOT person.is_demo AND held.source ~ '^https://' AND person.source ~ '^https://'
       GROUP BY person.id ORDER BY person.full_name COLLATE "C"`,
    );
    const byName = Object.fromEntries(offices.map(({ name, posts }) => [name, posts]));
    expect(byName).toEqual({
      'Hoàng Văn Nghiệm': ['party_secretary 20', 'na_delegation_head 20'],
      'Đoàn Thị Hậu': ['party_standing_deputy_secretary 20', 'council_chair 20'],
      'Hồ Tiến Thiệu': ['committee_chair 20', 'party_deputy_secretary 20'],
      'Nguyễn Cảnh Toàn': ['party_deputy_secretary 20'],
      'Dương Xuân Huyên': ['standing_committee_member 20', 'committee_standing_vice_chair 20'],
      'Nguyễn Hoàng Tùng': ['front_chair 20', 'standing_committee_member 20'],
      'Giáp Thị Bắc': ['standing_committee_member 20', 'organisation_commission_head 20'],
      'Phùng Quang Hội': ['party_secretary 05977', 'standing_committee_member 20'],
      'Phạm Văn Hậu': ['party_standing_deputy_secretary 58', 'council_chair 58'],
      'Nguyễn Phi Long': ['party_secretary 17'],
    });
    expect(await count('person WHERE NOT is_demo')).toBe(10);
  });

  test('have no private data, no file code and no invented decision', async () => {
    expect(await count('person_private JOIN person ON person.id = person_id WHERE NOT person.is_demo')).toBe(
      0,
    );
    expect(await count('person WHERE NOT is_demo AND staff_code IS NOT NULL')).toBe(0);
    const decided = 'assignment JOIN person ON person.id = person_id WHERE NOT is_demo AND';
    expect(await count(`${decided} (start_decision_id IS NOT NULL OR assignment.note IS NULL)`)).toBe(0);
  });

  test('of the ended provinces are not to be placed: no news item says what became of them', async () => {
    const ended =
      'assignment JOIN person ON person.id = person_id WHERE NOT is_demo AND valid_to IS NOT NULL';
    expect(await count(ended)).toBe(3);
    expect(await count(`${ended} AND ended_by_event_id IS NOT NULL`)).toBe(0);
  });
});

describe('everybody else', () => {
  test('is plainly invented, private data included', async () => {
    const names = `person WHERE is_demo`;
    expect(await count(names)).toBeGreaterThan(2_000);
    expect(await count(`${names} AND full_name !~ '^\\S+ (Văn|Thị) Mẫu \\d{4}$'`)).toBe(0);
    const people = await count('person_private');
    expect(people).toBeGreaterThan(100);
    expect(await count(`person_private WHERE phone LIKE '0000 00%' AND email LIKE '%@langson.example'`)).toBe(
      people,
    );
  });

  test('every body and every assignment says where it comes from', async () => {
    expect(await count('organization WHERE source IS NULL')).toBe(0);
    expect(await count('assignment WHERE source IS NULL')).toBe(0);
  });
});

test('loading it again changes nothing, also where somebody changed something since', async () => {
  await db.pool.query(`UPDATE person SET note = 'sửa' WHERE id = $1`, [demoId('person', '0001')]);
  const before = await contentHash();
  await seedDemo(db);
  expect(await contentHash()).toEqual(before);
});

async function contentHash(): Promise<unknown> {
  const tables = [
    'position_type',
    'organization',
    'position',
    'position_establishment',
    'person',
    'person_private',
  ]
    .concat(['personnel_decision', 'assignment', 'placement', 'personnel_plan', 'personnel_plan_line'])
    .concat(['personnel_plan_revision', 'headcount_ceiling', 'audit.entry']);
  const hashes = tables.map((table) =>
    rowsOf(`SELECT md5(string_agg(row::text, '' ORDER BY row::text)) AS hash FROM ${table} row`),
  );
  return Promise.all(hashes);
}
