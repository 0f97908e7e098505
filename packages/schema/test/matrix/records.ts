import { ACTS, partOf, targetOf } from './world/act-rows.js';
import { ACCOUNT_STATES } from './world/account-rows.js';
import { ASSIGNMENT_STATES, PLAN_STATES, planLineOf, type PlanWorldKind } from './world/personnel-rows.js';
import { idAt, recordId, type RecordKind } from './world/ids.js';
import { PLACES, type Place } from './world/places.js';
import { UNIT_PLACES } from './world/unit-rows.js';

/** A record of the world that can be asked for by its id. */
export interface WorldRecord {
  readonly type: string;
  readonly kind: RecordKind;
  readonly place: Place;
  readonly id: string;
}

function ofUnits(type: string, kind: RecordKind): WorldRecord[] {
  return UNIT_PLACES.map((place) => ({ type, kind, place, id: idAt(kind, place) }));
}

function ofPlaces(type: string, kind: RecordKind): WorldRecord[] {
  return PLACES.map((place) => ({ type, kind, place, id: idAt(kind, place) }));
}

/** Every record that can be asked for by its id. */
export const RECORDS: readonly WorldRecord[] = [
  ...ofUnits('AdministrativeUnit', 'unit'),
  ...ofUnits('AdministrativeUnitVersion', 'version'),
  ...ofUnits('Facility', 'facility'),
  ...ofUnits('UnitIndicator', 'indicator'),
  { type: 'LegalInstrument', kind: 'instrument', place: 'country', id: recordId('instrument', 0) },
  ...ACTS.flatMap(({ kind, of, place }): WorldRecord[] => [
    { type: 'TerritorialChangeEvent', kind, place, id: idAt(kind, of) },
    { type: 'TerritorialChangeTarget', kind, place, id: targetOf(kind, of) },
    { type: 'TerritorialChangePart', kind, place, id: partOf(kind, of) },
  ]),
  // An import is a matter of the country, whichever unit it is about.
  ...(['import', 'personnel import'] as const).flatMap((kind) =>
    ofPlaces('ImportBatch', kind).map((record) => ({ ...record, place: 'country' as const })),
  ),
  ...Object.keys(ACCOUNT_STATES).flatMap((kind) => ofPlaces('User', kind as RecordKind)),
  ...ofPlaces('Grant', 'grant'),
  ...ofUnits('Organization', 'organization'),
  { type: 'PositionType', kind: 'position type', place: 'country', id: recordId('position type', 0) },
  ...ofUnits('Position', 'position'),
  ...ofUnits('Person', 'person'),
  ...ofUnits('PersonnelDecision', 'decision'),
  ...Object.keys(ASSIGNMENT_STATES).flatMap((kind) => ofUnits('Assignment', kind as RecordKind)),
  ...(Object.keys(PLAN_STATES) as PlanWorldKind[]).flatMap((kind) => [
    ...ofUnits('PersonnelPlan', kind),
    ...UNIT_PLACES.map((place) => ({
      type: 'PersonnelPlanLine',
      kind,
      place,
      id: planLineOf(kind, place),
    })),
  ]),
];

/** The records of a type, by kind. */
export function recordsOf(type: string): ReadonlyMap<RecordKind, readonly WorldRecord[]> {
  const own = RECORDS.filter((record) => record.type === type);
  return new Map(own.map(({ kind }) => [kind, own.filter((record) => record.kind === kind)]));
}
