import type { Db } from '@haicap/database';
import type { BenchPlace } from './place.js';

/** Three key posts of 46 communes, as in the plan that the seeds tell of. */
const COMMUNES = 46;

/**
 * An agreed plan of 138 lines that moves each holder of three key posts of 46 communes to the next commune, on the day
 * after all others; returns its id as the API gives it.
 */
export async function agreePlan({ pool }: Pick<Db, 'pool'>, place: BenchPlace): Promise<string> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const { rows } = await client.query<{ id: string }>(PLAN, [place.provinceId]);
    const { id } = rows[0]!;
    await client.query(LINES, [id, place.provincePath, `${place.provincePath.slice(0, -1)}/`]);
    await client.query('commit');
    return Buffer.from(`PersonnelPlan:${id}`).toString('base64');
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}

const PLAN = `
  insert into personnel_plan (id, title, unit_id, effective_on, state, updated_at)
  select gen_random_uuid(), 'Bench', $1::uuid,
    coalesce((select max(effective_on) from personnel_plan), '2046-12-01'::date) + 1, 'AGREED', now()
  returning id`;

const LINES = `
  with plan as (select * from personnel_plan where id = $1::uuid), seat as (
    select post.id, kind.precedence, held.person_id,
      dense_rank() over (order by post.unit_id) - 1 as commune
    from position post
    join position_type kind on kind.id = post.type_id and kind.precedence <= 3
    join administrative_unit unit on unit.id = post.unit_id and unit.level = 'COMMUNE'
    join organization body on body.id = post.organization_id and body.valid_to is null
    cross join plan
    join assignment held on held.position_id = post.id and held.state = 'APPROVED'
      and held.valid_from <= plan.effective_on and (held.valid_to is null or held.valid_to > plan.effective_on)
    where post.scope_path >= $2 and post.scope_path < $3
  )
  insert into personnel_plan_line (id, plan_id, ordinal, position_id, person_id, updated_at)
  select gen_random_uuid(), $1::uuid, row_number() over (order by seat.commune, seat.precedence), seat.id, next.person_id, now()
  from seat join seat next on next.precedence = seat.precedence and next.commune = (seat.commune + 1) % ${COMMUNES}
  where seat.commune < ${COMMUNES}`;
