import { groupBy } from '../../collections/group-by.js';
import { addDays } from '../../dates/index.js';
import { importMessage, type ImportMessage } from './import-codes.js';
import type { LedgerPlan, PlannedVersion, UnitKey } from './ledger-plan.js';
import type { StoredLedger, StoredVersion } from './stored-ledger.js';
import { holdersOn } from './stored-version.js';

/** Which stored unit each unit of a plan is; units that are not stored get a new id. */
export interface ComparedUnits {
  readonly unitIds: ReadonlyMap<UnitKey, string>;
  readonly messages: readonly ImportMessage[];
}

/**
 * Finds the stored units that a plan speaks of, by the code they held on the eve of the rearrangement or from its day on.
 * A code that is held by another identity than the plan says is an error: a unit is never guessed to be another.
 */
export function compareUnits(plan: LedgerPlan, stored: StoredLedger, newId: () => string): ComparedUnits {
  const onEve = holdersOn(stored, addDays(plan.day, -1));
  const onDay = holdersOn(stored, plan.day);
  const livedOnEve = new Set([...onEve.values()].map(({ unitId }) => unitId));
  const unitIds = new Map<UnitKey, string>();
  const messages: ImportMessage[] = [];
  const firsts = [...groupBy(plan.versions, ({ unitKey }) => unitKey).values()].map(
    (versions) => versions[0]!,
  );
  const ending = endingUnits(plan, onEve);
  for (const version of firsts) {
    const { unitKey } = version;
    if (unitKey.startsWith('s:')) unitIds.set(unitKey, unitKey.slice(2));
    else if (unitKey.startsWith('b:')) unitIds.set(unitKey, onEve.get(unitKey.slice(2))?.unitId ?? newId());
    else {
      const holder = onDay.get(unitKey.slice(2));
      const isSame = holder !== undefined && !livedOnEve.has(holder.unitId);
      unitIds.set(unitKey, isSame ? holder.unitId : newId());
      if (holder !== undefined && !isSame) messages.push(...conflict(version, holder, ending));
    }
  }
  for (const version of plan.versions) {
    for (const key of [version.parentKey, version.provinceKey]) {
      if (key === null || unitIds.has(key)) continue;
      const holder = (key.startsWith('b:') ? onEve : onDay).get(key.slice(2));
      unitIds.set(key, key.startsWith('s:') ? key.slice(2) : (holder?.unitId ?? newId()));
    }
  }
  return { unitIds, messages };
}

/** The holder goes on although the plan forms a new unit under its code, unless the plan is what ends it. */
function conflict(
  version: PlannedVersion,
  holder: StoredVersion,
  ending: ReadonlySet<string>,
): ImportMessage[] {
  const goesOnByAnAct = holder.startedByActId !== null && holder.validFrom === version.validFrom;
  if (ending.has(holder.unitId) && !goesOnByAnAct) return [];
  const origin = version.origins[0]!;
  const params = { code: holder.code, name: holder.name };
  return [importMessage(origin, 'code', goesOnByAnAct ? 'IDENTITY_DIFFERS' : 'CODE_IN_USE', params)];
}

function endingUnits(plan: LedgerPlan, onEve: ReadonlyMap<string, StoredVersion>): Set<string> {
  return new Set(
    plan.versions.flatMap(({ unitKey, isInitial, validTo }) => {
      const holder = isInitial && validTo !== null ? onEve.get(unitKey.slice(2)) : undefined;
      return holder === undefined ? [] : [holder.unitId];
    }),
  );
}
