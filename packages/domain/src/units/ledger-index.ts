import { groupBy } from '../collections/group-by.js';
import type { PlainDate } from '../dates/index.js';
import { completeParts } from './implied-parts.js';
import { compareText, compareVersions } from './ledger-order.js';
import type { Act, ActPart, Extent, Ledger, UnitVersion } from './ledger.js';
import { UNIT_LEVELS } from './unit-lists.js';

/** A part of an applied act between two versions. */
export interface LedgerLink {
  readonly actId: string;
  /** Day and sequence of the act. */
  readonly on: PlainDate;
  readonly sequence: number;
  /** Null = area that belonged to no unit. */
  readonly sourceUnitId: string | null;
  /** Null = the source ended without a successor. */
  readonly targetUnitId: string | null;
  /** What the source was until the act. */
  readonly source: UnitVersion | null;
  /** What the target is from the act on. */
  readonly target: UnitVersion | null;
  /** Share of the source's area. */
  readonly areaPart: Extent;
  /** Share of the source's population. */
  readonly populationPart: Extent;
  /** Square kilometres of the part where published. */
  readonly areaKm2: number | null;
  /** Persons of the part where published. */
  readonly persons: number | null;
  readonly clause: string | null;
  /** True when source and target are one unit that goes on. */
  readonly continues: boolean;
}

/** A ledger with everything found in one step. Build once with {@link indexLedger}. */
export interface LedgerIndex {
  readonly ledger: Ledger;
  /** All versions by level, then code, then age. */
  readonly versionsInOrder: readonly UnitVersion[];
  /** All versions of a unit, oldest first. */
  readonly versionsByUnit: ReadonlyMap<string, readonly UnitVersion[]>;
  readonly versionsByCode: ReadonlyMap<string, readonly UnitVersion[]>;
  readonly versionsByParent: ReadonlyMap<string | null, readonly UnitVersion[]>;
  readonly actsById: ReadonlyMap<string, Act>;
  /** Links by the version that the act ended. */
  readonly linksFrom: ReadonlyMap<UnitVersion, readonly LedgerLink[]>;
  /** Links by the version that the act started. */
  readonly linksTo: ReadonlyMap<UnitVersion, readonly LedgerLink[]>;
}

/**
 * Builds the index of a ledger: O(n log n) once, so that no question about it is quadratic.
 * @example const index = indexLedger({ versions, acts }); unitsAsOf(index, plainDate('2025-07-01'));
 */
export function indexLedger(ledger: Ledger): LedgerIndex {
  const versionsInOrder = ledger.versions.toSorted(compareByLevelAndCode);
  const versionsByUnit = groupBy(versionsInOrder, (version) => version.unitId);
  for (const versions of versionsByUnit.values()) versions.sort(compareVersions);
  const links = ledger.acts.flatMap((act) => linksOf(act, versionsByUnit));
  return {
    ledger,
    versionsInOrder,
    versionsByUnit,
    versionsByCode: groupBy(versionsInOrder, (version) => version.code),
    versionsByParent: groupBy(versionsInOrder, (version) => version.parentUnitId),
    actsById: new Map(ledger.acts.map((act) => [act.id, act])),
    linksFrom: groupByVersion(links, (link) => link.source),
    linksTo: groupByVersion(links, (link) => link.target),
  };
}

type VersionsByUnit = ReadonlyMap<string, readonly UnitVersion[]>;

function linksOf(act: Act, versionsByUnit: VersionsByUnit): LedgerLink[] {
  const unitIdByKey = new Map(
    act.targets.map((target) => [target.key, target.continuesUnitId ?? target.unitId]),
  );
  return completeParts(act).map((part) => {
    const targetUnitId = part.targetKey === null ? null : (unitIdByKey.get(part.targetKey) ?? null);
    return linkOf(act, part, targetUnitId, versionsByUnit);
  });
}

function linkOf(
  act: Act,
  part: ActPart,
  targetUnitId: string | null,
  versionsByUnit: VersionsByUnit,
): LedgerLink {
  const { sourceUnitId, areaPart, populationPart, areaKm2, persons, clause } = part;
  return {
    actId: act.id,
    on: act.operationalFrom,
    sequence: act.sequence,
    sourceUnitId,
    targetUnitId,
    source: sourceUnitId === null ? null : versionEndedBy(act, versionsByUnit.get(sourceUnitId) ?? []),
    target: targetUnitId === null ? null : versionStartedBy(act, versionsByUnit.get(targetUnitId) ?? []),
    areaPart,
    populationPart,
    areaKm2,
    persons,
    clause,
    continues: sourceUnitId !== null && sourceUnitId === targetUnitId,
  };
}

/** Falls back on the dates where a version does not say which act ended it. */
function versionEndedBy(act: Act, versions: readonly UnitVersion[]): UnitVersion | null {
  return (
    versions.find((version) => version.endedByActId === act.id) ??
    versions.findLast(
      (version) => version.endedByActId === null && version.validTo === act.operationalFrom,
    ) ??
    null
  );
}

function versionStartedBy(act: Act, versions: readonly UnitVersion[]): UnitVersion | null {
  return (
    versions.find((version) => version.startedByActId === act.id) ??
    versions.find(
      (version) => version.startedByActId === null && version.validFrom === act.operationalFrom,
    ) ??
    null
  );
}

function groupByVersion(
  links: readonly LedgerLink[],
  versionOf: (link: LedgerLink) => UnitVersion | null,
): Map<UnitVersion, LedgerLink[]> {
  const groups = groupBy(links, versionOf);
  groups.delete(null);
  return groups as Map<UnitVersion, LedgerLink[]>;
}

function compareByLevelAndCode(left: UnitVersion, right: UnitVersion): number {
  return (
    UNIT_LEVELS.indexOf(left.level) - UNIT_LEVELS.indexOf(right.level) ||
    compareText(left.code, right.code) ||
    compareVersions(left, right)
  );
}
