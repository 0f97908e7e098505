import { PLACES, type Place } from './places.js';

const KINDS = [
  'asker',
  'unit',
  'version',
  'facility',
  'indicator',
  'boundary',
  'instrument',
  'draft act',
  'reviewed act',
  'adopted act',
  'cancelled act',
  'applied act',
  'target',
  'part',
  'import',
  'import file',
  'user',
  'suspended user',
  'invited user',
  'grant',
  'session',
  'key',
  'identity',
  'own session',
  'own key',
  'grant of asker',
  'code',
  'recovery code',
  'organization',
  'position type',
  'position',
  'establishment',
  'person',
  'decision',
  'assignment',
  'draft assignment',
  'proposed assignment',
  'rejected assignment',
  'secondment',
  'draft plan',
  'submitted plan',
  'agreed plan',
  'issued plan',
  'plan line',
  'plan revision',
  'ceiling',
  'colleague',
  'empty position',
  'placed assignment',
  'placement',
  'personnel import',
  'plan effect',
] as const;
/** A kind of record of the world. */
export type RecordKind = (typeof KINDS)[number];

/** The id of the record of a kind with a number: always the same. */
export function recordId(kind: RecordKind, number: number): string {
  const hex = (value: number): string => value.toString(16).padStart(4, '0');
  return `01930000-${hex(KINDS.indexOf(kind) + 1)}-7000-8000-00000000${hex(number + 1)}`;
}

/** The id of the record of a kind at a place. */
export function idAt(kind: RecordKind, place: Place): string {
  return recordId(kind, PLACES.indexOf(place));
}

/** An id of the right form that no record has. */
export function missingId(): string {
  return '01930000-ffff-7000-8000-00000000ffff';
}
