/** Longitude and latitude in degrees, WGS 84. */
export type MapPosition = readonly number[];

/** A GeoJSON area. Rings may turn either way. */
export type AreaGeometry =
  | { readonly type: 'Polygon'; readonly coordinates: readonly (readonly MapPosition[])[] }
  | { readonly type: 'MultiPolygon'; readonly coordinates: readonly (readonly (readonly MapPosition[])[])[] };
