import type { PlainDate } from '../dates/index.js';
import { isRenamed } from './attribute-changes.js';
import { decreasePercent } from './decimals.js';
import type { LedgerIndex } from './ledger-index.js';
import type { UnitKind, UnitLevel, UnitVersion } from './ledger.js';
import { lineage } from './lineage.js';
import { KINDS_OF_LEVEL, UNIT_LEVELS } from './unit-lists.js';
import { unitsAsOf, versionAsOf } from './units-as-of.js';

/** Limits a difference to provinces. */
export interface DifferenceFilter {
  /** Provinces; where one does not exist on a day, its predecessors or successors of that day count instead. */
  readonly provinceUnitIds?: readonly string[] | undefined;
}

/** A number on two days. */
export interface CountChange {
  readonly before: number;
  readonly after: number;
  /** after − before. */
  readonly change: number;
  /** before − after, never below 0. */
  readonly decrease: number;
  /** Decrease as per cent of `before`, two decimals; null when there was none before. */
  readonly decreasePercent: number | null;
}

/** Counts of a level with its kinds. */
export interface LevelDifference extends CountChange {
  readonly level: UnitLevel;
  /** Kinds that occur on one of the days at least, in the official order. */
  readonly kinds: readonly (CountChange & { readonly kind: UnitKind })[];
}

/** A unit that goes on, on both days. */
export interface UnitPair {
  readonly before: UnitVersion;
  readonly after: UnitVersion;
}

/** What differs between two days. */
export interface Difference {
  readonly from: PlainDate;
  readonly to: PlainDate;
  /** All levels, also those without units. */
  readonly levels: readonly LevelDifference[];
  readonly ended: readonly UnitVersion[];
  readonly formed: readonly UnitVersion[];
  /** Name without the word of the kind is another. */
  readonly renamed: readonly UnitPair[];
  readonly recoded: readonly UnitPair[];
  readonly reclassified: readonly UnitPair[];
  readonly reparented: readonly UnitPair[];
  /** Same level, code, name, kind and parent on both days. */
  readonly unchanged: readonly UnitPair[];
}

/**
 * Compares two days: counts by level and kind, and what became of each unit. With provinces given, the other day counts
 * the units of their predecessors (or successors) too, so that 3 old provinces compare with the 1 they became.
 * @example difference(index, plainDate('2025-06-30'), plainDate('2025-07-01'), { provinceUnitIds: [langSon] })
 * // levels[2]: { before: 194, after: 65, change: -129, decrease: 129, decreasePercent: 66.49, … }
 */
export function difference(
  index: LedgerIndex,
  from: PlainDate,
  to: PlainDate,
  filter: DifferenceFilter = {},
): Difference {
  const before = unitsAsOf(index, from, { provinceUnitIds: provincesOn(index, filter, from) });
  const after = unitsAsOf(index, to, { provinceUnitIds: provincesOn(index, filter, to) });
  const beforeById = new Map(before.map((unit) => [unit.unitId, unit]));
  const afterIds = new Set(after.map((unit) => unit.unitId));
  const pairs = after.flatMap((unit): UnitPair[] => {
    const earlier = beforeById.get(unit.unitId);
    return earlier === undefined ? [] : [{ before: earlier, after: unit }];
  });
  return {
    from,
    to,
    levels: UNIT_LEVELS.map((level) => levelDifference(level, before, after)),
    ended: before.filter((unit) => !afterIds.has(unit.unitId)),
    formed: after.filter((unit) => !beforeById.has(unit.unitId)),
    renamed: pairs.filter((pair) => isRenamed(pair.before, pair.after)),
    recoded: pairs.filter((pair) => pair.before.code !== pair.after.code),
    reclassified: pairs.filter((pair) => pair.before.kind !== pair.after.kind),
    reparented: pairs.filter((pair) => pair.before.parentUnitId !== pair.after.parentUnitId),
    unchanged: pairs.filter(isUnchanged),
  };
}

/** The provinces asked for as they stand on a day: themselves, and what they came from or became. */
function provincesOn(index: LedgerIndex, filter: DifferenceFilter, date: PlainDate): string[] | undefined {
  if (filter.provinceUnitIds === undefined) return undefined;
  return [...new Set(filter.provinceUnitIds.flatMap((unitId) => provinceAndKin(index, unitId, date)))];
}

function provinceAndKin(index: LedgerIndex, unitId: string, date: PlainDate): string[] {
  const self = versionAsOf(index, unitId, date);
  const first = index.versionsByUnit.get(unitId)?.[0];
  const isEarlier = first !== undefined && date < first.validFrom;
  const kin = self === null ? wholeKin(index, unitId, isEarlier ? 'PREDECESSORS' : 'SUCCESSORS', date) : [];
  const joined = self === null ? [] : wholeKin(index, unitId, 'PREDECESSORS', date);
  return self === null ? kin : [unitId, ...joined];
}

/** Related provinces that exist on the day. A province that only gave a part away is no predecessor as a whole. */
function wholeKin(
  index: LedgerIndex,
  unitId: string,
  direction: 'PREDECESSORS' | 'SUCCESSORS',
  date: PlainDate,
): string[] {
  const graph = lineage(index, unitId, direction);
  const partial = new Set(
    graph.links.filter((link) => !link.continues && link.areaPart !== 'ALL').map((link) => link.sourceUnitId),
  );
  return graph.nodes
    .filter((node) => node.unitId !== unitId && !(direction === 'PREDECESSORS' && partial.has(node.unitId)))
    .map((node) => versionAsOf(index, node.unitId, date))
    .filter((version) => version?.level === 'PROVINCE')
    .map((version) => version!.unitId);
}

function levelDifference(
  level: UnitLevel,
  before: readonly UnitVersion[],
  after: readonly UnitVersion[],
): LevelDifference {
  const kinds: readonly UnitKind[] = KINDS_OF_LEVEL[level];
  const count = (units: readonly UnitVersion[], kind?: UnitKind): number =>
    units.filter((unit) => unit.level === level && (kind === undefined || unit.kind === kind)).length;
  return {
    level,
    ...countChange(count(before), count(after)),
    kinds: kinds
      .map((kind) => ({ kind, ...countChange(count(before, kind), count(after, kind)) }))
      .filter((row) => row.before > 0 || row.after > 0),
  };
}

function countChange(before: number, after: number): CountChange {
  return {
    before,
    after,
    change: after - before,
    decrease: Math.max(0, before - after),
    decreasePercent: decreasePercent(before, after),
  };
}

function isUnchanged({ before, after }: UnitPair): boolean {
  return (
    before.level === after.level &&
    before.code === after.code &&
    before.name === after.name &&
    before.kind === after.kind &&
    before.parentUnitId === after.parentUnitId
  );
}
