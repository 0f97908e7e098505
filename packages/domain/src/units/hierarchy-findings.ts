import type { PlainDate } from '../dates/index.js';
import { touchedUnitIds } from './applicability.js';
import type { LedgerIndex } from './ledger-index.js';
import { momentAfterOthers } from './ledger-order.js';
import { standingBefore, standsBefore, viewOf } from './ledger-view.js';
import type { Act, ActTarget, UnitLevel, UnitVersion } from './ledger.js';
import { finding, type Finding } from './proof-codes.js';
import { PARENT_LEVELS } from './unit-lists.js';

/**
 * Whether every unit has a fitting parent after the act: the targets, and the children of units that end.
 * Acts of the same day that come later may still take the children elsewhere.
 */
export function hierarchyFindings(index: LedgerIndex, draft: Act, later: readonly Act[]): Finding[] {
  return [
    ...draft.targets.flatMap((target) => parentFindings(index, draft, target)),
    ...orphanFindings(index, draft, later),
  ];
}

function parentFindings(index: LedgerIndex, draft: Act, target: ActTarget): Finding[] {
  const { key, name, level } = target;
  const place = { targetKey: key };
  const allowed: readonly UnitLevel[] = PARENT_LEVELS[level];
  if (target.parentUnitId === null && !target.parentTargetKey) {
    return allowed.length === 0 ? [] : [finding('PARENT_MISSING', { name }, place)];
  }
  const parent = parentAfter(index, draft, target);
  if (parent === null) return [finding('PARENT_NOT_EXISTING', { name, date: draft.operationalFrom }, place)];
  if (allowed.includes(parent.level)) return [];
  const params = { name, level, parent: parent.name, parentLevel: parent.level };
  return [finding('PARENT_LEVEL_WRONG', params, place)];
}

/** The parent as it is once the act is applied: formed or changed by it, or standing and untouched. */
function parentAfter(index: LedgerIndex, draft: Act, target: ActTarget): ActTarget | UnitVersion | null {
  if (target.parentTargetKey) {
    return (
      draft.targets.find((other) => other.key === target.parentTargetKey && other.key !== target.key) ?? null
    );
  }
  const unitId = target.parentUnitId!;
  const inAct = draft.targets.find((other) => (other.continuesUnitId ?? other.unitId) === unitId);
  if (inAct) return inAct.key === target.key ? null : inAct;
  if (touchedUnitIds(draft).has(unitId)) return null;
  const moment = momentAfterOthers(draft);
  const standing = standingBefore(viewOf(index), unitId, moment);
  return standing?.validTo === null ? standing : null;
}

function orphanFindings(index: LedgerIndex, draft: Act, later: readonly Act[]): Finding[] {
  const view = viewOf(index);
  const moment = momentAfterOthers(draft);
  const taken = new Set([draft, ...later].flatMap((act) => [...touchedUnitIds(act)]));
  const continued = new Map(draft.targets.map((target) => [target.continuesUnitId, target]));
  return [...touchedUnitIds(draft)].flatMap((unitId) => {
    const parent = standingBefore(view, unitId, moment);
    if (parent === null) return [];
    const after = continued.get(unitId);
    return (index.versionsByParent.get(unitId) ?? [])
      .filter(
        (child) =>
          !taken.has(child.unitId) &&
          isNotEndedOn(child, draft.operationalFrom) &&
          standsBefore(view, child, moment),
      )
      .filter((child) => after === undefined || !isAllowed(child.level, after.level))
      .map((child) =>
        finding('CHILD_ORPHANED', { name: child.name, parent: parent.name }, { unitId: child.unitId }),
      );
  });
}

/** A child that another act of the day has taken elsewhere is no orphan. */
function isNotEndedOn(child: UnitVersion, date: PlainDate): boolean {
  return child.validTo === null || child.validTo > date;
}

function isAllowed(childLevel: UnitLevel, parentLevel: UnitLevel): boolean {
  const allowed: readonly UnitLevel[] = PARENT_LEVELS[childLevel];
  return allowed.includes(parentLevel);
}
