import type { PlainDate } from '@haicap/domain/dates';
import {
  crosswalk,
  decreasePercent,
  difference,
  KINDS_OF_LEVEL,
  provinceOf,
  UNIT_LEVELS,
  unitsAsOf,
  type LedgerIndex,
  type UnitKind,
  type UnitLevel,
  type UnitVersion,
} from '@haicap/domain/units';
import type { LedgerVersion } from './ledger-query.js';

/** A number on two days. */
export interface Change {
  readonly before: number;
  readonly after: number;
  readonly change: number;
  readonly decreasePercent: number | null;
}

/** A number of units of a kind on two days. */
export interface KindChange extends Change {
  readonly kind: UnitKind;
}

/** What became of units. */
export interface Fates {
  readonly formed: number;
  readonly ended: number;
  readonly continued: number;
  readonly renamed: number;
  readonly reclassified: number;
  readonly reparented: number;
}

/** Numbers and fates of the units of a level. */
export interface LevelChange extends Change, Fates {
  readonly level: UnitLevel;
  readonly kinds: readonly KindChange[];
}

/** Numbers of communes of a province of the later day. */
export interface ProvinceChange extends Change {
  readonly province: LedgerVersion;
  readonly kinds: readonly KindChange[];
}

/** Counts and fates by level; with a province given, of it and of the provinces that it came from. */
export function compareLevels(
  index: LedgerIndex,
  from: PlainDate,
  to: PlainDate,
  provinceUnitIds: readonly string[] | undefined,
): LevelChange[] {
  const found = difference(index, from, to, { provinceUnitIds });
  return UNIT_LEVELS.map((level) => {
    const counts = found.levels.find((row) => row.level === level)!;
    const versions = (list: readonly UnitVersion[]): number =>
      list.filter((unit) => unit.level === level).length;
    const pairs = (list: readonly { readonly after: UnitVersion }[]): number =>
      versions(list.map(({ after }) => after));
    const formed = versions(found.formed);
    return {
      ...counts,
      formed,
      ended: versions(found.ended),
      continued: counts.after - formed,
      renamed: pairs(found.renamed),
      reclassified: pairs(found.reclassified),
      reparented: pairs(found.reparented),
    };
  });
}

/**
 * Communes of each province of the later day; before, those of the provinces that are wholly in it are counted
 * together, so that 3 old provinces compare with the 1 they became.
 */
export function compareProvinces(index: LedgerIndex, from: PlainDate, to: PlainDate): ProvinceChange[] {
  const before = communesByProvince(index, from);
  const after = communesByProvince(index, to);
  const origins = originsOfProvinces(index, from, to);
  return unitsAsOf(index, to, { level: 'PROVINCE' }).map((province) => {
    const earlier = (origins.get(province.unitId) ?? []).flatMap((unitId) => before.get(unitId) ?? []);
    const later = after.get(province.unitId) ?? [];
    return {
      province: province as LedgerVersion,
      ...changeOf(earlier.length, later.length),
      kinds: changeOfKinds(earlier, later),
    };
  });
}

/** Provinces of the earlier day by the province of the later day that they are wholly in. */
function originsOfProvinces(index: LedgerIndex, from: PlainDate, to: PlainDate): Map<string, string[]> {
  const origins = new Map<string, string[]>();
  for (const { unitId, outcome, targets } of crosswalk(index, from, to, { level: 'PROVINCE' })) {
    if (outcome !== 'EXACT') continue;
    const target = targets[0]!.version.unitId;
    origins.set(target, [...(origins.get(target) ?? []), unitId]);
  }
  return origins;
}

function communesByProvince(index: LedgerIndex, day: PlainDate): Map<string, UnitVersion[]> {
  const found = new Map<string, UnitVersion[]>();
  for (const commune of unitsAsOf(index, day, { level: 'COMMUNE' })) {
    const province = provinceOf(index, commune, day)?.unitId ?? '';
    const communes = found.get(province);
    if (communes) communes.push(commune);
    else found.set(province, [commune]);
  }
  return found;
}

function changeOfKinds(before: readonly UnitVersion[], after: readonly UnitVersion[]): KindChange[] {
  const count = (units: readonly UnitVersion[], kind: UnitKind): number =>
    units.filter((unit) => unit.kind === kind).length;
  return KINDS_OF_LEVEL.COMMUNE.map((kind) => ({
    kind,
    ...changeOf(count(before, kind), count(after, kind)),
  })).filter((row) => row.before > 0 || row.after > 0);
}

function changeOf(before: number, after: number): Change {
  return { before, after, change: after - before, decreasePercent: decreasePercent(before, after) };
}
