import type { TransactionClient } from '@haicap/database';
import { Prisma, type AdministrativeUnitVersion } from '@haicap/database/client';
import { fromPlainDate, type PlainDate } from '@haicap/domain/dates';
import { shortNameOf, type UnitCreateInput, type UnitLevel } from '@haicap/domain/units';
import { newId } from '@haicap/database/ledger';

/** Where a new unit stands. */
export interface ParentUnit {
  readonly id: string;
  readonly level: UnitLevel;
  readonly scopePath: string;
}

/** The superior unit as it is on a day; null when it does not exist then. */
export async function findParentOn(
  tx: TransactionClient,
  id: string,
  day: PlainDate,
): Promise<ParentUnit | null> {
  const rows = await tx.$queryRaw<ParentUnit[]>(Prisma.sql`
    SELECT unit."id", version."level"::text AS "level", unit."scope_path" AS "scopePath"
    FROM "administrative_unit" unit
    JOIN "administrative_unit_version" version ON version."unit_id" = unit."id"
    WHERE unit."id" = ${id}::uuid AND version."valid_from" <= ${day}::date
      AND (version."valid_to" IS NULL OR version."valid_to" > ${day}::date)`);
  return rows[0] ?? null;
}

/** Another unit that has a code at some time from a day up to another (exclusive; null = for ever). */
export async function findCodeHolder(
  tx: TransactionClient,
  code: string,
  period: {
    readonly from: PlainDate;
    readonly to: PlainDate | null;
    readonly exceptVersionId: string | null;
  },
): Promise<{ readonly unitId: string } | null> {
  const rows = await tx.$queryRaw<{ unitId: string }[]>(Prisma.sql`
    SELECT "unit_id" AS "unitId" FROM "administrative_unit_version"
    WHERE "code" = ${code} AND "id" IS DISTINCT FROM ${period.exceptVersionId}::uuid
      AND daterange("valid_from", "valid_to", '[)') && daterange(${period.from}::date, ${period.to}::date, '[)')
    LIMIT 1`);
  return rows[0] ?? null;
}

/** Stores a unit that exists without an act: its identity and its first version. Returns the id of the unit. */
export async function insertUnit(
  tx: TransactionClient,
  input: UnitCreateInput,
  parent: ParentUnit | null,
): Promise<string> {
  const unitId = newId();
  await tx.$executeRaw(Prisma.sql`
    WITH numbered AS MATERIALIZED (SELECT nextval('"administrative_unit_number_seq"') AS number)
    INSERT INTO "administrative_unit" ("id", "number", "level", "scope_path", "updated_at")
    SELECT ${unitId}::uuid, number, ${input.level}::"UnitLevel",
      ${parent?.scopePath ?? 'vn.'} || ${SEGMENTS[input.level]} || number || '.', now()
    FROM numbered`);
  await tx.$executeRaw(Prisma.sql`
    INSERT INTO "administrative_unit_version" ("id", "unit_id", "valid_from", "level", "code", "name", "short_name",
      "kind", "parent_unit_id", "province_unit_id", "area_km2", "population", "population_as_of",
      "population_quality", "seat", "longitude", "latitude", "updated_at")
    SELECT ${newId()}::uuid, unit."id", ${input.validFrom}::date, unit."level", ${input.code}, ${input.name},
      ${input.shortName ?? shortNameOf(input.name, input.kind)}, ${input.kind}::"UnitKind", ${parent?.id ?? null}::uuid,
      province."id", ${input.areaKm2}::numeric, ${input.population}::integer, ${input.populationAsOf}::date,
      ${input.populationQuality ?? (input.population === null ? 'MISSING' : 'PUBLISHED')}::"PopulationQuality",
      ${input.seat}, ${input.longitude}::float8, ${input.latitude}::float8, now()
    FROM "administrative_unit" unit
    LEFT JOIN "administrative_unit" province
      ON province."scope_path" = substring(unit."scope_path" from '^vn\\.p[0-9]+\\.') COLLATE "C"
    WHERE unit."id" = ${unitId}::uuid`);
  return unitId;
}

const SEGMENTS: Readonly<Record<UnitLevel, string>> = { PROVINCE: 'p', DISTRICT: 'd', COMMUNE: 'c' };

/** What may be corrected of a version. */
export type VersionFacts = Pick<
  AdministrativeUnitVersion,
  | 'code'
  | 'name'
  | 'shortName'
  | 'kind'
  | 'areaKm2'
  | 'population'
  | 'populationAsOf'
  | 'populationQuality'
  | 'seat'
  | 'longitude'
  | 'latitude'
>;

/** Corrects one version, if it still has its own version number; returns the number of rows changed. */
export async function correctVersion(
  tx: TransactionClient,
  id: string,
  expectedVersion: number,
  facts: Partial<Omit<VersionFacts, 'areaKm2' | 'populationAsOf'>> & {
    readonly areaKm2?: number | null;
    readonly populationAsOf?: PlainDate | null;
  },
): Promise<number> {
  const { populationAsOf, ...rest } = facts;
  const { count } = await tx.administrativeUnitVersion.updateMany({
    where: { id, version: expectedVersion },
    data: {
      ...rest,
      ...(populationAsOf !== undefined && {
        populationAsOf: populationAsOf === null ? null : fromPlainDate(populationAsOf),
      }),
      version: { increment: 1 },
    },
  });
  return count;
}
