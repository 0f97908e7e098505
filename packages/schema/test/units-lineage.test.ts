import { createTestDatabase, type TestDatabase } from '@haicap/database/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toGlobalId } from '../src/graphql/global-id.js';
import { ask, type Answer } from './execute.js';
import { tellNorth, type North } from './north.js';
import type { SeedUnit } from './seed-ledger.js';

let db: TestDatabase;
let north: North;
beforeAll(async () => {
  db = await createTestDatabase();
  north = tellNorth();
  await north.ledger.store(db);
});
afterAll(() => db?.close());

const LINK = `source { name code } target { name code } areaPart populationPart areaKm2 persons clause
  event { title instrument { number } }`;

async function askUnit(unit: SeedUnit, fields: string): Promise<Answer> {
  const id = toGlobalId('AdministrativeUnit', unit.id);
  return (await ask(db, `query ($id: ID) { unit(id: $id) { ${fields} } }`, { id })).unit;
}

describe('predecessors', () => {
  it('come with the extent of area and population, the clause and the legal basis', async () => {
    const { predecessors } = await askUnit(north.units.dongKinh, `predecessors { ${LINK} }`);
    expect(predecessors).toEqual(
      [
        { name: 'Phường Vĩnh Trại', code: '05977' },
        { name: 'Phường Đông Kinh', code: '05983' },
      ].map((source) => ({
        source,
        target: { name: 'Phường Đông Kinh', code: '05977' },
        areaPart: 'ALL',
        populationPart: 'ALL',
        areaKm2: null,
        persons: null,
        clause: '62',
        event: {
          title: 'Sắp xếp các đơn vị hành chính cấp xã của tỉnh Lạng Sơn năm 2025',
          instrument: { number: '1672/NQ-UBTVQH15' },
        },
      })),
    );
  });

  it('include parts, and area that belonged to no unit', async () => {
    const { predecessors, current } = await askUnit(
      north.units.kienMoc,
      `predecessors { source { name } areaPart populationPart areaKm2 }
       current { predecessorCount predecessors { source { name } areaPart populationPart areaKm2 } }`,
    );
    expect(predecessors).toEqual([
      { source: { name: 'Xã Bính Xá' }, areaPart: 'PART', populationPart: 'PART', areaKm2: null },
      { source: { name: 'Xã Kiên Mộc' }, areaPart: 'PART', populationPart: 'ALL', areaKm2: null },
      { source: null, areaPart: 'ALL', populationPart: 'NONE', areaKm2: 4.5 },
    ]);
    expect(current).toEqual({ predecessorCount: 3, predecessors });
  });

  it('of a unit that goes on are none: its versions say what it was', async () => {
    const unit = await askUnit(
      north.units.giaCat,
      'predecessors { id } successors { id } versions { predecessorCount predecessors { id } successors { id } }',
    );
    expect(unit).toEqual({
      predecessors: [],
      successors: [],
      versions: Array.from({ length: 3 }, () => ({ predecessorCount: 0, predecessors: [], successors: [] })),
    });
  });
});

describe('successors', () => {
  it('of a unit that was split are all that it went to', async () => {
    const { successors, current } = await askUnit(
      north.units.oldKienMoc,
      `successors { source { name code } target { name code } areaPart populationPart }
       current { successors { target { name code } } }`,
    );
    expect(successors).toEqual([
      {
        source: { name: 'Xã Kiên Mộc', code: '06196' },
        target: { name: 'Xã Kiên Mộc', code: '06196' },
        areaPart: 'PART',
        populationPart: 'ALL',
      },
      {
        source: { name: 'Xã Kiên Mộc', code: '06196' },
        target: { name: 'Xã Châu Sơn', code: '06193' },
        areaPart: 'PART',
        populationPart: 'NONE',
      },
    ]);
    expect(current.successors).toEqual(successors.map(({ target }: Answer) => ({ target })));
  });

  it('of a unit that ended without one say so', async () => {
    const { successors } = await askUnit(
      north.units.islet,
      'successors { target { name } areaPart event { title } }',
    );
    expect(successors).toEqual([
      {
        target: null,
        areaPart: 'ALL',
        event: { title: 'Sắp xếp các đơn vị hành chính cấp xã của tỉnh Lạng Sơn năm 2025' },
      },
    ]);
  });

  it('do not count what is only a draft', async () => {
    expect(await askUnit(north.units.kienMoc, 'successors { id }')).toEqual({ successors: [] });
  });
});

describe('the lineage graph', () => {
  const GRAPH = `{ truncated nodes { column version { name } } links { source { name } target { name } } }`;

  it('goes through a chain of acts of one day, both ways', async () => {
    const { lineage } = await askUnit(north.units.binhGiaCommune, `lineage(direction: BACKWARD) ${GRAPH}`);
    expect(lineage).toEqual({
      truncated: false,
      nodes: [
        { column: -2, version: { name: 'Xã Hồng Phong' } },
        { column: -2, version: { name: 'Xã Hòa Bình' } },
        { column: -1, version: { name: 'Xã Hồng Phong' } },
        { column: 0, version: { name: 'Xã Bình Gia' } },
      ],
      links: [
        { source: { name: 'Xã Hồng Phong' }, target: { name: 'Xã Bình Gia' } },
        { source: { name: 'Xã Hồng Phong' }, target: { name: 'Xã Hồng Phong' } },
        { source: { name: 'Xã Hòa Bình' }, target: { name: 'Xã Hồng Phong' } },
      ],
    });
    const forward = (await askUnit(north.units.hoaBinh1, `lineage(direction: FORWARD) ${GRAPH}`)).lineage;
    expect(forward.nodes).toEqual([
      { column: 0, version: { name: 'Xã Hòa Bình' } },
      { column: 1, version: { name: 'Xã Hồng Phong' } },
      { column: 2, version: { name: 'Xã Bình Gia' } },
    ]);
  });

  it('says when the depth cut something off', async () => {
    const { lineage } = await askUnit(
      north.units.binhGiaCommune,
      `lineage(direction: BACKWARD, depth: 1) { truncated nodes { column } links { id } }`,
    );
    expect(lineage).toMatchObject({ truncated: true, nodes: [{ column: -1 }, { column: 0 }] });
    expect(lineage.links).toHaveLength(1);
    const whole = await askUnit(north.units.dongKinh, 'lineage(depth: 1) { truncated }');
    expect(whole.lineage.truncated).toBe(false);
  });

  it('shows both sides of a unit by default, and each unit once', async () => {
    const { lineage } = await askUnit(north.units.passing, `lineage ${GRAPH}`);
    expect(lineage.nodes.map(({ column }: Answer) => column)).toEqual([-1, -1, 0, 1]);
    expect(lineage.links).toHaveLength(3);
  });

  it('finds forwards from every unit exactly those that find it backwards', async () => {
    const reach = new Map<string, Set<string>>();
    for (const direction of ['FORWARD', 'BACKWARD']) {
      for (const unit of Object.values(north.units)) {
        const { lineage } = await askUnit(
          unit,
          `lineage(direction: ${direction}) { nodes { version { unitId } } }`,
        );
        const ids = lineage.nodes.map(({ version }: Answer) => version.unitId as string);
        reach.set(`${direction} ${toGlobalId('AdministrativeUnit', unit.id)}`, new Set(ids));
      }
    }
    const ids = Object.values(north.units).map((unit) => toGlobalId('AdministrativeUnit', unit.id));
    for (const from of ids) {
      for (const to of ids) {
        expect(reach.get(`FORWARD ${from}`)!.has(to)).toBe(reach.get(`BACKWARD ${to}`)!.has(from));
      }
    }
  });
});
