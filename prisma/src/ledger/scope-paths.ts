import type { NewUnit, UnitMove } from '@haicap/domain/units/import';
import type { TransactionClient } from '../transaction.js';

/** Scope path of the whole country. */
export const COUNTRY_PATH = 'vn.';

const LETTERS = { PROVINCE: 'p', DISTRICT: 'd', COMMUNE: 'c' } as const;

/** A unit with its number and its place in the tree. */
export interface PlacedUnit extends Pick<NewUnit, 'id' | 'level'> {
  readonly number: number;
  readonly scopePath: string;
}

/**
 * Gives new units their numbers and scope paths, and moved ones their new paths. Superior units come first whatever the
 * order given: they have the higher level.
 */
export async function placeUnits(
  tx: TransactionClient,
  units: readonly NewUnit[],
  moves: readonly UnitMove[],
): Promise<{ readonly placed: PlacedUnit[]; readonly moved: PlacedUnit[] }> {
  const outside = [...units, ...moves].flatMap(({ scopeParentId }) => scopeParentId ?? []);
  const stored = await readPlaces(tx, [...outside, ...moves.map(({ unitId }) => unitId)]);
  const paths = new Map([...stored].map(([id, { scopePath }]) => [id, scopePath]));
  const numbers = await takeNumbers(tx, units.length);
  const placed: PlacedUnit[] = [];
  for (const level of ['PROVINCE', 'DISTRICT', 'COMMUNE'] as const) {
    for (const unit of units.filter((candidate) => candidate.level === level)) {
      const number = numbers[placed.length]!;
      const scopePath = pathBelow(paths, unit.scopeParentId, level, number);
      paths.set(unit.id, scopePath);
      placed.push({ id: unit.id, level, number, scopePath });
    }
  }
  const moved = moves.map(({ unitId, scopeParentId }) => {
    const unit = stored.get(unitId)!;
    return { ...unit, scopePath: pathBelow(paths, scopeParentId, unit.level, unit.number) };
  });
  return { placed, moved };
}

function pathBelow(
  paths: ReadonlyMap<string, string>,
  parentId: string | null,
  level: NewUnit['level'],
  number: number,
): string {
  const parent = parentId === null ? COUNTRY_PATH : paths.get(parentId);
  if (parent === undefined) throw new RangeError(`superior unit is not there: ${parentId}`);
  return `${parent}${LETTERS[level]}${number}.`;
}

async function readPlaces(
  tx: TransactionClient,
  ids: readonly string[],
): Promise<ReadonlyMap<string, PlacedUnit>> {
  const rows = await tx.$queryRawUnsafe<PlacedUnit[]>(
    `SELECT "id", "level", "number", "scope_path" AS "scopePath" FROM "administrative_unit"
     WHERE "id" = ANY($1::uuid[])`,
    [...new Set(ids)],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

async function takeNumbers(tx: TransactionClient, count: number): Promise<number[]> {
  const rows = await tx.$queryRawUnsafe<{ number: number }[]>(
    `SELECT nextval(pg_get_serial_sequence('administrative_unit', 'number'))::integer AS "number"
     FROM generate_series(1, $1::integer)`,
    count,
  );
  return rows.map((row) => row.number);
}
