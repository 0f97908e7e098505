import { Prisma, type AdministrativeUnitVersion } from '@haicap/database/client';

/**
 * A version in the shape of its Prisma model, whoever loaded it. What no field reads (search text, time stamps, and
 * `raw`, which has its own loader) is left out by the statements of this module.
 */
export type UnitVersionRow = AdministrativeUnitVersion;

const COLUMNS = [
  ['id', 'id'],
  ['unitId', 'unit_id'],
  ['validFrom', 'valid_from'],
  ['validTo', 'valid_to'],
  ['sequence', 'sequence'],
  ['level', 'level'],
  ['code', 'code'],
  ['name', 'name'],
  ['shortName', 'short_name'],
  ['kind', 'kind'],
  ['parentUnitId', 'parent_unit_id'],
  ['provinceUnitId', 'province_unit_id'],
  ['areaKm2', 'area_km2'],
  ['population', 'population'],
  ['populationAsOf', 'population_as_of'],
  ['populationQuality', 'population_quality'],
  ['seat', 'seat'],
  ['longitude', 'longitude'],
  ['latitude', 'latitude'],
  ['startedByEventId', 'started_by_event_id'],
  ['endedByEventId', 'ended_by_event_id'],
  ['version', 'version'],
] as const satisfies readonly (readonly [keyof UnitVersionRow, string])[];

/** The columns of a version under an alias of its table, in the order that {@link toVersion} reads. */
export function versionColumns(alias: string): Prisma.Sql {
  return Prisma.raw(COLUMNS.map(([, column]) => `${alias}."${column}"`).join(', '));
}

/** The version that stands in a row of columns from `offset` on; null where an outer join found none. */
export function toVersion(tuple: readonly unknown[], offset = 0): UnitVersionRow | null {
  if (tuple[offset] === null) return null;
  const row: Record<string, unknown> = {};
  for (let index = 0; index < COLUMNS.length; index++) row[COLUMNS[index]![0]] = tuple[offset + index];
  if (row.areaKm2 !== null) row.areaKm2 = new Prisma.Decimal(row.areaKm2 as string);
  return row as unknown as UnitVersionRow;
}

/** That the version with this alias is what its unit is on a day. */
export function isValidOn(alias: string, day: Prisma.Sql): Prisma.Sql {
  const column = (name: string): Prisma.Sql => Prisma.raw(`${alias}."${name}"`);
  return Prisma.sql`${column('valid_from')} <= ${day}
    AND (${column('valid_to')} IS NULL OR ${column('valid_to')} > ${day})`;
}
