import { Prisma } from '@haicap/database/client';
import type { PlainDate } from '@haicap/domain/dates';
import { standingUnits, unitLife, type OpenPeriod, type StandingUnit } from '@haicap/domain/personnel';
import { lineage, type LedgerIndex } from '@haicap/domain/units';
import type { SchemaContext } from '../../context.js';
import { readRows } from '../../graphql/read-rows.js';
import { loadLedgerCopy } from '../units/ledger-cache.js';
import { isInForceOn } from './assignment-row.js';
import { isVisiblePosition } from './position-row.js';
import { IS_POST, postsOn } from './staffing-sql.js';

/** Whose posts are asked for. */
export interface OfficeQuestion {
  readonly unitId: string;
  readonly day: PlainDate;
  readonly positionTypeId: string | null;
  readonly isKeyLeadership: boolean | null;
  readonly throughLineage: boolean;
}

/** Somebody in a post on a day; a post without anybody has none. */
export interface OfficeHoldingRow {
  readonly unitId: string;
  readonly positionId: string;
  readonly assignmentId: string | null;
  /** From the unit asked for up to the one before this. */
  readonly via: readonly string[];
}

type Found = Omit<OfficeHoldingRow, 'via'>;

/** Who holds the posts of a unit on a day, by unit as near as it stands, then in the order of bodies and posts. */
export async function findOfficeHolders(
  context: SchemaContext,
  question: OfficeQuestion,
): Promise<OfficeHoldingRow[]> {
  const units = await findStandingUnits(context, question);
  const rows = await findHoldings(
    context,
    question,
    units.map(({ unitId }) => unitId),
  );
  return units.flatMap(({ unitId, via }) =>
    rows.filter((row) => row.unitId === unitId).map((row) => ({ ...row, via })),
  );
}

/** The unit itself where it exists on the day; else what it came from, or what became of it. */
async function findStandingUnits(
  context: SchemaContext,
  { unitId, day, throughLineage }: OfficeQuestion,
): Promise<StandingUnit[]> {
  if (!throughLineage) return [{ unitId, via: [] }];
  const { index } = await loadLedgerCopy(context);
  const { nodes, links } = lineage(index, unitId, 'BOTH');
  return standingUnits(unitId, day, livesOf(index, nodes), links);
}

function livesOf(
  index: LedgerIndex,
  nodes: readonly { readonly unitId: string }[],
): ReadonlyMap<string, OpenPeriod> {
  const lives = nodes.map(({ unitId }) => [unitId, unitLife(index, unitId)] as const);
  return new Map(lives.filter((entry): entry is readonly [string, OpenPeriod] => entry[1] !== null));
}

function findHoldings(
  context: SchemaContext,
  { day, positionTypeId, isKeyLeadership }: OfficeQuestion,
  unitIds: readonly string[],
): Promise<Found[]> {
  const wanted = [
    positionTypeId === null ? null : Prisma.sql`post."type_id" = ${positionTypeId}::uuid`,
    isKeyLeadership === null ? null : Prisma.sql`kind."is_key_leadership" = ${isKeyLeadership}`,
  ].filter((condition) => condition !== null);
  const conditions = Prisma.join(
    [Prisma.sql`post."unit_id" = ANY(${unitIds}::uuid[])`, isVisiblePosition(context), IS_POST, ...wanted],
    ' AND ',
  );
  return readRows(
    context.db,
    Prisma.sql`SELECT post."unit_id" AS "unitId", post."id" AS "positionId", holder."id" AS "assignmentId"
      FROM ${postsOn(day)}
      LEFT JOIN LATERAL (SELECT held."id", held."kind", held."valid_from" FROM "assignment" held
        WHERE held."position_id" = post."id" AND ${isInForceOn(day)}) holder ON true
      WHERE ${conditions}
      ORDER BY body."ordinal", body."id", post."ordinal", kind."precedence", post."id", holder."kind",
        holder."valid_from", holder."id"`,
  );
}
