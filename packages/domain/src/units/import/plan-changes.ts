import { addDays } from '../../dates/index.js';
import { shortNameOf } from '../unit-name.js';
import { ACT_SEQUENCE, ACT_TITLES } from './import-conventions.js';
import type { ChangeRow, ImportRows } from './import-rows.js';
import { actKey, type PlannedAct, type PlannedInstrument, type PlannedVersion } from './ledger-plan.js';
import { daysOf } from './plan-instruments.js';
import type { StoredLedger } from './stored-ledger.js';
import { holdersOn, keptVersion } from './stored-version.js';
import { groupBy } from '../../collections/group-by.js';
import { unitName } from './unit-book.js';

/** Later changes of name or kind: each ends a version and starts the next of the same unit. */
export function planChanges(
  rows: ImportRows,
  versions: readonly PlannedVersion[],
  stored: StoredLedger,
  instruments: readonly PlannedInstrument[],
): { readonly acts: PlannedAct[]; readonly versions: PlannedVersion[] } {
  const planned = [...versions];
  const acts: PlannedAct[] = [];
  const inOrder = rows.changes.toSorted((left, right) => (left.effectiveOn < right.effectiveOn ? -1 : 1));
  for (const [key, changes] of groupBy(inOrder, (change) => actKey(change.legalBasis, change.effectiveOn))) {
    const changed = changes.flatMap((change) => changeVersion(change, key, planned, stored));
    if (changed.length > 0) acts.push(actOf(key, changes[0]!, changed, instruments));
  }
  return { acts, versions: planned };
}

/** Replaces the version that the change ends and adds the one it starts; returns the new one. */
function changeVersion(
  change: ChangeRow,
  key: string,
  planned: PlannedVersion[],
  stored: StoredLedger,
): PlannedVersion[] {
  const index = planned.findIndex(
    (version) =>
      version.level === change.level &&
      version.code === change.code &&
      version.validFrom < change.effectiveOn &&
      version.validTo === null,
  );
  const old = index < 0 ? storedBefore(change, stored) : planned[index]!;
  if (old === null) return [];
  const ended = { ...old, validTo: change.effectiveOn, endedBy: key };
  if (index < 0) planned.push(ended);
  else planned[index] = ended;
  const started: PlannedVersion = {
    ...old,
    isInitial: false,
    name: change.newName,
    shortName: shortNameOf(change.newName, change.newKind),
    kind: change.newKind,
    validFrom: change.effectiveOn,
    validTo: null,
    sequence: ACT_SEQUENCE.changes,
    raw: null,
    startedBy: key,
    endedBy: null,
    origins: [change.origin],
  };
  planned.push(started);
  return [started];
}

function storedBefore(change: ChangeRow, stored: StoredLedger): PlannedVersion | null {
  const holders = holdersOn(stored, addDays(change.effectiveOn, -1));
  const holder = holders.get(unitName(change.level, change.code));
  return holder === undefined ? null : keptVersion(holder, `s:${holder.unitId}`);
}

function actOf(
  key: string,
  change: ChangeRow,
  versions: readonly PlannedVersion[],
  instruments: readonly PlannedInstrument[],
): PlannedAct {
  const scopes = [...new Set(versions.map(({ provinceKey }) => provinceKey))];
  return {
    key,
    title: ACT_TITLES.changes(versions.map(({ name }) => name)),
    instrumentNumber: change.legalBasis,
    ...daysOf(instruments, change.legalBasis),
    operationalFrom: change.effectiveOn,
    sequence: ACT_SEQUENCE.changes,
    scopeKey: scopes.length === 1 ? scopes[0]! : null,
    note: null,
    types: [],
    targets: versions.map((version) => ({ ...version, continues: true, clause: null })),
    parts: versions.map(({ unitKey, origins }) => ({
      sourceKey: unitKey,
      targetKey: unitKey,
      areaPart: 'ALL',
      populationPart: 'ALL',
      clause: null,
      note: null,
      correction: null,
      origins,
    })),
  };
}
