import { applicabilityFindings, touchedUnitIds } from './applicability.js';
import { compareActs, compareVersions } from './ledger-order.js';
import { standingBefore, type LedgerView } from './ledger-view.js';
import type { Act, ActTarget, Ledger, UnitVersion } from './ledger.js';
import type { Finding } from './proof-codes.js';

/** Gives the identity of a unit that an act forms. Must be new: identities are never re-used. */
export type NewUnitId = (targetKey: string, act: Act) => string;

/** Outcome of applying acts. */
export type ApplyResult =
  | {
      readonly ok: true;
      readonly ledger: Ledger;
      /** The acts now applied, with the identities of the units they formed. */
      readonly applied: readonly Act[];
      /** Versions that the acts started and that still stand as they were started. */
      readonly started: readonly UnitVersion[];
      /** Versions that the acts ended, as they are after ending. */
      readonly ended: readonly UnitVersion[];
    }
  | { readonly ok: false; readonly actId: string; readonly findings: readonly Finding[] };

/**
 * Applies one act. The ledger given stays as it is; an act that cannot be applied comes back with findings.
 * Versions that start and end on one day are kept: they say in which order things happened.
 * @throws RangeError when `newId` returns an identity that exists: a fault of the program, not of the act.
 * @example const result = applyAct(ledger, act, () => crypto.randomUUID()); if (result.ok) save(result.started);
 */
export function applyAct(ledger: Ledger, act: Act, newId: NewUnitId): ApplyResult {
  return applyInOrder(ledger, [act], newId);
}

/**
 * Applies acts in the order of (operationalFrom, sequence), whatever order they come in, and stops at the first that
 * cannot be applied: nothing is applied by halves.
 * @example replay(versionsOf2024, acts, (key, act) => `${act.id}/${key}`)
 */
export function replay(
  initialVersions: readonly UnitVersion[],
  acts: readonly Act[],
  newId: NewUnitId,
): ApplyResult {
  return applyInOrder({ versions: initialVersions, acts: [] }, acts, newId);
}

function applyInOrder(ledger: Ledger, acts: readonly Act[], newId: NewUnitId): ApplyResult {
  const draft = openDraft(ledger);
  for (const act of acts.toSorted(compareActs)) {
    const findings = applicabilityFindings(draft, act);
    if (findings.length > 0) return { ok: false, actId: act.id, findings };
    enter(draft, act, newId);
  }
  const versions = [...draft.versionsByUnit.values()].flat();
  const before = new Set(ledger.versions);
  const applied = new Set(draft.acts.slice(ledger.acts.length).map((act) => act.id));
  return {
    ok: true,
    ledger: { versions, acts: draft.acts },
    applied: draft.acts.slice(ledger.acts.length),
    started: versions.filter((version) => !before.has(version) && version.validTo === null),
    ended: versions.filter((version) => version.endedByActId !== null && applied.has(version.endedByActId)),
  };
}

interface DraftLedger extends LedgerView {
  readonly versionsByUnit: Map<string, UnitVersion[]>;
  readonly unitIdsByCode: Map<string, Set<string>>;
  readonly sequences: Map<string, number>;
  readonly acts: Act[];
}

function openDraft(ledger: Ledger): DraftLedger {
  const versionsByUnit = new Map<string, UnitVersion[]>();
  const unitIdsByCode = new Map<string, Set<string>>();
  const sequences = new Map(ledger.acts.map((act) => [act.id, act.sequence]));
  const draft: DraftLedger = {
    versionsByUnit,
    unitIdsByCode,
    sequences,
    acts: [...ledger.acts],
    versionsOf: (unitId) => versionsByUnit.get(unitId) ?? [],
    versionsWithCode: (code) =>
      [...(unitIdsByCode.get(code) ?? [])].flatMap((unitId) =>
        (versionsByUnit.get(unitId) ?? []).filter((version) => version.code === code),
      ),
    sequenceOfAct: (actId) => sequences.get(actId),
  };
  for (const version of ledger.versions) addVersion(draft, version);
  for (const versions of versionsByUnit.values()) versions.sort(compareVersions);
  return draft;
}

function addVersion(draft: DraftLedger, version: UnitVersion): void {
  const versions = draft.versionsByUnit.get(version.unitId);
  if (versions) versions.push(version);
  else draft.versionsByUnit.set(version.unitId, [version]);
  const holders = draft.unitIdsByCode.get(version.code);
  if (holders) holders.add(version.unitId);
  else draft.unitIdsByCode.set(version.code, new Set([version.unitId]));
}

function enter(draft: DraftLedger, act: Act, newId: NewUnitId): void {
  const moment = { date: act.operationalFrom, sequence: act.sequence };
  for (const unitId of touchedUnitIds(act)) {
    const standing = standingBefore(draft, unitId, moment)!;
    const versions = draft.versionsByUnit.get(unitId)!;
    versions[versions.indexOf(standing)] = {
      ...standing,
      validTo: act.operationalFrom,
      endedByActId: act.id,
    };
  }
  const targets = act.targets.map((target) => identify(draft, act, target, newId));
  const unitIdByKey = new Map(targets.map((target) => [target.key, target.unitId]));
  for (const target of targets) addVersion(draft, versionOf(act, target, unitIdByKey));
  draft.acts.push({ ...act, targets });
  draft.sequences.set(act.id, act.sequence);
}

function identify(draft: DraftLedger, act: Act, target: ActTarget, newId: NewUnitId): ActTarget {
  if (target.continuesUnitId !== null) return { ...target, unitId: target.continuesUnitId };
  const unitId = target.unitId ?? newId(target.key, act);
  if (draft.versionsByUnit.has(unitId))
    throw new RangeError(`identity of a formed unit is not new: ${unitId}`);
  return { ...target, unitId };
}

function versionOf(
  act: Act,
  target: ActTarget,
  unitIdByKey: ReadonlyMap<string, string | null>,
): UnitVersion {
  const { level, code, name, shortName, kind, areaKm2, population } = target;
  const parentKey = target.parentTargetKey ?? null;
  return {
    unitId: target.unitId!,
    level,
    code,
    name,
    shortName,
    kind,
    parentUnitId: parentKey === null ? target.parentUnitId : (unitIdByKey.get(parentKey) ?? null),
    validFrom: act.operationalFrom,
    validTo: null,
    sequence: act.sequence,
    areaKm2,
    population,
    startedByActId: act.id,
    endedByActId: null,
  };
}
