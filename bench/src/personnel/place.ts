import type { Db } from '@haicap/database';

/** The province, the commune and the person that are asked about. */
export interface BenchPlace {
  readonly provinceId: string;
  readonly provincePath: string;
  readonly communeId: string;
  readonly staffCode: string;
}

/** The first province of today, the first commune in it, and the first person there with a post. */
export async function placeOf({ pool }: Pick<Db, 'pool'>): Promise<BenchPlace> {
  const { rows } = await pool.query<BenchPlace>(`
    select province.id as "provinceId", province.scope_path as "provincePath", commune.id as "communeId",
      (select lower(person.staff_code) from assignment held join person on person.id = held.person_id
       where held.unit_id = commune.id and held.state = 'APPROVED' and held.valid_to is null
       order by person.staff_code limit 1) as "staffCode"
    from administrative_unit_version v
    join administrative_unit province on province.id = v.province_unit_id
    join administrative_unit commune on commune.id = v.unit_id
    where v.valid_to is null and v.level = 'COMMUNE' order by province.number, commune.number limit 1`);
  return rows[0]!;
}
