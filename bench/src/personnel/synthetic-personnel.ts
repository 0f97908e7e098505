import type pg from 'pg';

/** How many assignments the country has: those of today, or ten years of former units beside them. */
export type PersonnelSize = 100_000 | 1_000_000;

const POSTS = 40;
const FORMER_POSTS = 30;
/** Of each former post, one after the other. */
const TERMS = 3;

/**
 * Bodies, posts, people and assignments over the units of a synthetic country. The smaller size staffs the units of
 * today, three of four posts with somebody (about 100,000); the larger adds what was in the 10,035 former communes (about
 * 900,000 more). Call the smaller before the larger. Triggers sleep meanwhile, so everything they would fill is filled
 * here.
 */
export async function writeSyntheticPersonnel(pool: pg.Pool, size: PersonnelSize): Promise<number> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query(
      "select set_config('session_replication_role', 'replica', true), set_config('statement_timeout', '0', true)",
    );
    const content = size === 100_000 ? [...PLACES, ...CATALOGUE, ...today()] : former();
    for (const statement of [...SET_ASIDE, ...content, PUT_BACK]) await client.query(statement);
    await client.query('commit');
    await client.query('vacuum analyze');
    const { rows } = await client.query<{ count: number }>(
      'select count(*)::integer as count from assignment',
    );
    return rows[0]!.count;
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}

/** Exclusion constraints are built much faster than they are kept row by row. */
const SET_ASIDE: readonly string[] = [
  `create temp table kept_rule on commit drop as
   select conrelid::regclass::text as owner, conname as name, pg_get_constraintdef(oid) as definition
   from pg_constraint where contype = 'x' and conrelid in ('assignment'::regclass, 'position_establishment'::regclass)`,
  `do $$ declare rule record; begin
     for rule in select * from kept_rule loop
       execute format('alter table %s drop constraint %I', rule.owner, rule.name);
     end loop; end $$`,
];
const PUT_BACK = `do $$ declare rule record; begin
  for rule in select * from kept_rule loop
    execute format('alter table %s add constraint %I %s', rule.owner, rule.name, rule.definition);
  end loop; end $$`;

/** Communes stand in the province of today, former ones in that of what they became: so it is after an import. */
const PLACES: readonly string[] = [
  `update administrative_unit unit set scope_path = province.scope_path || 'c' || unit.number || '.'
   from administrative_unit_version v join administrative_unit province on province.id = v.province_unit_id
   where v.unit_id = unit.id and v.valid_to is null and v.level = 'COMMUNE'`,
  `update administrative_unit unit set scope_path = province.scope_path || 'c' || unit.number || '.'
   from territorial_change_part part
   join territorial_change_target target on target.id = part.target_id
   join administrative_unit_version v on v.unit_id = target.unit_id and v.valid_to is null
   join administrative_unit province on province.id = v.province_unit_id
   where part.source_unit_id = unit.id`,
];

const CATALOGUE: readonly string[] = [
  `insert into position_type (id, key, name_vi, name_en, name_fr, precedence, is_key_leadership, valid_from, updated_at)
   select gen_random_uuid(), 'type_' || n, 'Chức danh ' || n, 'Post ' || n, 'Poste ' || n, n + 1, n < 6, '1990-01-01', now()
   from generate_series(0, 9) n`,
];

/** Units of today: all 40 posts since the rearrangement, three of four with somebody. */
function today(): string[] {
  return staff({
    units: `select distinct on (v.unit_id) v.unit_id as id, u.scope_path, '2025-07-01'::date as valid_from, null::date as valid_to
      from administrative_unit_version v join administrative_unit u on u.id = v.unit_id
      where v.valid_to is null`,
    posts: POSTS,
    holds: 'post.n % 4 <> 3 or post.kind < 6 and post.unit_n % 10 <> 0',
    terms: `select 0 as term, post.valid_from + (post.n * 7) % 60 as valid_from, null::date as valid_to`,
  });
}

