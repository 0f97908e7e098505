import { idAt, recordId, type RecordKind } from './ids.js';
import type { Row } from './insert-rows.js';
import { PATHS, PLACES, type Place } from './places.js';
import { REARRANGED, UNITS, unitAt } from './unit-rows.js';

/** Kinds of acts of the world, with the state they are in. */
export const ACT_STATES = {
  'draft act': 'DRAFT',
  'reviewed act': 'REVIEWED',
  'adopted act': 'ADOPTED',
  'cancelled act': 'CANCELLED',
  'applied act': 'OPERATIONAL',
} as const satisfies Partial<Record<RecordKind, string>>;
/** A kind of act. */
export type ActKind = keyof typeof ACT_STATES;
const KINDS = Object.keys(ACT_STATES) as ActKind[];

interface PlacedAct {
  readonly kind: ActKind;
  readonly of: Place;
  readonly place: Place;
}

/** The acts that formed the province and the commune; they belong to the country and to the province. */
const APPLIED_AT: Readonly<Partial<Record<Place, Place>>> = { province: 'country', commune: 'province' };

/** Every act: its kind, the place its ids are of, and the place it belongs to. */
export const ACTS: readonly PlacedAct[] = KINDS.flatMap((kind): PlacedAct[] => {
  if (kind !== 'applied act') return PLACES.map((place) => ({ kind, of: place, place }));
  return Object.entries(APPLIED_AT).map(([of, place]) => ({ kind, of: of as Place, place }));
});

/** The unit that an act of a place changes. */
function subjectOf(place: Place): string {
  return idAt('unit', place === 'country' ? 'other province' : place);
}

function numberOf(kind: ActKind, of: Place): number {
  return KINDS.indexOf(kind) * PLACES.length + PLACES.indexOf(of);
}

/** The id of the target of an act. */
export function targetOf(kind: ActKind, of: Place): string {
  return recordId('target', numberOf(kind, of));
}

/** The id of the part of an act. */
export function partOf(kind: ActKind, of: Place): string {
  return recordId('part', numberOf(kind, of));
}

/** Rows of acts, with every fact that an act can have. */
export function actRows(): Row[] {
  return ACTS.map(({ kind, of, place }) => ({
    id: idAt(kind, of),
    title: `Sắp xếp ${kind} ${of}`,
    instrument_id: recordId('instrument', 0),
    adopted_on: '2025-06-16',
    in_force_on: '2025-06-16',
    operational_from: kind === 'applied act' ? REARRANGED : '2027-01-01',
    status: ACT_STATES[kind],
    scope_unit_id: unitAt(place),
    scope_path: PATHS[place],
    note: 'Ghi chú',
    cancel_reason: kind === 'cancelled act' ? 'Không còn cần' : null,
    types: ['RENAMING'],
    applied_at: kind === 'applied act' ? '2025-07-01T00:00:00Z' : null,
    created_by_id: null,
  }));
}

/** Rows of targets: the unit of the act in another shape, or the one that an applied act formed. */
export function targetRows(): Row[] {
  return ACTS.map(({ kind, of, place }) => {
    const formed = kind === 'applied act';
    const facts = UNITS[of === 'country' ? 'other province' : of];
    const level = facts.parent === null ? 'PROVINCE' : 'COMMUNE';
    return {
      id: targetOf(kind, of),
      event_id: idAt(kind, of),
      ordinal: 0,
      continues_unit_id: formed ? null : subjectOf(place),
      unit_id: formed ? idAt('unit', of) : null,
      level,
      code: facts.code,
      name: `${facts.name} Mới`,
      short_name: 'Mới',
      kind: level,
      // An act that is to be applied names nothing but its own unit, or it would be a matter of the superior one.
      parent_unit_id: facts.parent && kind !== 'adopted act' ? idAt('unit', facts.parent) : null,
      area_km2: '100.5',
      population: 5000,
      population_as_of: '2024-12-31',
      seat: 'Trụ sở',
      clause: '1',
    };
  });
}

/** Rows of parts: all of the source goes to the target. */
export function partRows(): Row[] {
  return ACTS.map(({ kind, of, place }) => ({
    id: partOf(kind, of),
    event_id: idAt(kind, of),
    ordinal: 0,
    source_unit_id:
      kind === 'applied act'
        ? idAt('unit', of === 'province' ? 'former province' : 'former commune')
        : subjectOf(place),
    target_id: targetOf(kind, of),
    area_part: 'ALL',
    population_part: 'ALL',
    area_km2: '100.5',
    persons: 5000,
    clause: '1',
    note: 'Ghi chú',
    correction: 'Sửa chính tả',
  }));
}
