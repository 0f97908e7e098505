import { geoIdentity, geoPath } from 'd3-geo';
import type { AreaGeometry, MapPosition } from './area-geometry.js';

/** A shape as an SVG path with the point for its label. */
export interface MapShape {
  readonly id: string;
  readonly path: string;
  readonly center: readonly [number, number];
  /** Width of the shape in the drawing. */
  readonly width: number;
}

/**
 * Projects GeoJSON geometries (WGS 84 degrees) to SVG paths within a drawing. Mercator is computed point by point
 * on the plane, so the winding of the rings, which d3's spherical projections insist on, does not matter.
 *
 * @param size width and height of the drawing in pixels
 */
export function projectShapes(
  shapes: readonly { readonly id: string; readonly geometry: AreaGeometry }[],
  size: readonly [number, number],
): readonly MapShape[] {
  const planar = shapes.map((shape) => ({ id: shape.id, geometry: onPlane(shape.geometry) }));
  const collection = {
    type: 'GeometryCollection' as const,
    geometries: planar.map((shape) => shape.geometry),
  };
  if (planar.length === 0) return [];
  const margin = 8;
  const projection = geoIdentity()
    .reflectY(true)
    .fitExtent(
      [
        [margin, margin],
        [size[0] - margin, size[1] - margin],
      ],
      collection,
    );
  const path = geoPath(projection).digits(1);
  return planar.map((shape) => {
    const [[left], [right]] = path.bounds(shape.geometry);
    return {
      id: shape.id,
      path: path(shape.geometry) ?? '',
      center: path.centroid(shape.geometry),
      width: right - left,
    };
  });
}

/** Height of a drawing of the given width that fits the shapes without empty bands. */
export function fittingHeight(shapes: readonly { readonly geometry: AreaGeometry }[], width: number): number {
  if (shapes.length === 0) return width / 2;
  const [[left, bottom], [right, top]] = geoPath().bounds({
    type: 'GeometryCollection',
    geometries: shapes.map((shape) => onPlane(shape.geometry)),
  });
  const ratio = (top - bottom) / (right - left || 1);
  return Math.round(Math.min(width * 1.4, Math.max(width * 0.4, width * ratio)));
}

/** d3's own types want arrays that it could change; it does not. */
function onPlane(geometry: AreaGeometry): PlanarGeometry {
  if (geometry.type === 'Polygon')
    return { type: 'Polygon', coordinates: geometry.coordinates.map(ringOnPlane) };
  const coordinates = geometry.coordinates.map((polygon) => polygon.map(ringOnPlane));
  return { type: 'MultiPolygon', coordinates };
}

type PlanarGeometry =
  | { readonly type: 'Polygon'; coordinates: number[][][] }
  | { readonly type: 'MultiPolygon'; coordinates: number[][][][] };

function ringOnPlane(ring: readonly MapPosition[]): number[][] {
  return ring.map(([longitude = 0, latitude = 0]) => [longitude, mercatorLatitude(latitude)]);
}

function mercatorLatitude(latitude: number): number {
  const radians = (latitude * Math.PI) / 180;
  return (Math.log(Math.tan(Math.PI / 4 + radians / 2)) * 180) / Math.PI;
}
