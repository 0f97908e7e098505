import { createTestDatabase, type TestDatabase } from '@haicap/database/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '@haicap/database/ledger';
import { toGlobalId } from '../src/graphql/global-id.js';
import { ask, askInVain, type Answer } from './execute.js';
import { tellNorth, type North } from './north.js';

let db: TestDatabase;
let north: North;
let id: string;
beforeAll(async () => {
  db = await createTestDatabase();
  north = tellNorth();
  await north.ledger.store(db);
  id = toGlobalId('AdministrativeUnit', north.units.dongKinh.id);
  await db.prisma.facility.createMany({
    data: [
      { kind: 'OTHER' as const, name: 'Nhà văn hóa', validFrom: '2025-07-01' },
      {
        kind: 'HEADQUARTERS' as const,
        name: 'Trụ sở',
        validFrom: '2025-07-01',
        hostUnitId: north.units.vinhTrai.id,
      },
      { kind: 'SECOND_SITE' as const, name: 'Trụ sở tạm', validFrom: '2025-07-01', validTo: '2025-10-01' },
    ].map(({ validFrom, validTo, ...rest }) => ({
      ...rest,
      unitId: north.units.dongKinh.id,
      validFrom: new Date(validFrom),
      validTo: validTo === undefined ? null : new Date(validTo),
    })),
  });
  await db.prisma.unitIndicator.create({
    data: {
      unitId: north.units.dongKinh.id,
      indicator: 'dossiers_received',
      periodFrom: new Date('2025-07-01'),
      periodTo: new Date('2025-08-31'),
      value: '6600',
      measure: 'dossier',
      precision: 'NEARLY',
      source: 'Báo cáo',
    },
  });
  for (const [unit, validFrom] of [
    [north.units.dongKinh, '2025-07-01'],
    [north.units.vinhTrai, '1997-01-01'],
  ] as const) {
    await db.pool.query(
      'INSERT INTO unit_boundary (id, unit_id, valid_from, geometry, source) VALUES ($1, $2, $3, $4, $5)',
      [newId(), unit.id, validFrom, JSON.stringify({ type: 'Polygon', coordinates: [] }), 'Bản đồ'],
    );
  }
});
afterAll(() => db?.close());

describe('facts of a unit', () => {
  it('are the facilities of the day, headquarters first', async () => {
    const query = `query ($id: ID, $day: Date) { unit(id: $id) { facilities(asOf: $day) {
      kind name condition validFrom validTo unit { id } hostUnit { current { name } } } } }`;
    const facilities = async (day: string): Promise<Answer> =>
      (await ask(db, query, { id, day })).unit.facilities;
    expect((await facilities('2025-09-30')).map(({ name }: Answer) => name)).toEqual([
      'Trụ sở',
      'Trụ sở tạm',
      'Nhà văn hóa',
    ]);
    expect((await facilities('2025-10-01'))[0]).toEqual({
      kind: 'HEADQUARTERS',
      name: 'Trụ sở',
      condition: 'UNKNOWN',
      validFrom: '2025-07-01',
      validTo: null,
      unit: { id },
      hostUnit: { current: { name: 'Phường Vĩnh Trại' } },
    });
    expect(await facilities('2025-06-30')).toEqual([]);
  });

  it('are the reported figures with their precision', async () => {
    const { unit } = await ask(
      db,
      `query ($id: ID) { unit(id: $id) { indicators { id indicator periodFrom periodTo value measure precision } } }`,
      { id },
    );
    expect(unit.indicators).toMatchObject([
      {
        indicator: 'dossiers_received',
        periodFrom: '2025-07-01',
        periodTo: '2025-08-31',
        value: 6600,
        measure: 'dossier',
        precision: 'NEARLY',
      },
    ]);
    const node = `query ($id: ID!) { node(id: $id) { ... on UnitIndicator { value unit { level } } } }`;
    expect(await ask(db, node, { id: unit.indicators[0].id })).toEqual({
      node: { value: 6600, unit: { level: 'COMMUNE' } },
    });
  });

  it('are what the viewer may do on it', async () => {
    const query = 'query ($id: ID) { unit(id: $id) { viewerPermissions } }';
    expect((await ask(db, query, { id }, { role: 'VIEWER' })).unit.viewerPermissions).toEqual([
      'UNITS_READ',
      'PERSONNEL_READ',
    ]);
    const editor = { role: 'UNIT_EDITOR', scopePath: 'vn.p9999.' } as const;
    expect((await ask(db, query, { id }, editor)).unit.viewerPermissions).toEqual([]);
    expect((await ask(db, query, { id }, { role: 'UNIT_EDITOR' })).unit.viewerPermissions).toContain(
      'FACILITIES_EDIT',
    );
  });

  it('are the figures of a version with their quality, and what was imported', async () => {
    await db.pool
      .query(`UPDATE administrative_unit_version SET raw = '{"population": "9.999.999?"}', longitude = 106.7,
      latitude = 21.8 WHERE code = '06112' AND valid_to IS NULL`);
    const { units } = await ask(
      db,
      `{ units(filter: { code: ["06112"] }) { nodes {
        population populationQuality areaKm2 location { longitude latitude } raw version seat } } }`,
    );
    expect(units.nodes).toEqual([
      {
        population: 9_999_999,
        populationQuality: 'SUSPECT',
        areaKm2: 58.2,
        location: { longitude: 106.7, latitude: 21.8 },
        raw: { population: '9.999.999?' },
        version: 1,
        seat: null,
      },
    ]);
  });
});

describe('boundaries', () => {
  const QUERY = `query ($code: String!, $day: Date) { unitBoundaries(provinceCode: $code, asOf: $day) {
    source geometry unit { name } } }`;

  it('are those of the communes of a province on a day, where there are any', async () => {
    const names = async (day: string): Promise<Answer> =>
      (await ask(db, QUERY, { code: '20', day })).unitBoundaries.map(({ unit }: Answer) => unit.name);
    expect(await names('2025-07-01')).toEqual(['Phường Đông Kinh']);
    expect(await names('2025-06-30')).toEqual(['Phường Vĩnh Trại']);
    expect((await ask(db, QUERY, { code: '08' })).unitBoundaries).toEqual([]);
  });

  it('are refused for a province that is not there', async () => {
    const [error] = await askInVain(db, QUERY, { code: '02', day: '2025-07-01' }, { locale: 'fr' });
    expect(error!.message).toBe('Aucune province ne porte le code 02 au 01/07/2025.');
  });
});
