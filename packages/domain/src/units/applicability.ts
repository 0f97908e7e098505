import { groupBy } from '../collections/group-by.js';
import { standingBefore, type LedgerView } from './ledger-view.js';
import type { Act, ActTarget, UnitVersion } from './ledger.js';
import { finding, type Finding } from './proof-codes.js';

/** Everything that would break the ledger if the act were applied. Empty when it can be. */
export function applicabilityFindings(view: LedgerView, act: Act): Finding[] {
  const structure = structureFindings(view, act);
  if (structure.length > 0) return structure;
  return [...sourceFindings(view, act), ...codeFindings(view, act)];
}

/**
 * Units whose version the act ends: its sources and the units that go on through it.
 * @example [...touchedUnitIds(act)] // every unit that the act ends or changes
 */
export function touchedUnitIds(act: Act): Set<string> {
  const ids = [
    ...act.parts.map((part) => part.sourceUnitId),
    ...act.targets.map((target) => target.continuesUnitId),
  ];
  return new Set(ids.filter((id) => id !== null));
}

function structureFindings(view: LedgerView, act: Act): Finding[] {
  if (view.sequenceOfAct(act.id) !== undefined) return [finding('ACT_ALREADY_APPLIED')];
  if (act.targets.length === 0 && act.parts.length === 0) return [finding('EMPTY_ACT')];
  const keys = groupBy(act.targets, (target) => target.key);
  const continued = groupBy(act.targets, (target) => target.continuesUnitId);
  continued.delete(null);
  return [
    ...[...keys].flatMap(([targetKey, targets]) =>
      targets.length > 1 ? [finding('TARGET_KEY_TWICE', { targetKey }, { targetKey })] : [],
    ),
    ...[...continued].flatMap(([unitId, targets]) =>
      targets.length > 1
        ? [
            finding(
              'UNIT_CONTINUED_TWICE',
              { name: targets[0]!.name },
              { unitId: unitId!, targetKey: targets[1]!.key },
            ),
          ]
        : [],
    ),
    ...act.parts.flatMap((part, partIndex) =>
      part.targetKey !== null && !keys.has(part.targetKey)
        ? [finding('TARGET_UNKNOWN', { targetKey: part.targetKey }, { partIndex })]
        : [],
    ),
  ];
}

function sourceFindings(view: LedgerView, act: Act): Finding[] {
  return [...touchedUnitIds(act)].flatMap((unitId) => {
    const problem = sourceProblem(view, act, unitId);
    return problem === null ? [] : [problem];
  });
}

function sourceProblem(view: LedgerView, act: Act, unitId: string): Finding | null {
  const date = act.operationalFrom;
  const standing = standingBefore(view, unitId, { date, sequence: act.sequence });
  const last = view.versionsOf(unitId).at(-1);
  const chained = view
    .versionsOf(unitId)
    .find(
      (version) =>
        version.startedByActId !== null && version.validFrom === date && version.sequence === act.sequence,
    );
  if (chained) {
    return finding(
      'SAME_DAY_SEQUENCE_NEEDED',
      { name: chained.name, date, sequence: act.sequence },
      { unitId },
    );
  }
  if (standing === null || last === undefined) {
    return finding('SOURCE_NOT_EXISTING', { unitId, date }, { unitId });
  }
  if (last !== standing || last.validTo !== null) {
    const changed = standing.validTo ?? last.validFrom;
    return finding('LATER_HISTORY_EXISTS', { name: standing.name, date: changed }, { unitId });
  }
  return null;
}

function codeFindings(view: LedgerView, act: Act): Finding[] {
  const touched = touchedUnitIds(act);
  const byCode = groupBy(act.targets, (target) => target.code);
  return act.targets.flatMap((target) => {
    const twin = byCode.get(target.code)!.find((other) => other.key !== target.key);
    if (twin) {
      const params = { code: target.code, name: target.name, otherName: twin.name };
      return [finding('CODE_TWICE_IN_ACT', params, { targetKey: target.key })];
    }
    const holder = view
      .versionsWithCode(target.code)
      .find((version) => keepsCode(version, act, target, touched));
    if (!holder) return [];
    const params = { code: target.code, name: holder.name };
    return [finding('CODE_IN_USE', params, { unitId: holder.unitId, targetKey: target.key })];
  });
}

/** Whether a version of another unit bears its code on the day of the act or later, and the act does not end it. */
function keepsCode(version: UnitVersion, act: Act, target: ActTarget, touched: ReadonlySet<string>): boolean {
  if (version.unitId === target.continuesUnitId || touched.has(version.unitId)) return false;
  const { validFrom, validTo } = version;
  return validTo === null || (validTo > act.operationalFrom && validTo > validFrom);
}
