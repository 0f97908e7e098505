import type { Db } from '@haicap/database';
import { Prisma } from '@haicap/database/client';
import type { PlainDate } from '@haicap/domain/dates';
import type { Act, ActPart, ActTarget, Ledger, UnitVersion } from '@haicap/domain/units';
import { groupByKey } from '../../graphql/loader.js';
import { readRows, readSnapshot, type Reader } from '../../graphql/read-rows.js';

/** A version of the ledger that knows which record it is. */
export interface LedgerVersion extends UnitVersion {
  readonly id: string;
}

/** The ledger as it stood at a revision. */
export interface RevisedLedger {
  readonly revision: string;
  readonly ledger: Ledger;
}

/** The number that grows with every change of the ledger. */
export async function readLedgerRevision(db: Reader): Promise<string> {
  const [row] = await readRows<{ revision: string }>(
    db,
    Prisma.sql`SELECT "revision"::text FROM "ledger_revision" WHERE "id" = 1`,
  );
  return row!.revision;
}

/** Loads the whole ledger in compact rows, all of one moment. */
export async function readLedger(db: Db): Promise<RevisedLedger> {
  return readSnapshot(db, async (snapshot) => {
    const revision = await readLedgerRevision(snapshot);
    const versions = await readVersions(snapshot);
    const targets = await readTargets(snapshot);
    const parts = await readParts(snapshot);
    return { revision, ledger: { versions, acts: toActs(targets, parts) } };
  });
}

function readVersions(db: Reader): Promise<LedgerVersion[]> {
  return readRows(
    db,
    Prisma.sql`SELECT "id", "unit_id" AS "unitId", "level", "code", "name", "short_name" AS "shortName", "kind",
        "parent_unit_id" AS "parentUnitId", "valid_from"::text AS "validFrom", "valid_to"::text AS "validTo",
        "sequence", "area_km2"::double precision AS "areaKm2", "population",
        "started_by_event_id" AS "startedByActId", "ended_by_event_id" AS "endedByActId"
      FROM "administrative_unit_version"`,
  );
}

interface TargetRow extends ActTarget {
  readonly eventId: string;
  readonly operationalFrom: PlainDate;
  readonly eventSequence: number;
}

/** Acts that only end units have no target: a row without a key stands for them. */
function readTargets(db: Reader): Promise<TargetRow[]> {
  return readRows(
    db,
    Prisma.sql`SELECT event."id" AS "eventId", event."operational_from"::text AS "operationalFrom",
        event."sequence" AS "eventSequence", target."id" AS "key", target."continues_unit_id" AS "continuesUnitId",
        target."unit_id" AS "unitId", target."level", target."code", target."name",
        target."short_name" AS "shortName", target."kind", target."parent_unit_id" AS "parentUnitId",
        target."parent_target_id" AS "parentTargetKey", target."area_km2"::double precision AS "areaKm2",
        target."population", target."clause"
      FROM "territorial_change_event" event
      LEFT JOIN "territorial_change_target" target ON target."event_id" = event."id"
      WHERE event."status" = 'OPERATIONAL'
      ORDER BY event."operational_from", event."sequence", event."id", target."ordinal"`,
  );
}

type PartRow = ActPart & { readonly eventId: string };

function readParts(db: Reader): Promise<PartRow[]> {
  return readRows(
    db,
    Prisma.sql`SELECT part."event_id" AS "eventId", part."source_unit_id" AS "sourceUnitId",
        part."target_id" AS "targetKey", part."area_part" AS "areaPart", part."population_part" AS "populationPart",
        part."area_km2"::double precision AS "areaKm2", part."persons", part."clause"
      FROM "territorial_change_part" part
      JOIN "territorial_change_event" event ON event."id" = part."event_id" AND event."status" = 'OPERATIONAL'
      ORDER BY part."event_id", part."ordinal"`,
  );
}

function toActs(targets: readonly TargetRow[], parts: readonly PartRow[]): Act[] {
  const ids = [...new Set(targets.map(({ eventId }) => eventId))];
  const targetsOfActs = groupByKey(ids, targets, ({ eventId }) => eventId);
  const partsOfActs = groupByKey(ids, parts, ({ eventId }) => eventId);
  return ids.map((id, index) => {
    const [{ operationalFrom, eventSequence }] = targetsOfActs[index] as [TargetRow];
    const own = targetsOfActs[index]!.filter(({ key }) => key !== null);
    return { id, operationalFrom, sequence: eventSequence, targets: own, parts: partsOfActs[index]! };
  });
}
