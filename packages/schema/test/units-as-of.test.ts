import { createTestDatabase, type TestDatabase } from '@haicap/database/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toGlobalId } from '../src/graphql/global-id.js';
import { ask, askInVain } from './execute.js';
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

const idOf = (unit: SeedUnit): string => toGlobalId('AdministrativeUnit', unit.id);

describe('units as of a day', () => {
  it('are those of that day, and the day is said', async () => {
    const query = `query ($day: Date) {
      units(asOf: $day) { asOf totalCount countsByKind { kind count } nodes { code name } } }`;
    const before = (await ask(db, query, { day: '2025-06-30' })).units;
    const after = (await ask(db, query, { day: '2025-07-01' })).units;
    expect(before).toMatchObject({ asOf: '2025-06-30', totalCount: 19 });
    expect(before.countsByKind).toEqual([
      { kind: 'PROVINCE', count: 3 },
      { kind: 'RURAL_DISTRICT', count: 4 },
      { kind: 'DISTRICT_CITY', count: 1 },
      { kind: 'COMMUNE', count: 9 },
      { kind: 'WARD', count: 2 },
    ]);
    expect(before.nodes).toContainEqual({ code: '05977', name: 'Phường Vĩnh Trại' });
    expect(after.totalCount).toBe(10);
    expect(after.nodes).toContainEqual({ code: '05977', name: 'Phường Đông Kinh' });
    expect(after.nodes.map(({ name }: { name: string }) => name)).not.toContain('Huyện Bình Gia');
  });

  it('are those of today when no day is given', async () => {
    const query = '{ units { asOf nodes { name } } }';
    expect((await ask(db, query, {}, { today: '2019-12-31' })).units.nodes).toContainEqual({
      name: 'Xã Gia Cát Cũ',
    });
    expect((await ask(db, query, {}, { today: '2020-01-01' })).units).toMatchObject({ asOf: '2020-01-01' });
    expect((await ask(db, query, {}, { today: '2020-01-01' })).units.nodes).toContainEqual({
      name: 'Xã Gia Cát',
    });
  });

  it('never include one that lived no day', async () => {
    const { units } = await ask(
      db,
      '{ units(asOf: "2025-07-01", filter: { text: "hong phong" }) { nodes { code } } }',
    );
    expect(units.nodes).toEqual([{ code: '06205' }]);
  });

  it('are refused for a day before 1900 or after 2100, in the language of the viewer', async () => {
    const [vi] = await askInVain(db, '{ units(asOf: "1899-12-31") { totalCount } }');
    expect(vi!.message).toBe(
      'Ngày 31/12/1899 nằm ngoài khoảng từ 01/01/1900 đến 31/12/2100; hãy chọn ngày trong khoảng này.',
    );
    expect(vi!.extensions).toMatchObject({ code: 'QUERY_NOT_VALID', issue: 'day.range' });
    const [fr] = await askInVain(db, '{ unit(code: "20", asOf: "2101-01-01") { id } }', {}, { locale: 'fr' });
    expect(fr!.message).toContain('Le jour 01/01/2101 n’est pas compris entre');
    expect(await ask(db, '{ units(asOf: "1900-01-01") { totalCount } }')).toEqual({
      units: { totalCount: 0 },
    });
  });
});

describe('a unit', () => {
  it('is found by its id, and by a code only together with a day', async () => {
    const query = `query ($day: Date) { unit(code: "05977", asOf: $day) { id current(asOf: $day) { name } } }`;
    const before = (await ask(db, query, { day: '2025-06-30' })).unit;
    const after = (await ask(db, query, { day: '2025-07-01' })).unit;
    expect(before).toEqual({ id: idOf(north.units.vinhTrai), current: { name: 'Phường Vĩnh Trại' } });
    expect(after).toEqual({ id: idOf(north.units.dongKinh), current: { name: 'Phường Đông Kinh' } });
    const byId = await ask(db, 'query ($id: ID) { unit(id: $id) { id level } }', { id: before.id });
    expect(byId.unit).toEqual({ id: before.id, level: 'COMMUNE' });
  });

  it('is null for a code that nobody holds on the day and for an id that does not exist', async () => {
    expect(await ask(db, '{ unit(code: "05983", asOf: "2025-07-01") { id } }')).toEqual({ unit: null });
    const id = toGlobalId('AdministrativeUnit', '01900000-0000-7000-8000-00000000abcd');
    expect(await ask(db, 'query ($id: ID) { unit(id: $id) { id } }', { id })).toEqual({ unit: null });
    expect(await ask(db, 'query ($id: ID!) { node(id: $id) { id } }', { id })).toEqual({ node: null });
  });

  it('is refused for an id of something else, for nonsense, and for both or none of id and code', async () => {
    const query = 'query ($id: ID, $code: String) { unit(id: $id, code: $code) { id } }';
    for (const id of [toGlobalId('Facility', north.units.langSon.id), 'nonsense', '', '20']) {
      const [error] = await askInVain(db, query, { id }, { locale: 'en' });
      expect(error!.message).toBe(
        'The id is not one of type AdministrativeUnit; use an id as given by the API.',
      );
    }
    expect((await askInVain(db, query, {}))[0]!.extensions).toMatchObject({ issue: 'unit.idOrCode' });
    const both = { id: idOf(north.units.langSon), code: '20' };
    expect((await askInVain(db, query, both))[0]!.extensions).toMatchObject({ issue: 'unit.idOrCode' });
  });

  it('shows its last version when it has ended and its first when it has not begun', async () => {
    const query = `query ($id: ID, $day: Date) {
      unit(id: $id) { current(asOf: $day) { name validFrom validTo } versionAsOf(asOf: "2025-07-01") { name } } }`;
    const ended = (await ask(db, query, { id: idOf(north.units.binhXa) })).unit;
    expect(ended).toEqual({
      current: { name: 'Xã Bính Xá', validFrom: '1997-01-01', validTo: '2025-07-01' },
      versionAsOf: null,
    });
    const toCome = (await ask(db, query, { id: idOf(north.units.dongKinh), day: '2000-01-01' })).unit;
    expect(toCome.current).toEqual({ name: 'Phường Đông Kinh', validFrom: '2025-07-01', validTo: null });
    const passing = (await ask(db, query, { id: idOf(north.units.passing) })).unit;
    expect(passing.current).toEqual({
      name: 'Xã Hồng Phong',
      validFrom: '2025-07-01',
      validTo: '2025-07-01',
    });
  });

  it('lists everything it was, with the acts that made it so', async () => {
    const { unit } = await ask(
      db,
      `query ($id: ID) { unit(id: $id) { versions {
        name validFrom validTo startedBy { title instrument { number } } endedBy { title } } } }`,
      { id: idOf(north.units.giaCat) },
    );
    const renaming = 'Đổi tên xã Gia Cát';
    const arranging = 'Sắp xếp các đơn vị hành chính cấp xã của tỉnh Lạng Sơn năm 2025';
    expect(unit.versions).toEqual([
      {
        name: 'Xã Gia Cát Cũ',
        validFrom: '1997-01-01',
        validTo: '2020-01-01',
        startedBy: null,
        endedBy: { title: renaming },
      },
      {
        name: 'Xã Gia Cát',
        validFrom: '2020-01-01',
        validTo: '2025-07-01',
        startedBy: { title: renaming, instrument: { number: '818/NQ-UBTVQH14' } },
        endedBy: { title: arranging },
      },
      {
        name: 'Xã Gia Cát',
        validFrom: '2025-07-01',
        validTo: null,
        startedBy: { title: arranging, instrument: { number: '1672/NQ-UBTVQH15' } },
        endedBy: null,
      },
    ]);
  });
});

