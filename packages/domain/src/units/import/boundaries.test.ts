import { describe, expect, test } from 'vitest';
import { readBoundaries } from './boundaries.js';

const RING = [
  [106, 21],
  [107, 21],
  [107, 22],
  [106, 21],
];

function collection(...features: object[]): string {
  return JSON.stringify({ type: 'FeatureCollection', features });
}

function feature(code: unknown, geometry: object = { type: 'Polygon', coordinates: [RING] }): object {
  return { type: 'Feature', properties: { code, name: 'Xã A' }, geometry };
}

function codesOf(text: string): string[] {
  return readBoundaries('a.geojson', text).messages.map(
    ({ row, column, code }) => `${row}:${column ?? ''} ${code}`,
  );
}

describe('a boundary file', () => {
  test('gives each unit by its code', () => {
    const { rows, messages, count } = readBoundaries('a.geojson', collection(feature('05977')));
    expect(messages).toEqual([]);
    expect(count).toBe(1);
    expect(rows).toMatchObject([{ code: '05977', name: 'Xã A', geometry: { type: 'Polygon' } }]);
  });

  test('may have several polygons for a unit', () => {
    const islands = { type: 'MultiPolygon', coordinates: [[RING], [RING]] };
    expect(codesOf(collection(feature('05977', islands)))).toEqual([]);
  });

  test.each([
    ['no JSON', 'x', ['1: GEOJSON_INVALID']],
    ['no collection', '{"type":"Feature"}', ['1: GEOJSON_INVALID']],
    ['a feature without code', collection(feature(null)), ['1:code VALUE_MISSING']],
    ['a code that became a number', collection(feature(5977)), ['1:code CODE_SHAPE']],
    [
      'a point',
      collection(feature('05977', { type: 'Point', coordinates: [106, 21] })),
      ['1:geometry GEOMETRY_TYPE'],
    ],
    [
      'no geometry',
      collection({ properties: { code: '05977' }, geometry: null }),
      ['1:geometry GEOMETRY_TYPE'],
    ],
    [
      'an open ring',
      collection(feature('05977', { type: 'Polygon', coordinates: [RING.slice(0, 3)] })),
      ['1:geometry GEOMETRY_RING'],
    ],
    [
      'latitude before longitude',
      collection(feature('05977', { type: 'Polygon', coordinates: [RING.map(([x, y]) => [y, x])] })),
      ['1:geometry COORDINATES_OUTSIDE'],
    ],
    ['a unit twice', collection(feature('05977'), feature('05977')), ['2:code CODE_TWICE']],
    [
      'several wrong features',
      collection(feature(''), feature('x')),
      ['1:code VALUE_MISSING', '2:code CODE_SHAPE'],
    ],
  ])('with %s is refused, every feature by its number', (_what, text, expected) => {
    expect(codesOf(text)).toEqual(expected);
  });
});
