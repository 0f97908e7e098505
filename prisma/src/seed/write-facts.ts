import { REARRANGEMENT_DAY } from '@haicap/domain/units/import';
import { newId } from '../ledger/new-id.js';
import type { TransactionClient } from '../transaction.js';
import type { CommuneContent, DemoContent } from './content.js';
import { lowerFirst } from './content-rows.js';

interface FacilityRow {
  readonly unit: string;
  readonly kind: string;
  readonly name: string;
  /** Code of the former unit whose building it is. */
  readonly host: string | null;
  readonly condition?: string;
  readonly equipment?: string;
  readonly connectivity?: string;
  readonly note?: string;
  readonly source: string;
}

/** Records facilities and figures that are not there yet; found again by unit, kind and name, or by period. */
export async function writeFacts(tx: TransactionClient, content: DemoContent): Promise<void> {
  await insertFacilities(tx, facilityRows(content));
  const { indicators, sources } = content.facts;
  await insertIndicators(
    tx,
    indicators.map((indicator) => ({ ...indicator, source: sources[indicator.source]! })),
  );
}

/** The seat of every commune whose former building is known, and what the news items report. */
function facilityRows({ communes, facts }: DemoContent): FacilityRow[] {
  const hosts = new Map(
    communes.flatMap(({ clauses }) => clauses.map((unit) => [unit.code, unit.seatOf ?? null])),
  );
  const reported = facts.facilities.map((facility) => ({
    ...facility,
    source: facts.sources[facility.source]!,
    host: facility.kind === 'HEADQUARTERS' ? (hosts.get(facility.unit) ?? null) : null,
  }));
  const known = new Set(reported.map(({ unit, kind }) => `${unit} ${kind}`));
  const seats = communes.flatMap(headquarters);
  return [...reported, ...seats.filter(({ unit, kind }) => !known.has(`${unit} ${kind}`))];
}

function headquarters({ clauses, sources }: CommuneContent): FacilityRow[] {
  return clauses.flatMap((unit) =>
    unit.seatOf === undefined
      ? []
      : [
          {
            unit: unit.code,
            kind: 'HEADQUARTERS',
            name: `Trụ sở ${lowerFirst(unit.name)}`,
            host: unit.seatOf,
            source: sources.at(-1)!,
          },
        ],
  );
}

/** Codes mean what they meant on the first day of the new units; a host is named by the code it had the day before. */
async function insertFacilities(tx: TransactionClient, rows: readonly FacilityRow[]): Promise<void> {
  const withIds = rows.map((row) => ({ ...row, id: newId() }));
  await tx.$executeRawUnsafe(
    `INSERT INTO "facility" ("id", "unit_id", "kind", "name", "host_unit_id", "condition", "equipment", "connectivity",
       "note", "source", "valid_from")
     SELECT row."id", unit."unit_id", row."kind", row."name", host."unit_id",
       coalesce(row."condition", 'UNKNOWN'), row."equipment", row."connectivity", row."note", row."source", $2::date
     FROM jsonb_to_recordset($1::jsonb) AS row ("id" uuid, "unit" text, "kind" "FacilityKind", "name" text,
       "host" text, "condition" "FacilityCondition", "equipment" text, "connectivity" text, "note" text, "source" text)
     JOIN "administrative_unit_version" unit ON unit."code" = row."unit"
       AND daterange(unit."valid_from", unit."valid_to") @> $2::date
     LEFT JOIN "administrative_unit_version" host ON host."code" = row."host"
       AND daterange(host."valid_from", host."valid_to") @> ($2::date - 1)
     WHERE NOT EXISTS (SELECT FROM "facility" known WHERE known."unit_id" = unit."unit_id"
       AND known."kind" = row."kind" AND known."name" = row."name")`,
    JSON.stringify(withIds),
    REARRANGEMENT_DAY,
  );
}

async function insertIndicators(
  tx: TransactionClient,
  rows: DemoContent['facts']['indicators'],
): Promise<void> {
  const withIds = rows.map((row) => ({ ...row, id: newId() }));
  await tx.$executeRawUnsafe(
    `INSERT INTO "unit_indicator" ("id", "unit_id", "indicator", "period_from", "period_to", "value", "measure",
       "precision", "note", "source")
     SELECT row."id", unit."unit_id", row."indicator", row."from", row."to", row."value", row."measure",
       row."precision", row."note", row."source"
     FROM jsonb_to_recordset($1::jsonb) AS row ("id" uuid, "unit" text, "indicator" text, "from" date, "to" date,
       "value" numeric, "measure" text, "precision" "ValuePrecision", "note" text, "source" text)
     JOIN "administrative_unit_version" unit ON unit."code" = row."unit"
       AND daterange(unit."valid_from", unit."valid_to") @> row."from"
     WHERE NOT EXISTS (SELECT FROM "unit_indicator" known WHERE known."unit_id" = unit."unit_id"
       AND known."indicator" = row."indicator" AND known."period_from" = row."from")`,
    JSON.stringify(withIds),
  );
}
