import type pg from 'pg';
import { fillInOneGo } from './bulk-filling.js';
import { CATALOGUE, NAMES, PLACES } from './synthetic-catalogue.js';

/** How many assignments the country has: those of the day, or twenty years of terms that ended in the same posts as well. */
export type PersonnelSize = 100_000 | 1_000_000;

const POSTS = 40;
/** Terms that ended, of 34 months each, in every post. */
const ENDED_TERMS = 7;
/** In the last post of a unit nobody is, and somebody without a post is proposed for it. */
const LAST_POST = POSTS - 1;

/**
 * Bodies, posts, people and assignments over the units of a synthetic country: 40 posts in each of the 3,355 units of
 * today, three of four with somebody, and one proposal in each unit. The larger size adds what makes no page longer:
 * seven ended terms in each post, and the 270,000 people who held them, three or four terms each in as many units.
 * Returns the number of assignments.
 */
export async function writeSyntheticPersonnel(pool: pg.Pool, size: PersonnelSize): Promise<number> {
  const history = size === 100_000 ? [] : HISTORY;
  await fillInOneGo(pool, [
    ...PLACES,
    ...CATALOGUE,
    NAMES,
    ...POSTS_OF_TODAY,
    ...HOLDERS,
    ...history,
    ...PEOPLE,
  ]);
  const { rows } = await pool.query<{ count: number }>('select count(*)::integer as count from assignment');
  return rows[0]!.count;
}

const KINDS = `array['PARTY_COMMITTEE','PEOPLES_COUNCIL','PEOPLES_COMMITTEE','SPECIALIZED_OFFICE']::"OrganizationKind"[]`;

const POSTS_OF_TODAY: readonly string[] = [
  `create temp table made_unit on commit drop as
   select unit.id, unit.scope_path, row_number() over (order by unit.scope_path) - 1 as n
   from administrative_unit unit
   where exists (select from administrative_unit_version v where v.unit_id = unit.id and v.valid_to is null)`,
  `create temp table made_body on commit drop as
   select uuidv7() as id, unit.id as unit_id, unit.scope_path, unit.n as unit_n, kind
   from made_unit unit, generate_series(0, 3) kind order by unit.n, kind`,
  `insert into organization (id, unit_id, scope_path, kind, name, ordinal, valid_from, search_text, updated_at)
   select id, unit_id, scope_path, (${KINDS})[kind + 1], 'Tổ chức ' || kind, kind, '2025-07-01', 'to chuc ' || kind, now()
   from made_body`,
  // "seat" numbers the posts of the country, so that the same post of the next unit is 40 further.
  `create temp table made_post on commit drop as
   select uuidv7() as id, body.id as organization_id, body.unit_id, body.scope_path, n, body.unit_n * ${POSTS} + n as seat,
     case when n < 6 then n else 6 + n % 4 end as kind,
     n <> ${LAST_POST} and (n % 4 <> 3 or n < 6 and body.unit_n % 10 <> 0) as is_held
   from made_body body join generate_series(0, ${POSTS - 1}) n on n % 4 = body.kind order by seat`,
  'create unique index on made_post (seat)',
  'analyze made_post',
  `insert into position (id, organization_id, unit_id, scope_path, type_id, ordinal, updated_at)
   select post.id, post.organization_id, post.unit_id, post.scope_path, type.id, post.n, now()
   from made_post post join position_type type on type.key = 'type_' || post.kind`,
  `insert into position_establishment (id, position_id, scope_path, valid_from, headcount)
   select uuidv7(), post.id, post.scope_path, '2025-07-01', 1 from made_post post`,
];

/** What somebody held, holds or is proposed for; "somebody" is the number of the person. */
const HOLDERS: readonly string[] = [
  `create temp table made_term on commit drop as
   select seat as somebody, seat, 'APPROVED' as state, date '2045-07-01' + (n * 7) % 60 as valid_from, null::date as valid_to
   from made_post where is_held
   union all
   select seat, seat, 'PROPOSED', date '2046-12-15', null from made_post where n = ${LAST_POST}`,
];

/**
 * Ended terms: one person had the first three and another the rest, but the last, which was a first one of who holds the
 * post today. Each moved on to the same post of the next unit.
 */
const HISTORY: readonly string[] = [
  `insert into made_term
   select case when term = ${ENDED_TERMS - 1} and post.is_held then post.seat
       else (case when term < 3 then 1 else 2 end) * seats.number + (post.seat + (${ENDED_TERMS} - term) * ${POSTS}) % seats.number end,
     post.seat, 'APPROVED', (date '2025-07-01' + term * interval '34 months')::date,
     (date '2025-07-01' + (term + 1) * interval '34 months')::date
   from made_post post cross join (select count(*) as number from made_post) seats
   cross join generate_series(0, ${ENDED_TERMS - 1}) term`,
];

const PEOPLE: readonly string[] = [
  'analyze made_term',
  `create temp table made_person on commit drop as
   select term.somebody, uuidv7() as id, (array_agg(term.seat order by term.valid_from desc))[1] as last_seat,
     array_agg(distinct post.scope_path collate "C" order by post.scope_path collate "C") as reach_paths
   from made_term term join made_post post on post.seat = term.seat group by term.somebody`,
  `insert into person (id, full_name, sort_name, staff_code, unit_id, scope_path, reach_paths, search_text, created_at, updated_at)
   select made.id, name.full_name, name.sort_name, 'CB' || lpad(made.somebody::text, 7, '0'), post.unit_id, post.scope_path, made.reach_paths,
     name.folded || ' | cb' || lpad(made.somebody::text, 7, '0'), now() - made.somebody * interval '1 second', now()
   from made_person made
   join made_post post on post.seat = made.last_seat
   join made_name name on name.n = abs(hashint8(made.somebody)) % (select count(*) from made_name)`,
  `insert into assignment (id, person_id, position_id, organization_id, unit_id, scope_path, kind, mode, state, valid_from,
     valid_to, created_at, updated_at)
   select uuidv7(), person.id, post.id, post.organization_id, post.unit_id, post.scope_path, 'PRINCIPAL', 'APPOINTED',
     term.state::"AssignmentState", term.valid_from, term.valid_to, term.valid_from - interval '10 days', now()
   from made_term term
   join made_person person on person.somebody = term.somebody
   join made_post post on post.seat = term.seat order by term.valid_from`,
];
