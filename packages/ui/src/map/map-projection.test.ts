import { describe, expect, it } from 'vitest';
import type { AreaGeometry } from './area-geometry.js';
import { fittingHeight, projectShapes } from './map-projection.js';

/** A square around a point, its ring in either winding. */
function square(longitude: number, latitude: number, clockwise: boolean): AreaGeometry {
  const ring = [
    [longitude, latitude],
    [longitude + 0.1, latitude],
    [longitude + 0.1, latitude + 0.1],
    [longitude, latitude + 0.1],
    [longitude, latitude],
  ];
  return { type: 'Polygon', coordinates: [clockwise ? ring.toReversed() : ring] };
}

describe('projecting boundaries', () => {
  it('draws the same shape whichever way its ring turns', () => {
    const one = projectShapes([{ id: 'a', geometry: square(106.6, 21.8, true) }], [400, 400])[0]!;
    const other = projectShapes([{ id: 'a', geometry: square(106.6, 21.8, false) }], [400, 400])[0]!;
    expect(one.center[0]).toBeCloseTo(other.center[0], 3);
    expect(one.center[1]).toBeCloseTo(other.center[1], 3);
  });
  it('puts north up and east right', () => {
    const shapes = [
      { id: 'south-west', geometry: square(106, 21, true) },
      { id: 'north-east', geometry: square(107, 22, true) },
    ];
    const [southWest, northEast] = projectShapes(shapes, [400, 400]);
    expect(northEast!.center[0]).toBeGreaterThan(southWest!.center[0]);
    expect(northEast!.center[1]).toBeLessThan(southWest!.center[1]);
  });
  it('stays within the drawing', () => {
    const [shape] = projectShapes([{ id: 'a', geometry: square(106, 21, true) }], [300, 200]);
    const numbers = shape!.path.match(/-?\d+(?:\.\d+)?/gu)!.map(Number);
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...numbers)).toBeLessThanOrEqual(300);
  });
  it('gives a wide land a low drawing', () => {
    const wide = [{ geometry: square(106, 21, true) }, { geometry: square(108, 21, true) }];
    expect(fittingHeight(wide, 1000)).toBe(400);
  });
  it('draws nothing for nothing', () => {
    expect(projectShapes([], [400, 400])).toEqual([]);
  });
});
