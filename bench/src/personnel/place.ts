import type { Db } from '@haicap/database';

/** The province and the commune that are asked about. */
export interface BenchPlace {
  readonly provinceId: string;
  readonly provincePath: string;
  readonly communeId: string;
}

/** The first province of today, and the first commune in it. */
export async function placeOf({ pool }: Pick<Db, 'pool'>): Promise<BenchPlace> {
  const { rows } = await pool.query<BenchPlace>(`
    select province.id as "provinceId", province.scope_path as "provincePath", commune.id as "communeId"
    from administrative_unit_version v
    join administrative_unit province on province.id = v.province_unit_id
    join administrative_unit commune on commune.id = v.unit_id
    where v.valid_to is null and v.level = 'COMMUNE' order by province.number, commune.number limit 1`);
  return rows[0]!;
}