describe('superior units', () => {
  const query = `query ($code: [String!], $day: Date!) { units(asOf: $day, filter: { code: $code }) {
    nodes { name parent(asOf: $day) { name } province(asOf: $day) { name code unitId } } } }`;

  it('are those of the day across a merger of provinces', async () => {
    const before = (await ask(db, query, { code: ['00715'], day: '2025-06-30' })).units.nodes;
    const after = (await ask(db, query, { code: ['00715'], day: '2025-07-01' })).units.nodes;
    expect(before).toEqual([
      {
        name: 'Xã Lũng Cú',
        parent: { name: 'Huyện Đồng Văn' },
        province: { name: 'Tỉnh Hà Giang', code: '02', unitId: idOf(north.units.haGiang) },
      },
    ]);
    expect(after).toEqual([
      {
        name: 'Xã Lũng Cú',
        parent: { name: 'Tỉnh Tuyên Quang' },
        province: { name: 'Tỉnh Tuyên Quang', code: '08', unitId: idOf(north.units.tuyenQuang) },
      },
    ]);
  });

  it('of a version that has ended are those of its last day, whatever later day is asked for', async () => {
    const { units } = await ask(
      db,
      `{ units(asOf: "2025-06-30", filter: { code: ["05977"] }) { nodes {
        byDefault: parent { name } asked: parent(asOf: "2026-01-01") { name } province { name } } } }`,
    );
    expect(units.nodes).toEqual([
      {
        byDefault: { name: 'Thành phố Lạng Sơn' },
        asked: { name: 'Thành phố Lạng Sơn' },
        province: { name: 'Tỉnh Lạng Sơn' },
      },
    ]);
  });

  it('of a province are none, and it is its own province', async () => {
    const { units } = await ask(db, query, { code: ['20'], day: '2025-07-01' });
    expect(units.nodes[0]).toMatchObject({ parent: null, province: { name: 'Tỉnh Lạng Sơn' } });
  });

  it('have children on a day, by name, page by page', async () => {
    const children = `query ($id: ID, $day: Date, $first: Int, $after: String) { unit(id: $id) {
      children(asOf: $day, first: $first, after: $after) {
        asOf totalCount countsByKind { kind count } nodes { name } pageInfo { hasNextPage endCursor } } } }`;
    const id = idOf(north.units.langSon);
    const before = (await ask(db, children, { id, day: '2025-06-30' })).unit.children;
    expect(before.nodes.map(({ name }: { name: string }) => name)).toEqual([
      'Huyện Bình Gia',
      'Huyện Cao Lộc',
      'Huyện Đình Lập',
      'Thành phố Lạng Sơn',
    ]);
    const first = (await ask(db, children, { id, day: '2025-07-01', first: 4 })).unit.children;
    expect(first).toMatchObject({ asOf: '2025-07-01', totalCount: 7, pageInfo: { hasNextPage: true } });
    const { endCursor: after } = first.pageInfo;
    const rest = (await ask(db, children, { id, day: '2025-07-01', first: 4, after })).unit.children;
    expect([...first.nodes, ...rest.nodes].map(({ name }) => name)).toEqual([
      'Xã Bình Gia',
      'Xã Châu Sơn',
      'Phường Đông Kinh',
      'Xã Gia Cát',
      'Xã Hoà Bình',
      'Xã Hồng Phong',
      'Xã Kiên Mộc',
    ]);
    expect(rest.pageInfo.hasNextPage).toBe(false);
  });
});
