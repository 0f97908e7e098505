import type { PlainDate } from '../dates/index.js';
import { carryOver, type CarriedShare, type CarriedUnit } from './carry-over.js';
import type { LedgerIndex } from './ledger-index.js';
import type { Extent, UnitLevel, UnitVersion } from './ledger.js';
import { unitsAsOf, versionAsOf } from './units-as-of.js';

/** How a unit carries over to another day. */
export const CROSSWALK_OUTCOMES = ['EXACT', 'SPLIT', 'UNDEFINED'] as const;
/**
 * Why a unit has no counterpart: it does not exist on the day carried over from, it ended without a successor, it was
 * formed from area outside any unit, or the ledger does not reach back that far.
 */
export const UNDEFINED_REASONS = [
  'NOT_EXISTING',
  'ENDED_WITHOUT_SUCCESSOR',
  'FROM_OUTSIDE',
  'BEFORE_LEDGER',
] as const;

/** How a unit carries over to another day. */
export type CrosswalkOutcome = (typeof CROSSWALK_OUTCOMES)[number];
/** Why a unit has no counterpart. */
export type UndefinedReason = (typeof UNDEFINED_REASONS)[number];

/** Which units to carry over. */
export interface CrosswalkFilter {
  readonly unitIds?: readonly string[] | undefined;
  readonly level?: UnitLevel | undefined;
  /** Only units whose province on the day carried over from is one of these. */
  readonly provinceUnitIds?: readonly string[] | undefined;
}

/** A counterpart on the other day. */
export interface CrosswalkTarget {
  readonly version: UnitVersion;
  /** Share of the row's unit that is in this counterpart. */
  readonly areaPart: Extent;
  readonly populationPart: Extent;
  /** False when a part of a mixed unit went on: the ledger cannot tell whether anything of this unit was in that part. */
  readonly certain: boolean;
  /** Square kilometres that both have in common, only where published. */
  readonly areaKm2: number | null;
  /** Persons that both have in common, only where published. */
  readonly persons: number | null;
}

/** How one unit carries over. */
export interface CrosswalkRow {
  readonly unitId: string;
  /** Null when the unit does not exist on the day carried over from. */
  readonly source: UnitVersion | null;
  /** EXACT only when area and population go wholly to one and the same counterpart. */
  readonly outcome: CrosswalkOutcome;
  readonly area: CrosswalkOutcome;
  readonly population: CrosswalkOutcome;
  /** Set when the outcome is UNDEFINED. */
  readonly undefinedReason: UndefinedReason | null;
  /** Counterparts by level and code. */
  readonly targets: readonly CrosswalkTarget[];
  /** Acts passed through, in the order of the journey. */
  readonly actIds: readonly string[];
}

/**
 * Carries units from one day over to another, forwards or backwards in time, through any number of acts.
 * ALL of ALL is ALL, ALL of PART is PART, and what comes together again is whole again. Quantities appear only where
 * published; a share is never estimated.
 * @example crosswalk(index, plainDate('2025-06-30'), plainDate('2025-07-01'), { unitIds: [vinhTrai] })[0]?.outcome // 'EXACT'
 */
export function crosswalk(
  index: LedgerIndex,
  fromDate: PlainDate,
  toDate: PlainDate,
  filter: CrosswalkFilter = {},
): CrosswalkRow[] {
  const rows = sourcesOf(index, fromDate, filter).map((source) => rowOf(index, source, toDate));
  const missing = (filter.unitIds ?? []).filter((unitId) => versionAsOf(index, unitId, fromDate) === null);
  return [...rows, ...[...new Set(missing)].map(rowOfMissing)];
}

function sourcesOf(index: LedgerIndex, date: PlainDate, filter: CrosswalkFilter): UnitVersion[] {
  const { unitIds, level, provinceUnitIds } = filter;
  if (unitIds === undefined || provinceUnitIds !== undefined) {
    const wanted = unitIds === undefined ? null : new Set(unitIds);
    return unitsAsOf(index, date, { level, provinceUnitIds }).filter(
      (unit) => wanted?.has(unit.unitId) ?? true,
    );
  }
  return [...new Set(unitIds)]
    .map((unitId) => versionAsOf(index, unitId, date))
    .filter(
      (version) => version !== null && (level === undefined || version.level === level),
    ) as UnitVersion[];
}

function rowOf(index: LedgerIndex, source: UnitVersion, toDate: PlainDate): CrosswalkRow {
  const carried = carryOver(index, source, toDate);
  const area = outcomeOf(carried.arrivals.map((arrival) => arrival.area));
  const population = outcomeOf(carried.arrivals.map((arrival) => arrival.population));
  const outcome = overall(area, population, carried);
  return {
    unitId: source.unitId,
    source,
    outcome,
    area,
    population,
    undefinedReason: outcome === 'UNDEFINED' ? carried.lossReason : null,
    targets: carried.arrivals.map((arrival) => ({
      version: arrival.version,
      areaPart: arrival.area.extent,
      populationPart: arrival.population.extent,
      certain: isCertain(arrival.area) && isCertain(arrival.population),
      areaKm2: arrival.area.extent === 'NONE' ? null : arrival.area.quantity,
      persons: arrival.population.extent === 'NONE' ? null : arrival.population.quantity,
    })),
    actIds: carried.actIds,
  };
}

function rowOfMissing(unitId: string): CrosswalkRow {
  return {
    unitId,
    source: null,
    outcome: 'UNDEFINED',
    area: 'UNDEFINED',
    population: 'UNDEFINED',
    undefinedReason: 'NOT_EXISTING',
    targets: [],
    actIds: [],
  };
}

function outcomeOf(shares: readonly CarriedShare[]): CrosswalkOutcome {
  const present = shares.filter((share) => share.extent !== 'NONE');
  if (present.length === 0) return 'UNDEFINED';
  return present.length === 1 && present[0]!.extent === 'ALL' ? 'EXACT' : 'SPLIT';
}

/** Area that goes to one unit and population that goes to another are two exact answers and no exact whole. */
function overall(
  area: CrosswalkOutcome,
  population: CrosswalkOutcome,
  carried: CarriedUnit,
): CrosswalkOutcome {
  if (area === 'UNDEFINED' && population === 'UNDEFINED') return 'UNDEFINED';
  return area === 'EXACT' && population === 'EXACT' && carried.arrivals.length === 1 ? 'EXACT' : 'SPLIT';
}

function isCertain(share: CarriedShare): boolean {
  return share.extent === 'NONE' || share.certain;
}
