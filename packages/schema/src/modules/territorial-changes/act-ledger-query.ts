import { Prisma } from '@haicap/database/client';
import type { PlainDate } from '@haicap/domain/dates';
import { foldVi } from '@haicap/domain/text';
import { touchedUnitIds, type Act, type Ledger, type UnitVersion } from '@haicap/domain/units';
import { namedUnitIds } from './act-domain.js';
import type { Reader } from './act-query.js';

/** The part of the ledger that acts are judged by. */
export interface AffectedLedger {
  readonly ledger: Ledger;
  /** Where each unit stands now in the tree of superior units. */
  readonly scopePaths: ReadonlyMap<string, string>;
  /** Last known name of each unit. */
  readonly names: ReadonlyMap<string, string>;
}

interface LedgerRow extends UnitVersion {
  readonly scopePath: string;
  readonly endedOn: PlainDate | null;
  readonly endedSequence: number | null;
}

/**
 * The versions that decide about acts, in one statement: those of the units they name, the holders of the codes they
 * give, the units below those they consume, and the namesakes of what they make.
 */
export async function loadAffectedLedger(reader: Reader, acts: readonly Act[]): Promise<AffectedLedger> {
  const rows = await findAffectedVersions(reader, acts);
  const scopePaths = new Map(rows.map((row) => [row.unitId, row.scopePath]));
  const names = new Map(rows.map((row) => [row.unitId, row.name]));
  return { ledger: { versions: rows, acts: endingActs(rows) }, scopePaths, names };
}

/** Of the acts that ended a version only day and sequence matter here. */
function endingActs(rows: readonly LedgerRow[]): Act[] {
  const acts = new Map<string, Act>();
  for (const { endedByActId, endedOn, endedSequence } of rows) {
    if (endedByActId === null || endedOn === null) continue;
    const stub = { id: endedByActId, operationalFrom: endedOn, sequence: endedSequence ?? 0 };
    acts.set(endedByActId, { ...stub, targets: [], parts: [] });
  }
  return [...acts.values()];
}

function findAffectedVersions(reader: Reader, acts: readonly Act[]): Promise<LedgerRow[]> {
  const targets = acts.flatMap((act) => act.targets);
  const named = acts.flatMap(namedUnitIds);
  const touched = acts.flatMap((act) => [...touchedUnitIds(act)]);
  const parents = targets.flatMap(({ parentUnitId }) => parentUnitId ?? []);
  const codes = targets.map(({ code }) => code);
  const names = targets.map(({ name }) => foldVi(name));
  const day = acts.map((act) => act.operationalFrom).toSorted()[0] ?? null;
  const isThere = Prisma.sql`("valid_to" IS NULL OR "valid_to" >= ${day}::date)`;
  return reader.$queryRaw<LedgerRow[]>(Prisma.sql`
    WITH affected AS (
      SELECT "id" FROM "administrative_unit_version" WHERE "unit_id" = ANY(${unique(named)}::uuid[])
      UNION
      SELECT "id" FROM "administrative_unit_version" WHERE "code" = ANY(${unique(codes)}::text[]) AND ${isThere}
      UNION
      SELECT "id" FROM "administrative_unit_version"
      WHERE "parent_unit_id" = ANY(${unique(touched)}::uuid[]) AND ${isThere}
      UNION
      SELECT "id" FROM "administrative_unit_version"
      WHERE (fold_vi("name") COLLATE "C") = ANY(${unique(names)}::text[]) AND ${isThere}
        AND ("parent_unit_id" = ANY(${unique(parents)}::uuid[]) OR "parent_unit_id" IS NULL)
    )
    SELECT version."unit_id" AS "unitId", version."level"::text AS "level", version."code", version."name",
      version."short_name" AS "shortName", version."kind"::text AS "kind",
      version."parent_unit_id" AS "parentUnitId", version."valid_from"::text AS "validFrom",
      version."valid_to"::text AS "validTo", version."sequence", version."area_km2"::float8 AS "areaKm2",
      version."population", version."started_by_event_id" AS "startedByActId",
      version."ended_by_event_id" AS "endedByActId", unit."scope_path" AS "scopePath",
      ending."operational_from"::text AS "endedOn", ending."sequence" AS "endedSequence"
    FROM affected
    JOIN "administrative_unit_version" version ON version."id" = affected."id"
    JOIN "administrative_unit" unit ON unit."id" = version."unit_id"
    LEFT JOIN "territorial_change_event" ending ON ending."id" = version."ended_by_event_id"
    ORDER BY version."unit_id", version."valid_from", version."sequence"`);
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}
