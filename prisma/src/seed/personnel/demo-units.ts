import { plainDate, type PlainDate } from '@haicap/domain/dates';
import { REARRANGEMENT_DAY } from '@haicap/domain/units/import';
import type { TransactionClient } from '../../transaction.js';

/** Whether a code is meant as it was before or from 1 July 2025 on. */
export type Era = 'old' | 'new';

/** A unit that the content speaks of. */
export interface DemoUnit {
  readonly era: Era;
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly id: string;
  /** When its bodies begin. */
  readonly validFrom: PlainDate;
  /** When the unit ended, and by which act; null for one that goes on. */
  readonly validTo: PlainDate | null;
  readonly endedById: string | null;
  /** The act that formed it. */
  readonly startedById: string | null;
}

/** First day of the term of the people's councils that ended with the former units. */
const FORMER_TERM = plainDate('2021-07-01');

/** The units of the content by era and code, for example `old:05977`. */
export async function readDemoUnits(
  tx: TransactionClient,
  codes: Readonly<Record<Era, readonly string[]>>,
): Promise<ReadonlyMap<string, DemoUnit>> {
  const old = await unitsOn(tx, 'old', codes.old);
  const found = [...old, ...(await unitsOn(tx, 'new', codes.new))];
  return new Map(found.map((unit) => [`${unit.era}:${unit.code}`, unit]));
}

async function unitsOn(tx: TransactionClient, era: Era, codes: readonly string[]): Promise<DemoUnit[]> {
  const rows = await tx.$queryRawUnsafe<Omit<DemoUnit, 'era' | 'validFrom'>[]>(
    `SELECT version."code", version."name", version."kind"::text AS "kind", version."unit_id" AS "id",
       final."valid_to"::text AS "validTo", final."ended_by_event_id" AS "endedById",
       version."started_by_event_id" AS "startedById"
     FROM "administrative_unit_version" version
     CROSS JOIN LATERAL (
       SELECT later."valid_to", later."ended_by_event_id" FROM "administrative_unit_version" later
       WHERE later."unit_id" = version."unit_id" ORDER BY later."valid_from" DESC, later."sequence" DESC LIMIT 1
     ) final
     WHERE version."code" = ANY ($2::text[]) AND daterange(version."valid_from", version."valid_to") @> $1::date
     ORDER BY version."code"`,
    era === 'new' ? REARRANGEMENT_DAY : plainDate('2025-06-30'),
    codes,
  );
  const validFrom = era === 'new' ? REARRANGEMENT_DAY : FORMER_TERM;
  return rows.map((row) => ({ ...row, era, validFrom }));
}
