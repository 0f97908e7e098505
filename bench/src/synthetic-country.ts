import type pg from 'pg';

/**
 * A country of the size of Vietnam in 2025 with invented names: 63 → 34 provinces, 696 districts, 10,035 → 3,321 communes.
 * `history` gives every old commune that many earlier versions, so that tables grow while the answers stay the same.
 */
export async function writeSyntheticCountry(pool: pg.Pool, history: number): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query(
      "select set_config('haicap.audit_bulk', 'on', true), set_config('statement_timeout', '0', true)",
    );
    for (const statement of STATEMENTS) await client.query(statement);
    await client.query(EARLIER_VERSIONS, [history]);
    await client.query('commit');
    await client.query('analyze');
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}

const SYLLABLES = `array['An','Bình','Châu','Đông','Giang','Hòa','Khánh','Lộc','Minh','Nam','Phú','Quang','Sơn','Thạnh','Vĩnh','Xuân','Yên','Hồng','Long','Mỹ']`;
const NAME = (n: string): string =>
  `(${SYLLABLES})[1 + ${n} % 20] || ' ' || (${SYLLABLES})[1 + (${n} / 20) % 20] || ' ' || (${n} / 400)`;

const STATEMENTS: readonly string[] = [
  `create temp table plan on commit drop as
   select 'old-province' as role, n, gen_random_uuid() as id from generate_series(0, 62) n
   union all select 'new-province', n, gen_random_uuid() from generate_series(0, 33) n
   union all select 'district', n, gen_random_uuid() from generate_series(0, 695) n
   union all select 'old-commune', n, gen_random_uuid() from generate_series(0, 10034) n
   union all select 'new-commune', n, gen_random_uuid() from generate_series(0, 3320) n`,
  // Superiors are looked up one by one.
  'create unique index on plan (role, n)',
  'analyze plan',
  `insert into administrative_unit (id, level, scope_path)
   select id, (case when role like '%province' then 'PROVINCE' when role = 'district' then 'DISTRICT' else 'COMMUNE' end)::"UnitLevel", 'vn.'
   from plan order by role desc, n`,
  `update administrative_unit set scope_path = 'vn.' || (case level when 'PROVINCE' then 'p' when 'DISTRICT' then 'd' else 'c' end) || number || '.'`,
  `create temp table act on commit drop as select gen_random_uuid() as id`,
  `insert into territorial_change_event (id, title, operational_from, status, scope_path, types)
   select id, 'Synthetic rearrangement', '2025-07-01', 'OPERATIONAL', 'vn.', array['MERGER'] from act`,
  version(
    `'PROVINCE'`,
    `'2000-01-01'`,
    `'2025-07-01'`,
    `lpad((p.n + 1)::text, 2, '0')`,
    `'Tỉnh '`,
    `'PROVINCE'`,
    `null::uuid`,
    `p.id`,
    `'old-province'`,
  ),
  version(
    `'PROVINCE'`,
    `'2025-07-01'`,
    `null`,
    `lpad((p.n + 1)::text, 2, '0')`,
    `'Tỉnh '`,
    `'PROVINCE'`,
    `null::uuid`,
    `p.id`,
    `'new-province'`,
  ),
  version(
    `'DISTRICT'`,
    `'2000-01-01'`,
    `'2025-07-01'`,
    `lpad((p.n + 1)::text, 3, '0')`,
    `'Huyện '`,
    `'RURAL_DISTRICT'`,
    `(select id from plan o where o.role = 'old-province' and o.n = p.n % 63)`,
    `(select id from plan o where o.role = 'old-province' and o.n = p.n % 63)`,
    `'district'`,
  ),
  version(
    `'COMMUNE'`,
    `'2000-01-01'`,
    `'2025-07-01'`,
    `lpad((p.n + 1)::text, 5, '0')`,
    `'Xã '`,
    `'COMMUNE'`,
    `(select id from plan o where o.role = 'district' and o.n = p.n % 696)`,
    `(select id from plan o where o.role = 'old-province' and o.n = (p.n % 696) % 63)`,
    `'old-commune'`,
  ),
  version(
    `'COMMUNE'`,
    `'2025-07-01'`,
    `null`,
    `lpad((p.n * 3 + 1)::text, 5, '0')`,
    `'Xã '`,
    `'COMMUNE'`,
    `(select id from plan o where o.role = 'new-province' and o.n = p.n % 34)`,
    `(select id from plan o where o.role = 'new-province' and o.n = p.n % 34)`,
    `'new-commune'`,
  ),
  `insert into territorial_change_target (id, event_id, ordinal, unit_id, level, code, name, short_name, kind, clause)
   select gen_random_uuid(), (select id from act), p.n, p.id, v.level, v.code, v.name, v.short_name, v.kind, (p.n + 1)::text
   from plan p join administrative_unit_version v on v.unit_id = p.id where p.role = 'new-commune'`,
  `insert into territorial_change_part (id, event_id, ordinal, source_unit_id, target_id, area_part, population_part, clause)
   select gen_random_uuid(), (select id from act), p.n, p.id, t.id, 'ALL', 'ALL', t.clause
   from plan p
   join plan n on n.role = 'new-commune' and n.n = least(p.n / 3, 3320)
   join territorial_change_target t on t.unit_id = n.id
   where p.role = 'old-commune'`,
];

const EARLIER_VERSIONS = `
  insert into administrative_unit_version
    (id, unit_id, valid_from, valid_to, level, code, name, short_name, kind, parent_unit_id, province_unit_id)
  select gen_random_uuid(), v.unit_id, make_date(2000 - y, 1, 1), make_date(2001 - y, 1, 1), v.level, v.code,
         v.name || ' ' || y, v.short_name || ' ' || y, v.kind, v.parent_unit_id, v.province_unit_id
  from administrative_unit_version v, generate_series(1, $1::int) y
  where v.valid_from = '2000-01-01' and v.level = 'COMMUNE'`;

function version(
  level: string,
  from: string,
  to: string,
  code: string,
  prefix: string,
  kind: string,
  parent: string,
  province: string,
  role: string,
): string {
  return `insert into administrative_unit_version
    (id, unit_id, valid_from, valid_to, level, code, name, short_name, kind, parent_unit_id, province_unit_id, area_km2, population,
     started_by_event_id, ended_by_event_id)
  select gen_random_uuid(), p.id, ${from}::date, ${to}::date, ${level}::"UnitLevel", ${code}, ${prefix} || ${NAME('p.n')}, ${NAME('p.n')},
         ${kind}::"UnitKind", ${parent}, ${province}, 20 + p.n % 80, 3000 + (p.n * 37) % 20000,
         ${from === `'2025-07-01'` ? '(select id from act)' : 'null::uuid'}, ${to === 'null' ? 'null::uuid' : '(select id from act)'}
  from plan p where p.role = ${role}`;
}
