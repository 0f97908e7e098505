import { seedDemo } from '@haicap/database/seed';
import { createTestDatabase, type TestDatabase } from '@haicap/database/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { UploadedFile } from '../../src/modules/imports/uploaded-file.js';
import { applyAndWait, preview, OPERATOR } from './import-story.js';

let db: TestDatabase;

beforeAll(async () => {
  db = await createTestDatabase({
    seed: { name: 'demo', load: async (into) => void (await seedDemo(into)) },
  });
});
afterAll(() => db.close());

const SQUARE = [
  [106, 21],
  [107, 21],
  [107, 22],
  [106, 21],
];

function geojson(...units: [code: string, name: string, coordinates?: number[][]][]): UploadedFile[] {
  const features = units.map(([code, name, ring = SQUARE]) => ({
    type: 'Feature',
    properties: { code, name },
    geometry: { type: 'Polygon', coordinates: [ring] },
  }));
  return [
    { name: 'wards.geojson', content: Buffer.from(JSON.stringify({ type: 'FeatureCollection', features })) },
  ];
}

describe('an import of boundaries', () => {
  test('draws the units that hold the codes today', async () => {
    const batch = await preview(
      db,
      geojson(['05977', 'Phường Đông Kinh'], ['05986', 'Phường Tam Thanh']),
      OPERATOR,
      'BOUNDARIES',
    );
    expect(batch.counts).toEqual([{ file: 'wards.geojson', state: 'NEW', count: 2 }]);
    expect(await applyAndWait(db, batch)).toMatchObject({ status: 'APPLIED' });
    const { rows } = await db.pool.query<{ name: string; valid_from: string; source: string }>(
      `SELECT version.name, boundary.valid_from::text, boundary.source FROM unit_boundary boundary
       JOIN administrative_unit_version version USING (unit_id, valid_from) ORDER BY version.code`,
    );
    expect(rows).toEqual([
      { name: 'Phường Đông Kinh', valid_from: '2025-07-01', source: 'wards.geojson' },
      { name: 'Phường Tam Thanh', valid_from: '2025-07-01', source: 'wards.geojson' },
    ]);
  });

  test('again changes nothing, drawn otherwise replaces', async () => {
    const moved = [
      [106, 21],
      [107, 21],
      [107, 22.5],
      [106, 21],
    ];
    const files = geojson(['05977', 'Phường Đông Kinh'], ['05986', 'Phường Tam Thanh', moved]);
    const batch = await preview(db, files, OPERATOR, 'BOUNDARIES');
    expect(batch.counts).toEqual([
      { file: 'wards.geojson', state: 'SAME', count: 1 },
      { file: 'wards.geojson', state: 'CHANGED', count: 1 },
    ]);
    expect(batch.derived).toEqual([{ key: 'boundaries', count: 1 }]);
  });

  test('with an unknown code or a wrong shape is refused, every feature by its number', async () => {
    const open = [
      [106, 21],
      [107, 21],
      [107, 22],
      [106, 22],
    ];
    const files = geojson(
      ['06187', 'Thị trấn Cao Lộc'],
      ['99999', 'Xã X'],
      ['05986', 'Phường Tam Thanh', open],
    );
    const batch = await preview(db, files, OPERATOR, 'BOUNDARIES');
    const codes = batch.errors.nodes.map(
      (row: { row: number; messages: { code: string }[] }) => `${row.row} ${row.messages[0]!.code}`,
    );
    expect(codes.toSorted()).toEqual(['2 BOUNDARY_CODE_UNKNOWN', '3 GEOMETRY_RING']);
    expect(batch.warnings.nodes).toEqual([
      { file: 'wards.geojson', row: 1, messages: [{ column: 'name', code: 'LINK_NAME_DIFFERS' }] },
    ]);
  });

  test('of a file that is no GeoJSON is refused', async () => {
    const batch = await preview(
      db,
      [{ name: 'a.geojson', content: Buffer.from('{}') }],
      OPERATOR,
      'BOUNDARIES',
    );
    expect(batch.errors.nodes[0].messages[0]).toMatchObject({ code: 'GEOJSON_INVALID' });
  });
});
