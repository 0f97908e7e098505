import { addDays, type PlainDate } from '../../dates/index.js';
import { noteOutcome, optionalUnitId, unitIdOf, type CompareContext } from './compare-context.js';
import { differingFields, reportCorrections } from './compare-fields.js';
import { importMessage } from './import-codes.js';
import type { LedgerPlan, PlannedVersion } from './ledger-plan.js';
import type {
  LedgerWrite,
  NewUnit,
  NewVersion,
  UnitMove,
  VersionCorrection,
  VersionEnd,
} from './ledger-write.js';
import type { StoredVersion } from './stored-ledger.js';
import { isValidOn } from './unit-book.js';

/** Which versions and units are new, which are ended, and which were recorded otherwise. */
export function compareVersions(
  plan: LedgerPlan,
  context: CompareContext,
  eventIds: ReadonlyMap<string, string>,
): Pick<LedgerWrite, 'units' | 'unitMoves' | 'versions' | 'versionEnds' | 'versionCorrections'> {
  const versions: NewVersion[] = [];
  const versionEnds: VersionEnd[] = [];
  const versionCorrections: VersionCorrection[] = [];
  for (const planned of plan.versions) {
    const version = newVersion(planned, context, eventIds);
    const known = findStored(planned, version.unitId, context, plan.day);
    if (known === null) {
      versions.push(version);
      noteOutcome(context, planned.origins, 'NEW');
      continue;
    }
    const end = endOf(planned, known, version, context);
    const fields = differingFields(known, version);
    if (end !== null) versionEnds.push(end);
    if (Object.keys(fields).length > 0) {
      const raw = version.raw === null ? {} : { raw: version.raw };
      versionCorrections.push({ id: known.id, fields: { ...fields, ...raw } });
      reportCorrections(context, planned.origins, known, fields);
    }
    const isSame = end === null && Object.keys(fields).length === 0;
    noteOutcome(context, planned.origins, isSame ? 'SAME' : 'CHANGED');
  }
  return { ...unitsOf(versions, context), versions, versionEnds, versionCorrections };
}

function newVersion(
  planned: PlannedVersion,
  context: CompareContext,
  eventIds: ReadonlyMap<string, string>,
): NewVersion {
  return {
    id: context.newId(),
    unitId: unitIdOf(context, planned.unitKey),
    validFrom: planned.validFrom,
    validTo: planned.validTo,
    sequence: planned.sequence,
    level: planned.level,
    code: planned.code,
    name: planned.name,
    shortName: planned.shortName,
    kind: planned.kind,
    parentUnitId: optionalUnitId(context, planned.parentKey),
    provinceUnitId: unitIdOf(context, planned.provinceKey),
    areaKm2: planned.areaKm2,
    population: planned.population,
    populationAsOf: planned.populationAsOf,
    populationQuality: planned.populationQuality,
    seat: planned.seat,
    longitude: planned.longitude,
    latitude: planned.latitude,
    raw: planned.raw,
    startedByEventId: eventIds.get(planned.startedBy ?? '') ?? null,
    endedByEventId: eventIds.get(planned.endedBy ?? '') ?? null,
  };
}

/** An initial version is the one that held on the eve, whenever it began; any other begins on the planned day. */
function findStored(
  planned: PlannedVersion,
  unitId: string,
  context: CompareContext,
  day: PlainDate,
): StoredVersion | null {
  const stored = context.versionsByUnit.get(unitId) ?? [];
  const found = planned.isInitial
    ? stored.find((version) => isValidOn(version, addDays(day, -1)))
    : stored.find((version) => version.validFrom === planned.validFrom);
  return found ?? null;
}

/** The end of a stored version that the plan brings; reports one that is recorded with another day or act. */
function endOf(
  planned: PlannedVersion,
  known: StoredVersion,
  version: NewVersion,
  context: CompareContext,
): VersionEnd | null {
  const { validTo, endedByEventId } = version;
  if (validTo === null || endedByEventId === null) return null;
  if (known.validTo === null) return { id: known.id, validTo, endedByEventId };
  if (known.validTo === validTo && known.endedByActId === endedByEventId) return null;
  const params = { name: known.name, date: known.validTo };
  const origin = planned.origins[0] ?? { file: '', row: 1 };
  context.messages.push(importMessage(origin, 'code', 'ENDS_OTHERWISE', params));
  return null;
}

/** New units, and stored ones that come below another superior unit with their new version. */
function unitsOf(
  versions: readonly NewVersion[],
  context: CompareContext,
): { readonly units: NewUnit[]; readonly unitMoves: UnitMove[] } {
  const last = new Map<string, NewVersion>();
  for (const version of versions) {
    const known = last.get(version.unitId);
    if (known === undefined || known.validFrom <= version.validFrom) last.set(version.unitId, version);
  }
  const all = [...last.values()].map(({ unitId, level, parentUnitId }) => ({
    id: unitId,
    level,
    scopeParentId: parentUnitId,
  }));
  return {
    units: all.filter(({ id }) => !context.knownUnits.has(id)),
    unitMoves: all
      .filter(
        ({ id, scopeParentId }) => context.knownUnits.has(id) && parentBefore(id, context) !== scopeParentId,
      )
      .map(({ id, scopeParentId }) => ({ unitId: id, scopeParentId })),
  };
}

function parentBefore(unitId: string, context: CompareContext): string | null {
  return context.versionsByUnit.get(unitId)?.at(-1)?.parentUnitId ?? null;
}
