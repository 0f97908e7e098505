import { addDays } from '../../dates/index.js';
import { deriveChangeTypes } from '../derive-change-types.js';
import type { Act, UnitVersion } from '../ledger.js';
import type { PlannedAct, PlannedVersion, UnitKey } from './ledger-plan.js';

/** The acts with the types that their parts mean. */
export function deriveTypes(acts: readonly PlannedAct[], versions: readonly PlannedVersion[]): PlannedAct[] {
  const byUnit = new Map<UnitKey, PlannedVersion[]>();
  for (const version of versions) {
    const known = byUnit.get(version.unitKey);
    if (known) known.push(version);
    else byUnit.set(version.unitKey, [version]);
  }
  return acts.map((act) => {
    const eve = addDays(act.operationalFrom, -1);
    const sourceVersion = (key: string): UnitVersion | null => {
      const version = byUnit
        .get(key)
        ?.find(({ validFrom, validTo }) => validFrom <= eve && (validTo ?? '9') > eve);
      return version === undefined ? null : toVersion(version);
    };
    return { ...act, types: deriveChangeTypes(toAct(act), sourceVersion).types };
  });
}

/** A planned act as the pure functions of the ledger see it; keys stand for ids. */
export function toAct(act: PlannedAct): Act {
  const { key, adoptedOn, inForceOn, operationalFrom, sequence } = act;
  return {
    id: key,
    adoptedOn,
    inForceOn,
    operationalFrom,
    sequence,
    targets: act.targets.map(({ unitKey, continues, parentKey, ...target }) => ({
      ...target,
      key: unitKey,
      continuesUnitId: continues ? unitKey : null,
      unitId: unitKey,
      parentUnitId: parentKey,
    })),
    parts: act.parts.map(({ sourceKey, targetKey, ...part }) => ({
      ...part,
      sourceUnitId: sourceKey,
      targetKey,
      areaKm2: null,
      persons: null,
    })),
  };
}

/** A planned version as the pure functions of the ledger see it; keys stand for ids. */
export function toVersion(version: PlannedVersion): UnitVersion {
  return {
    unitId: version.unitKey,
    level: version.level,
    code: version.code,
    name: version.name,
    shortName: version.shortName,
    kind: version.kind,
    parentUnitId: version.parentKey,
    validFrom: version.validFrom,
    validTo: version.validTo,
    sequence: version.sequence,
    areaKm2: version.areaKm2,
    population: version.population,
    startedByActId: version.startedBy,
    endedByActId: version.endedBy,
  };
}