/** Units that ended: 30 posts, whose holders began a new term three times. */
function former(): string[] {
  return staff({
    units: `select distinct on (v.unit_id) v.unit_id as id, u.scope_path, '2015-01-01'::date as valid_from, '2025-07-01'::date as valid_to
      from administrative_unit_version v join administrative_unit u on u.id = v.unit_id
      where v.valid_to = '2025-07-01' and v.level = 'COMMUNE'`,
    posts: FORMER_POSTS,
    holds: 'true',
    terms: `select term, make_date(2016 + 3 * term, 1, 1) as valid_from,
      case when term = ${TERMS - 1} then date '2025-07-01' else make_date(2019 + 3 * term, 1, 1) end as valid_to
      from generate_series(0, ${TERMS - 1}) term`,
  });
}

interface Shape {
  readonly units: string;
  readonly posts: number;
  /** Whether somebody holds a post. */
  readonly holds: string;
  /** When: rows of term, valid_from, valid_to. */
  readonly terms: string;
}

const KINDS = `array['PARTY_COMMITTEE','PEOPLES_COUNCIL','PEOPLES_COMMITTEE','SPECIALIZED_OFFICE']::"OrganizationKind"[]`;
const SURNAMES = `array['Nguyễn','Trần','Lê','Phạm','Hoàng','Vũ','Đỗ','Nông','Hứa','Vi']`;
const FOLDED = `array['nguyen','tran','le','pham','hoang','vu','do','nong','hua','vi']`;

function staff({ units, posts, holds, terms }: Shape): string[] {
  return [
    `create temp table made_unit on commit drop as select unit.*, row_number() over (order by unit.id) as n from (${units}) unit`,
    `create temp table made_body on commit drop as
     select gen_random_uuid() as id, unit.id as unit_id, unit.scope_path, unit.n as unit_n, unit.valid_from, unit.valid_to, kind
     from made_unit unit, generate_series(0, 3) kind`,
    `insert into organization (id, unit_id, scope_path, kind, name, ordinal, valid_from, valid_to, search_text, updated_at)
     select id, unit_id, scope_path, (${KINDS})[kind + 1], 'Tổ chức ' || kind, kind, valid_from, valid_to,
       'to chuc ' || kind, now() from made_body`,
    `create temp table made_post on commit drop as
     select gen_random_uuid() as id, gen_random_uuid() as person_id, body.id as organization_id, body.unit_id, body.scope_path,
       body.unit_n, body.valid_from, n, case when n < 6 then n else 6 + n % 4 end as kind
     from made_body body join generate_series(0, ${posts - 1}) n on n % 4 = body.kind`,
    `insert into position (id, organization_id, unit_id, scope_path, type_id, ordinal, updated_at)
     select post.id, post.organization_id, post.unit_id, post.scope_path, type.id, post.n, now()
     from made_post post join position_type type on type.key = 'type_' || post.kind`,
    `insert into position_establishment (id, position_id, scope_path, valid_from, headcount)
     select gen_random_uuid(), post.id, post.scope_path, post.valid_from, 1 from made_post post`,
    `insert into person (id, full_name, sort_name, unit_id, scope_path, reach_paths, search_text, updated_at)
     select post.person_id, name.said, name.said, post.unit_id, post.scope_path, array[post.scope_path],
       (${FOLDED})[1 + post.n % 10] || ' van ' || post.unit_n || ' ' || post.n, now()
     from made_post post
     cross join lateral (select (${SURNAMES})[1 + post.n % 10] || ' Văn ' || post.unit_n || ' ' || post.n as said) name
     where ${holds}`,
    `insert into assignment (id, person_id, position_id, organization_id, unit_id, scope_path, kind, mode, state, valid_from,
       valid_to, updated_at)
     select gen_random_uuid(), post.person_id, post.id, post.organization_id, post.unit_id, post.scope_path, 'PRINCIPAL',
       'APPOINTED', 'APPROVED', held.valid_from, held.valid_to, now()
     from made_post post cross join lateral (${terms}) held
     where ${holds}`,
  ];
}
