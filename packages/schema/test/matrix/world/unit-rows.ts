import { idAt } from './ids.js';
import type { Row } from './insert-rows.js';
import { PATHS, PLACES, type Place } from './places.js';

/** A place that is a unit. */
export type UnitPlace = Exclude<Place, 'country'>;

interface UnitFacts {
  readonly number: number;
  readonly code: string;
  readonly name: string;
  readonly parent: UnitPlace | null;
  readonly from: string;
  readonly to: string | null;
}

/** The day of the rearrangement of the world. */
export const REARRANGED = '2025-07-01';

/** The units of the world; each place but the country is one. */
export const UNITS: Readonly<Record<UnitPlace, UnitFacts>> = {
  province: { number: 1, code: '08', name: 'Tỉnh Ánh Dương', parent: null, from: REARRANGED, to: null },
  commune: { number: 2, code: '01001', name: 'Xã Bình Minh', parent: 'province', from: REARRANGED, to: null },
  'commune beside': {
    number: 3,
    code: '01002',
    name: 'Xã Cẩm Tú',
    parent: 'province',
    from: '1997-01-01',
    to: null,
  },
  'other province': {
    number: 4,
    code: '10',
    name: 'Tỉnh Đông Hải',
    parent: null,
    from: '1997-01-01',
    to: null,
  },
  'commune elsewhere': {
    number: 5,
    code: '02001',
    name: 'Xã Giang Sơn',
    parent: 'other province',
    from: '1997-01-01',
    to: null,
  },
  'former province': {
    number: 6,
    code: '09',
    name: 'Tỉnh Hoàng Hôn',
    parent: null,
    from: '1997-01-01',
    to: REARRANGED,
  },
  'former commune': {
    number: 7,
    code: '01007',
    name: 'Xã Khởi Nghĩa',
    parent: 'former province',
    from: '1997-01-01',
    to: REARRANGED,
  },
};

/** The places that are units, superior ones first. */
export const UNIT_PLACES: readonly UnitPlace[] = PLACES.filter((place) => place !== 'country').toSorted(
  (left, right) => PATHS[left].split('.').length - PATHS[right].split('.').length,
);

/** The unit of a place; null for the country. */
export function unitAt(place: Place): string | null {
  return place === 'country' ? null : idAt('unit', place);
}

function levelOf(place: UnitPlace): 'PROVINCE' | 'COMMUNE' {
  return UNITS[place].parent === null ? 'PROVINCE' : 'COMMUNE';
}

/** Rows of `administrative_unit`. */
export function unitRows(): Row[] {
  return UNIT_PLACES.map((place) => ({
    id: idAt('unit', place),
    number: UNITS[place].number,
    level: levelOf(place),
    scope_path: PATHS[place],
  }));
}

/** Rows of `administrative_unit_version`, with every fact that a version can have. */
export function versionRows(): Row[] {
  return UNIT_PLACES.map((place) => {
    const { code, name, parent, from, to } = UNITS[place];
    const started = from === REARRANGED;
    const province = parent ?? place;
    return {
      id: idAt('version', place),
      unit_id: idAt('unit', place),
      valid_from: from,
      valid_to: to,
      level: levelOf(place),
      code,
      name,
      short_name: name.replace(/^(?:Tỉnh|Xã) /u, ''),
      kind: levelOf(place),
      parent_unit_id: parent && idAt('unit', parent),
      province_unit_id: idAt('unit', province),
      area_km2: '100.5',
      population: 5000,
      population_as_of: '2024-12-31',
      seat: 'Trụ sở',
      longitude: 105.8,
      latitude: 21.6,
      started_by_event_id: started ? idAt('applied act', place) : null,
      ended_by_event_id: to === null ? null : idAt('applied act', placeFormedOf(place)),
      raw: { tên: name },
    };
  });
}

function placeFormedOf(place: UnitPlace): Place {
  return place === 'former province' ? 'province' : 'commune';
}

/** Rows of facilities, indicators and boundaries: one of each for every unit, with every fact. */
export function factRows(): Readonly<Record<'facility' | 'unit_indicator' | 'unit_boundary', Row[]>> {
  return {
    facility: UNIT_PLACES.map((place) => ({
      id: idAt('facility', place),
      unit_id: idAt('unit', place),
      kind: 'HEADQUARTERS',
      name: `Trụ sở ${UNITS[place].name}`,
      address: 'Đường số 1',
      host_unit_id: idAt('unit', place === 'former commune' ? 'former province' : 'former commune'),
      condition: 'GOOD',
      equipment: 'Máy tính',
      connectivity: 'Cáp quang',
      note: 'Ghi chú',
      source: 'Báo cáo',
      valid_from: '2000-01-01',
      valid_to: '2030-01-01',
    })),
    unit_indicator: UNIT_PLACES.map((place) => ({
      id: idAt('indicator', place),
      unit_id: idAt('unit', place),
      indicator: 'dossiers_received',
      period_from: '2026-01-01',
      period_to: '2026-06-30',
      value: '120',
      measure: 'dossier',
      precision: 'EXACT',
      note: 'Ghi chú',
      source: 'Báo cáo',
    })),
    unit_boundary: UNIT_PLACES.map((place) => ({
      id: idAt('boundary', place),
      unit_id: idAt('unit', place),
      valid_from: UNITS[place].from,
      geometry: { type: 'Point', coordinates: [105.8, 21.6] },
      source: 'Bản đồ',
    })),
  };
}
