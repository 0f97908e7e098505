import { importMessage, type ImportMessage, type RowOrigin } from './import-codes.js';

/** A boundary as GeoJSON (RFC 7946), WGS 84, longitude first. */
export interface BoundaryGeometry {
  readonly type: 'Polygon' | 'MultiPolygon';
  readonly coordinates: readonly unknown[];
}

/** A feature of a boundary file that was understood. */
export interface BoundaryRow {
  /** Features are counted from 1. */
  readonly origin: RowOrigin;
  readonly code: string;
  readonly name: string | null;
  readonly geometry: BoundaryGeometry;
}

/** What a boundary file says. */
export interface ReadBoundaries {
  readonly rows: readonly BoundaryRow[];
  /** Number of features, understood or not. */
  readonly count: number;
  readonly messages: readonly ImportMessage[];
}

/** Frame of Vietnam's land, islands and sea, WGS 84. */
const FRAME = { west: 100, east: 120, south: 4, north: 25 } as const;
const CODE_NAMES = ['code', 'ma', 'ma_xa', 'unit_code'] as const;

/** Reads a GeoJSON FeatureCollection whose features carry the code of their unit. Every wrong feature is listed. */
export function readBoundaries(file: string, text: string): ReadBoundaries {
  const features = findFeatures(text);
  if (features === null) {
    return { rows: [], count: 0, messages: [importMessage({ file, row: 1 }, null, 'GEOJSON_INVALID')] };
  }
  const messages: ImportMessage[] = [];
  const rows = features.flatMap((feature, index): BoundaryRow[] => {
    const read = readFeature({ file, row: index + 1 }, feature);
    messages.push(...read.messages);
    return read.row === null ? [] : [read.row];
  });
  return { rows, count: features.length, messages: [...messages, ...checkTwice(rows)] };
}

function findFeatures(text: string): readonly Feature[] | null {
  try {
    const parsed = JSON.parse(text) as { type?: unknown; features?: unknown } | null;
    const isCollection = parsed?.type === 'FeatureCollection' && Array.isArray(parsed.features);
    return isCollection ? (parsed.features as Feature[]) : null;
  } catch {
    return null;
  }
}

interface Feature {
  readonly properties?: Readonly<Record<string, unknown>> | null;
  readonly geometry?: { readonly type?: unknown; readonly coordinates?: unknown } | null;
}

function readFeature(
  origin: RowOrigin,
  feature: Feature,
): { readonly row: BoundaryRow | null; readonly messages: readonly ImportMessage[] } {
  const properties = feature?.properties ?? {};
  const code = textOf(CODE_NAMES.map((name) => properties[name]).find((value) => value != null));
  const messages: ImportMessage[] = [];
  if (code === '') messages.push(importMessage(origin, 'code', 'VALUE_MISSING'));
  else if (!/^\d{2}$|^\d{3}$|^\d{5}$/.test(code)) {
    messages.push(importMessage(origin, 'code', 'CODE_SHAPE', { value: code, digits: 5 }));
  }
  const { type, coordinates } = feature?.geometry ?? {};
  if ((type !== 'Polygon' && type !== 'MultiPolygon') || !Array.isArray(coordinates)) {
    messages.push(
      importMessage(origin, 'geometry', 'GEOMETRY_TYPE', { value: typeof type === 'string' ? type : '' }),
    );
    return { row: null, messages };
  }
  const polygons = (type === 'Polygon' ? [coordinates] : coordinates) as unknown[];
  const problem = polygons.map((rings) => ringProblem(origin, rings)).find((found) => found !== null);
  if (problem) messages.push(problem);
  if (messages.length > 0) return { row: null, messages };
  const name = typeof properties['name'] === 'string' ? properties['name'] : null;
  return { row: { origin, code, name, geometry: { type, coordinates } }, messages };
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}

function ringProblem(origin: RowOrigin, rings: unknown): ImportMessage | null {
  const broken = importMessage(origin, 'geometry', 'GEOMETRY_RING');
  if (!Array.isArray(rings) || rings.length === 0) return broken;
  for (const ring of rings as unknown[]) {
    if (!Array.isArray(ring) || ring.length < 4 || !ring.every(isPosition)) return broken;
    const outside = (ring as Position[]).find((position) => !isInFrame(position));
    if (outside) {
      const [longitude, latitude] = outside;
      return importMessage(origin, 'geometry', 'COORDINATES_OUTSIDE', { longitude, latitude });
    }
    const [first, last] = [ring[0] as Position, ring.at(-1) as Position];
    if (first[0] !== last[0] || first[1] !== last[1]) return broken;
  }
  return null;
}

type Position = readonly [longitude: number, latitude: number];

function isPosition(value: unknown): value is Position {
  return Array.isArray(value) && value.length >= 2 && Number.isFinite(value[0]) && Number.isFinite(value[1]);
}

function isInFrame([longitude, latitude]: Position): boolean {
  return (
    longitude >= FRAME.west && longitude <= FRAME.east && latitude >= FRAME.south && latitude <= FRAME.north
  );
}

function checkTwice(rows: readonly BoundaryRow[]): ImportMessage[] {
  const seen = new Map<string, number>();
  return rows.flatMap(({ code, origin }) => {
    const row = seen.get(code);
    if (row === undefined) seen.set(code, origin.row);
    return row === undefined ? [] : [importMessage(origin, 'code', 'CODE_TWICE', { code, row })];
  });
}
