import { Prisma, type AdministrativeUnitVersion } from '@haicap/database/client';

/**
 * A version in the shape of its Prisma model, whoever loaded it. What no field reads (search text, time stamps, and
 * `raw`, which has its own loader) is left out by the statements of this module.
 */
export type UnitVersionRow = AdministrativeUnitVersion;

const COLUMNS =
  `id unit_id valid_from valid_to sequence level code name short_name kind parent_unit_id province_unit_id
  area_km2 population population_as_of population_quality seat longitude latitude started_by_event_id ended_by_event_id
  version`.split(/\s+/);

/** The columns of a version under an alias of its table, in the order that {@link toVersion} reads. */
export function versionColumns(alias: string): Prisma.Sql {
  return Prisma.raw(COLUMNS.map((column) => `${alias}."${column}"`).join(', '));
}

/** The version that stands in a row of columns from `at` on; null where an outer join found none. */
export function toVersion(tuple: readonly unknown[], at = 0): UnitVersionRow | null {
  if (tuple[at] === null) return null;
  const area = tuple[at + 12] as string | null;
  // Written out, since this runs for every unit of every answer: a loop over names is several times slower.
  const row = {
    id: tuple[at],
    unitId: tuple[at + 1],
    validFrom: tuple[at + 2],
    validTo: tuple[at + 3],
    sequence: tuple[at + 4],
    level: tuple[at + 5],
    code: tuple[at + 6],
    name: tuple[at + 7],
    shortName: tuple[at + 8],
    kind: tuple[at + 9],
    parentUnitId: tuple[at + 10],
    provinceUnitId: tuple[at + 11],
    areaKm2: area === null ? null : new Prisma.Decimal(area),
    population: tuple[at + 13],
    populationAsOf: tuple[at + 14],
    populationQuality: tuple[at + 15],
    seat: tuple[at + 16],
    longitude: tuple[at + 17],
    latitude: tuple[at + 18],
    startedByEventId: tuple[at + 19],
    endedByEventId: tuple[at + 20],
    version: tuple[at + 21],
  };
  return row as unknown as UnitVersionRow;
}

/** That the version with this alias is what its unit is on a day. */
export function isValidOn(alias: string, day: Prisma.Sql): Prisma.Sql {
  const column = (name: string): Prisma.Sql => Prisma.raw(`${alias}."${name}"`);
  return Prisma.sql`${column('valid_from')} <= ${day}
    AND (${column('valid_to')} IS NULL OR ${column('valid_to')} > ${day})`;
}
