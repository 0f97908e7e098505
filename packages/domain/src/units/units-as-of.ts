import type { PlainDate } from '../dates/index.js';
import type { LedgerIndex } from './ledger-index.js';
import { holdsOn } from './ledger-order.js';
import type { UnitLevel, UnitVersion } from './ledger.js';

/** Which units are wanted. */
export interface AsOfFilter {
  readonly level?: UnitLevel | undefined;
  /** Only units whose province on that day is one of these. */
  readonly provinceUnitIds?: readonly string[] | undefined;
}

/** No real hierarchy is deeper; a ring in broken data must not hang the program. */
const DEEPEST_HIERARCHY = 10;

/**
 * All units that exist on a day, ordered by level and code.
 * @example unitsAsOf(index, plainDate('2025-07-01'), { level: 'COMMUNE', provinceUnitIds: [langSon] }).length // 65
 */
export function unitsAsOf(index: LedgerIndex, date: PlainDate, filter: AsOfFilter = {}): UnitVersion[] {
  const { level } = filter;
  const provinces = filter.provinceUnitIds === undefined ? null : new Set(filter.provinceUnitIds);
  return index.versionsInOrder.filter(
    (version) =>
      holdsOn(version, date) &&
      (level === undefined || version.level === level) &&
      (provinces === null || provinces.has(provinceOf(index, version, date)?.unitId ?? '')),
  );
}

/**
 * What a unit is on a day; null when it does not exist then.
 * @example versionAsOf(index, unitId, plainDate('2025-06-30'))?.name // 'Phường Vĩnh Trại'
 */
export function versionAsOf(index: LedgerIndex, unitId: string, date: PlainDate): UnitVersion | null {
  return index.versionsByUnit.get(unitId)?.findLast((version) => holdsOn(version, date)) ?? null;
}

/**
 * Units directly below a unit on a day, ordered by level and code.
 * @example childrenAsOf(index, langSon, plainDate('2025-06-30')).length // 11 districts
 */
export function childrenAsOf(index: LedgerIndex, unitId: string, date: PlainDate): UnitVersion[] {
  return (index.versionsByParent.get(unitId) ?? []).filter((version) => holdsOn(version, date));
}

/**
 * Superior units on a day, from the parent up to the province.
 * @example ancestorsAsOf(index, vinhTrai, plainDate('2025-06-30')).map((unit) => unit.code) // ['178', '20']
 */
export function ancestorsAsOf(index: LedgerIndex, unitId: string, date: PlainDate): UnitVersion[] {
  const version = versionAsOf(index, unitId, date);
  return version === null ? [] : ancestorsOf(index, version, date);
}

/**
 * Province of a unit on a day: the unit itself for a province, null when unknown.
 * @example provinceAsOf(index, vinhTrai, plainDate('2025-06-30'))?.code // '20'
 */
export function provinceAsOf(index: LedgerIndex, unitId: string, date: PlainDate): UnitVersion | null {
  const version = versionAsOf(index, unitId, date);
  return version === null ? null : provinceOf(index, version, date);
}

/**
 * Superior units of a version on a day.
 * @example ancestorsOf(index, version, date).at(-1) // its province
 */
export function ancestorsOf(index: LedgerIndex, version: UnitVersion, date: PlainDate): UnitVersion[] {
  const ancestors: UnitVersion[] = [];
  let parentUnitId = version.parentUnitId;
  while (parentUnitId !== null && ancestors.length < DEEPEST_HIERARCHY) {
    const parent = versionAsOf(index, parentUnitId, date);
    if (parent === null) break;
    ancestors.push(parent);
    parentUnitId = parent.parentUnitId;
  }
  return ancestors;
}

/**
 * Province of a version on a day.
 * @example provinceOf(index, version, date)?.name // 'Tỉnh Lạng Sơn'
 */
export function provinceOf(index: LedgerIndex, version: UnitVersion, date: PlainDate): UnitVersion | null {
  if (version.level === 'PROVINCE') return version;
  return ancestorsOf(index, version, date).find((ancestor) => ancestor.level === 'PROVINCE') ?? null;
}
