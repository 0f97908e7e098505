import type { UnitLevel } from '../ledger.js';
import { readNumber, readOptional, type CellReader } from './cells.js';
import type { UnitFigures } from './import-rows.js';

/** Published and measured area may differ so far (per cent of the published one) before the measured one is taken. */
export const AREA_TOLERANCE_PERCENT = 20;
/** Nowhere in Vietnam live more people per square kilometre in a commune, ward or province. */
export const HIGHEST_DENSITY = 120_000;
/** Frame of Vietnam's land and islands, WGS 84. */
const FRAME = { west: 102, east: 118, south: 6, north: 24 } as const;
const FIGURE_COLUMNS = [
  'area_km2',
  'area_km2_polygon',
  'population',
  'population_flag',
  'headquarters_vi',
  'lon',
  'lat',
] as const;

/** Reads area, population, seat and place of a unit. Dirty values become warnings and stay in `raw`. */
export function readFigures(cells: CellReader, level: UnitLevel | null): UnitFigures {
  const before = cells.messages.length;
  const areaKm2 = readArea(cells, level);
  const population = readPopulation(cells, areaKm2);
  const seat = readOptional(cells, 'headquarters_vi');
  if (seat === null && level === 'COMMUNE') cells.report('headquarters_vi', 'SEAT_MISSING');
  const place = readPlace(cells);
  const warned = new Set(cells.messages.slice(before).map((message) => message.column));
  return { areaKm2, ...population, seat, ...place, raw: rawValues(cells, warned) };
}

function rawValues(
  cells: CellReader,
  columns: ReadonlySet<string | null>,
): Readonly<Record<string, string>> | null {
  const kept = FIGURE_COLUMNS.filter((column) => columns.has(column) && cells.text(column) !== '');
  return kept.length === 0 ? null : Object.fromEntries(kept.map((column) => [column, cells.text(column)]));
}

/**
 * The published figure, unless the area measured on the boundary of a commune says that it cannot be right. The boundary
 * of a province may take in its sea, so nothing is said against its figure.
 */
function readArea(cells: CellReader, level: UnitLevel | null): number | null {
  const published = readNumber(cells, 'area_km2');
  const measured = readNumber(cells, 'area_km2_polygon');
  if (published === null || published <= 0) {
    if (measured === null) cells.report('area_km2', 'AREA_MISSING');
    return measured;
  }
  if (measured === null || measured <= 0 || level !== 'COMMUNE') return published;
  if ((Math.abs(published - measured) / published) * 100 <= AREA_TOLERANCE_PERCENT) return published;
  cells.report('area_km2', 'AREA_DIFFERS', { published, measured });
  return measured;
}

function readPopulation(
  cells: CellReader,
  areaKm2: number | null,
): Pick<UnitFigures, 'population' | 'populationQuality'> {
  const missing = { population: null, populationQuality: 'MISSING' } as const;
  const flag = cells.text('population_flag').toLowerCase();
  const reported = cells.messages.length;
  const value = readNumber(cells, 'population');
  if (cells.messages.length > reported) return missing;
  if (value === null || flag === 'missing') {
    cells.report('population', 'POPULATION_MISSING');
    return missing;
  }
  const density = areaKm2 === null || areaKm2 === 0 ? 0 : Math.round(value / areaKm2);
  if (!Number.isInteger(value) || value <= 0 || density > HIGHEST_DENSITY) {
    cells.report('population', 'POPULATION_ABSURD', { value, density });
    return missing;
  }
  if (flag === '') return { population: value, populationQuality: 'PUBLISHED' };
  cells.report('population', 'POPULATION_SUSPECT', { value });
  return { population: value, populationQuality: 'SUSPECT' };
}

function readPlace(cells: CellReader): Pick<UnitFigures, 'longitude' | 'latitude'> {
  const longitude = readNumber(cells, 'lon');
  const latitude = readNumber(cells, 'lat');
  if (longitude === null || latitude === null) return { longitude: null, latitude: null };
  const inside =
    longitude >= FRAME.west && longitude <= FRAME.east && latitude >= FRAME.south && latitude <= FRAME.north;
  if (inside) return { longitude, latitude };
  cells.report('lon', 'POINT_OUTSIDE', { longitude, latitude });
  return { longitude: null, latitude: null };
}
