import type { TransactionClient } from '@haicap/database';
import { newId } from '@haicap/database/ledger';
import { Prisma } from '@haicap/database/client';
import type { PlainDate } from '@haicap/domain/dates';
import type { BoundaryGeometry } from '@haicap/domain/units/import';

/** What reads with raw statements. */
type Reader = Pick<TransactionClient, '$queryRaw'>;

/** The unit that holds a code on a day, and the boundary it has now. */
export interface BoundaryUnit {
  readonly code: string;
  readonly name: string;
  readonly unitId: string;
  readonly scopePath: string;
  /** First day of the version that the boundary belongs to. */
  readonly validFrom: PlainDate;
  /** MD5 of the stored boundary as PostgreSQL writes it; null when there is none. */
  readonly storedHash: string | null;
}

/** Boundaries that are new or drawn otherwise. */
export interface BoundaryWrite {
  readonly unitId: string;
  readonly validFrom: PlainDate;
  readonly geometry: BoundaryGeometry;
  readonly source: string;
}

/** The units that hold codes on a day. */
export function findBoundaryUnits(
  reader: Reader,
  codes: readonly string[],
  day: PlainDate,
): Promise<BoundaryUnit[]> {
  return reader.$queryRaw<BoundaryUnit[]>(Prisma.sql`
    SELECT version."code", version."name", version."unit_id" AS "unitId", unit."scope_path" AS "scopePath",
      version."valid_from"::text AS "validFrom", md5(boundary."geometry"::text) AS "storedHash"
    FROM "administrative_unit_version" version
    JOIN "administrative_unit" unit ON unit."id" = version."unit_id"
    LEFT JOIN "unit_boundary" boundary
      ON boundary."unit_id" = version."unit_id" AND boundary."valid_from" = version."valid_from"
    WHERE version."code" = ANY(${codes}::text[])
      AND daterange(version."valid_from", version."valid_to") @> ${day}::date`);
}

/** Hashes of geometries as PostgreSQL would store them, in the order given. */
export async function hashGeometries(
  reader: Reader,
  geometries: readonly BoundaryGeometry[],
): Promise<string[]> {
  const rows = await reader.$queryRaw<{ hash: string }[]>(Prisma.sql`
    SELECT md5(geometry::text) AS hash
    FROM jsonb_array_elements(${JSON.stringify(geometries)}::jsonb) WITH ORDINALITY AS item (geometry, place)
    ORDER BY place`);
  return rows.map(({ hash }) => hash);
}

/** Stores boundaries; one that is there already is replaced. */
export async function writeBoundaries(
  tx: TransactionClient,
  boundaries: readonly BoundaryWrite[],
): Promise<void> {
  const rows = boundaries.map((boundary) => ({ ...boundary, id: newId() }));
  for (let start = 0; start < rows.length; start += 100) {
    await tx.$executeRaw(Prisma.sql`
      INSERT INTO "unit_boundary" ("id", "unit_id", "valid_from", "geometry", "source")
      SELECT "id", "unitId", "validFrom", "geometry", "source"
      FROM jsonb_to_recordset(${JSON.stringify(rows.slice(start, start + 100))}::jsonb)
        AS row ("id" uuid, "unitId" uuid, "validFrom" date, "geometry" jsonb, "source" text)
      ON CONFLICT ("unit_id", "valid_from") DO UPDATE
        SET "geometry" = excluded."geometry", "source" = excluded."source"`);
  }
}
