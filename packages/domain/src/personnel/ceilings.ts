import type { PlainDate } from '../dates/index.js';
import { isDayOf, type DayPeriod } from './periods.js';

/** How many people a unit with everything below it may have at most, during a period. */
export interface Ceiling extends DayPeriod {
  readonly ceiling: number;
}

/** A unit of a sheet of ceilings; seats and people with everything below it. */
export interface CeilingFacts {
  /** Null where none is set. */
  readonly ceiling: number | null;
  readonly established: number;
  readonly filled: number;
}

/** A row of a sheet: what is left below the ceiling. */
export interface CeilingRow<Unit> {
  readonly unit: Unit;
  /** Ceiling less established seats; negative = too many seats; null without a ceiling. */
  readonly seatsLeft: number | null;
  /** Ceiling less people; negative = too many people; null without a ceiling. */
  readonly peopleLeft: number | null;
}

/** The ceiling of a unit against those of the units below it. */
export interface CeilingSums<Unit> {
  /** Sum of the ceilings of the children that have one. */
  readonly childrenTotal: number;
  readonly childrenWithoutCeiling: number;
  /** Ceiling of the unit less the sum of the children; negative = given away more than there is; null without a ceiling. */
  readonly difference: number | null;
  readonly rows: readonly CeilingRow<Unit>[];
}

/**
 * The ceiling that holds on a day; null when none does.
 * @example ceilingOn([{ validFrom: '2025-07-01', validTo: null, ceiling: 2_300 }], '2025-07-01')?.ceiling // 2300
 */
export function ceilingOn<Kind extends Ceiling>(ceilings: readonly Kind[], day: PlainDate): Kind | null {
  return ceilings.find((each) => isDayOf(each, day)) ?? null;
}

/**
 * Compares the ceiling of a unit with those of its children.
 * @example ceilingSums(province, communes).difference // -12
 */
export function ceilingSums<Unit extends CeilingFacts>(
  parent: CeilingFacts,
  children: readonly Unit[],
): CeilingSums<Unit> {
  const set = children.flatMap(({ ceiling }) => (ceiling === null ? [] : [ceiling]));
  const childrenTotal = set.reduce((sum, ceiling) => sum + ceiling, 0);
  return {
    childrenTotal,
    childrenWithoutCeiling: children.length - set.length,
    difference: parent.ceiling === null ? null : parent.ceiling - childrenTotal,
    rows: children.map((unit) => ({
      unit,
      seatsLeft: unit.ceiling === null ? null : unit.ceiling - unit.established,
      peopleLeft: unit.ceiling === null ? null : unit.ceiling - unit.filled,
    })),
  };
}
