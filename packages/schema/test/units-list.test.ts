import { createTestDatabase, type TestDatabase } from '@haicap/database/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toGlobalId } from '../src/graphql/global-id.js';
import { ask, askInVain, type Answer } from './execute.js';
import { tellNorth, type North } from './north.js';

let db: TestDatabase;
let north: North;
beforeAll(async () => {
  db = await createTestDatabase();
  north = tellNorth();
  await north.ledger.store(db);
});
afterAll(() => db?.close());

const LIST = `query ($asOf: Date, $filter: UnitFilter, $orderBy: [UnitOrder!], $first: Int, $last: Int, $after: String,
    $before: String) {
  units(asOf: $asOf, filter: $filter, orderBy: $orderBy, first: $first, last: $last, after: $after, before: $before) {
    totalCount countsByKind { kind count } nodes { name code population areaKm2 } edges { cursor }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;

async function names(filter: object, asOf = '2025-06-30', orderBy?: object[]): Promise<string[]> {
  const { units } = await ask(db, LIST, { asOf, filter, orderBy, first: 100 });
  expect(units.totalCount).toBe(units.nodes.length);
  return units.nodes.map(({ name }: Answer) => name);
}

describe('filters', () => {
  it('by tier', async () => {
    expect(await names({ level: ['PROVINCE'] })).toEqual([
      'Tỉnh Hà Giang',
      'Tỉnh Tuyên Quang',
      'Tỉnh Lạng Sơn',
    ]);
    expect(await names({ level: ['PROVINCE', 'DISTRICT'] })).toHaveLength(8);
  });

  it('by kind', async () => {
    expect(await names({ kind: ['WARD'] })).toEqual(['Phường Vĩnh Trại', 'Phường Đông Kinh']);
    expect(await names({ kind: ['DISTRICT_CITY', 'WARD'] })).toHaveLength(3);
  });

  it('by the codes that provinces hold on the day, several at once', async () => {
    expect(await names({ provinceCode: ['02'] })).toEqual(['Xã Lũng Cú', 'Tỉnh Hà Giang', 'Huyện Đồng Văn']);
    expect(await names({ provinceCode: ['08'] })).toEqual(['Tỉnh Tuyên Quang']);
    expect(await names({ provinceCode: ['02', '08'] })).toHaveLength(4);
    expect(await names({ provinceCode: ['08'] }, '2025-07-01')).toEqual(['Xã Lũng Cú', 'Tỉnh Tuyên Quang']);
    expect(await names({ provinceCode: ['02'] }, '2025-07-01')).toEqual([]);
  });

  it('by superior unit', async () => {
    const parentId = toGlobalId('AdministrativeUnit', north.units.caoLoc.id);
    expect(await names({ parentId })).toEqual(['Xã Hoà Bình', 'Xã Hồng Phong', 'Xã Gia Cát']);
    expect(await names({ parentId }, '2025-07-01')).toEqual([]);
  });

  it('by text without accents or with another tone placement, and by code', async () => {
    for (const text of ['hoa binh', 'Hoà Bình', 'HÒA  BÌNH', 'Hòa Bình']) {
      expect(await names({ text })).toEqual(['Xã Hòa Bình', 'Xã Hoà Bình']);
    }
    expect(await names({ text: 'kinh' })).toEqual(['Phường Đông Kinh']);
    expect(await names({ text: '0597' })).toEqual(['Phường Vĩnh Trại']);
    expect(await names({ text: '%' })).toEqual([]);
    expect(await names({ text: ' . ' })).toHaveLength(19);
  });

  it('by a list of codes', async () => {
    expect(await names({ code: ['06205', '06079', '99999'] })).toEqual(['Xã Hồng Phong', 'Xã Hồng Phong']);
  });

  it('by the trust in the population', async () => {
    expect(await names({ populationQuality: ['SUSPECT'] })).toEqual(['Xã Hoà Bình']);
    expect(await names({ populationQuality: ['MISSING'], level: ['COMMUNE'] })).toEqual([
      'Xã Đảo Cũ',
      'Xã Hồng Phong',
    ]);
  });

  it('by ranges of area and population, which leave out what is not known', async () => {
    expect(await names({ areaKm2: { max: 2 } })).toEqual(['Phường Vĩnh Trại']);
    expect(await names({ areaKm2: { min: 120, max: 121 } })).toEqual(['Xã Kiên Mộc']);
    expect(await names({ population: { max: 2_500 } })).toEqual(['Xã Hòa Bình']);
    expect(await names({ population: { min: 800_000 } })).toHaveLength(4);
    expect(await names({ population: { min: 3_300, max: 3_300 } })).toEqual(['Xã Hồng Phong']);
  });

  it('by the act that made the unit what it is', async () => {
    const startedByEventId = toGlobalId('TerritorialChangeEvent', north.acts.country);
    expect(await names({ startedByEventId }, '2025-07-01')).toEqual(['Tỉnh Tuyên Quang']);
  });

  it('together, and an empty list is no condition', async () => {
    expect(await names({ level: ['COMMUNE'], kind: [], text: 'hong', provinceCode: ['20'] })).toHaveLength(2);
  });

  it('are refused where they ask for what cannot be, in the language of the viewer', async () => {
    const issue = async (filter: object): Promise<unknown> =>
      (await askInVain(db, LIST, { filter }))[0]!.extensions.issue;
    expect(await issue({ parentId: 'nonsense' })).toBe('id.unknown');
    expect(await issue({ startedByEventId: toGlobalId('AdministrativeUnit', north.units.city.id) })).toBe(
      'id.unknown',
    );
    expect(await issue({ population: { min: 2, max: 1 } })).toBe('range.order');
    expect(await issue({ code: Array.from({ length: 501 }, () => '1') })).toBe('list.tooMany');
    expect(await issue({ text: 'x'.repeat(201) })).toBe('text.tooLong');
    const [error] = await askInVain(db, LIST, { filter: { areaKm2: { min: 9, max: 1 } } });
    expect(error!.message).toBe('Giá trị nhỏ nhất 9 lớn hơn giá trị lớn nhất 1; hãy đổi lại.');
  });
});

describe('orders', () => {
  const communes = { level: ['COMMUNE'], provinceCode: ['20'] };
  const by = (field: string, direction = 'ASC'): object[] => [{ field, direction }];
  const short = (list: string[]): string[] => list.map((name) => name.replace(/^(Xã|Phường) /, ''));

  it('by code, which is the default', async () => {
    const codes = (await ask(db, LIST, { asOf: '2025-06-30' })).units.nodes.map(({ code }: Answer) => code);
    expect(codes).toEqual(codes.toSorted());
    expect(await names(communes, '2025-06-30', by('CODE', 'DESC'))).toEqual(
      (await names(communes)).toReversed(),
    );
  });

  it('by name as Vietnamese sorts, without the word of the kind', async () => {
    expect(short(await names(communes, '2025-06-30', by('NAME')))).toEqual(
      [
        'Bính Xá',
        'Đảo Cũ',
        'Đông Kinh',
        'Gia Cát',
        'Hoà Bình',
        'Hòa Bình',
        'Hồng Phong',
        'Hồng Phong',
        'Kiên Mộc',
        'Vĩnh Trại',
      ].toSorted(new Intl.Collator('vi').compare),
    );
  });

  it('by kind in the order of official tables, then by name', async () => {
    const found = await names({ provinceCode: ['20'], text: 'hong' }, '2025-06-30', by('KIND'));
    expect(found).toEqual(['Xã Hồng Phong', 'Xã Hồng Phong']);
    const kinds = (await names({}, '2025-06-30', by('KIND'))).map((name) => name.split(' ')[0]);
    expect(kinds).toEqual([
      ...Array.from({ length: 3 }, () => 'Tỉnh'),
      ...Array.from({ length: 4 }, () => 'Huyện'),
      'Thành',
      ...Array.from({ length: 9 }, () => 'Xã'),
      ...Array.from({ length: 2 }, () => 'Phường'),
    ]);
  });

  it('by population and area, upwards and downwards, what is not known always last', async () => {
    for (const [field, key] of [
      ['POPULATION', 'population'],
      ['AREA', 'areaKm2'],
    ] as const) {
      for (const direction of ['ASC', 'DESC'] as const) {
        const { units } = await ask(db, LIST, {
          asOf: '2025-06-30',
          orderBy: by(field, direction),
          first: 100,
        });
        const values = units.nodes.map((node: Answer) => node[key] as number | null);
        const known = values.filter((value: number | null) => value !== null);
        const sign = direction === 'ASC' ? 1 : -1;
        expect(values.slice(known.length).every((value: number | null) => value === null)).toBe(true);
        expect(known).toEqual(known.toSorted((left: number, right: number) => sign * (left - right)));
        expect(values.length).toBeGreaterThan(known.length);
      }
    }
  });

  it('by first day, then by name', async () => {
    const found = await names({ level: ['COMMUNE'] }, '2025-07-01', by('VALID_FROM'));
    expect(found[0]).toBe('Xã Bình Gia');
    expect((await names({ level: ['COMMUNE'] }, '2025-06-30', by('VALID_FROM', 'DESC')))[0]).toBe(
      'Xã Gia Cát',
    );
  });

  it('by up to three fields', async () => {
    const orderBy = [
      { field: 'KIND', direction: 'DESC' },
      { field: 'NAME', direction: 'ASC' },
    ];
    const found = await names({ level: ['COMMUNE'] }, '2025-06-30', orderBy);
    expect(found.slice(0, 3)).toEqual(['Phường Đông Kinh', 'Phường Vĩnh Trại', 'Xã Bính Xá']);
    const four = ['CODE', 'NAME', 'AREA', 'KIND'].map((field) => ({ field, direction: 'ASC' }));
    expect((await askInVain(db, LIST, { orderBy: four }))[0]!.extensions).toMatchObject({
      issue: 'order.tooMany',
    });
  });
});

describe('pages', () => {
  const FIELDS = ['CODE', 'NAME', 'KIND', 'POPULATION', 'AREA', 'VALID_FROM'] as const;
  const orders: object[][] = [
    ...FIELDS.flatMap((field) => ['ASC', 'DESC'].map((direction) => [{ field, direction }])),
    [
      { field: 'POPULATION', direction: 'DESC' },
      { field: 'NAME', direction: 'ASC' },
    ],
    [
      { field: 'KIND', direction: 'ASC' },
      { field: 'AREA', direction: 'DESC' },
      { field: 'CODE', direction: 'ASC' },
    ],
  ];

  it.each(orders.map((orderBy) => [JSON.stringify(orderBy), orderBy] as const))(
    'walked forwards and backwards are the one big page, ordered by %s',
    async (_name, orderBy) => {
      const whole = (await ask(db, LIST, { asOf: '2025-06-30', orderBy, first: 100 })).units;
      for (const size of [1, 3, 19]) {
        expect(await walk(orderBy, size, 'forwards')).toEqual(whole.nodes);
        expect(await walk(orderBy, size, 'backwards')).toEqual(whole.nodes);
      }
    },
    60_000,
  );

  it('between two cursors are what lies between', async () => {
    const { units } = await ask(db, LIST, { asOf: '2025-06-30', first: 100 });
    const cursors = units.edges.map(({ cursor }: Answer) => cursor as string);
    const between = { asOf: '2025-06-30', after: cursors[2], before: cursors[6], first: 100 };
    expect((await ask(db, LIST, between)).units.nodes).toEqual(units.nodes.slice(3, 6));
  });

  it('that are too big, of both ends, or of a foreign cursor are refused with the remedy', async () => {
    const [tooBig] = await askInVain(db, LIST, { first: 101 });
    expect(tooBig!.message).toBe('Số dòng của một trang phải từ 1 đến 100.');
    expect((await askInVain(db, LIST, { first: 0 }))[0]!.extensions).toMatchObject({ issue: 'page.size' });
    expect((await askInVain(db, LIST, { first: 1, last: 1 }))[0]!.extensions).toMatchObject({
      issue: 'page.firstAndLast',
    });
    const { units } = await ask(db, LIST, { first: 1 });
    const foreign = { after: units.pageInfo.endCursor, orderBy: [{ field: 'NAME', direction: 'ASC' }] };
    expect((await askInVain(db, LIST, foreign))[0]!.extensions).toMatchObject({ issue: 'page.cursor' });
  });

  async function walk(orderBy: object[], size: number, way: 'forwards' | 'backwards'): Promise<Answer[]> {
    const found: Answer[] = [];
    for (let cursor: string | null = null, more = true; more;) {
      const page = way === 'forwards' ? { first: size, after: cursor } : { last: size, before: cursor };
      const { units }: Answer = await ask(db, LIST, { asOf: '2025-06-30', orderBy, ...page });
      const { pageInfo, nodes } = units;
      if (way === 'forwards') found.push(...nodes);
      else found.unshift(...nodes);
      expect(way === 'forwards' ? pageInfo.hasPreviousPage : pageInfo.hasNextPage).toBe(cursor !== null);
      cursor = way === 'forwards' ? pageInfo.endCursor : pageInfo.startCursor;
      more = way === 'forwards' ? pageInfo.hasNextPage : pageInfo.hasPreviousPage;
    }
    return found;
  }
});

describe('the numbers of a list', () => {
  const QUERY =
    '{ units(asOf: "2025-06-30", filter: { code: ["06199"] }) { totalCount countsByKind { kind count } } }';

  it('are counted once as long as the ledger stands, and anew after it has changed', async () => {
    expect((await ask(db, QUERY)).units.countsByKind).toEqual([{ kind: 'COMMUNE', count: 1 }]);
    expect((await ask(db, QUERY)).units).toEqual({
      totalCount: 1,
      countsByKind: [{ kind: 'COMMUNE', count: 1 }],
    });
    await db.pool.query(`UPDATE administrative_unit_version SET kind = 'TOWNSHIP' WHERE code = '06199'`);
    expect((await ask(db, QUERY)).units.countsByKind).toEqual([{ kind: 'TOWNSHIP', count: 1 }]);
    await db.pool.query(`UPDATE administrative_unit_version SET kind = 'COMMUNE' WHERE code = '06199'`);
    expect((await ask(db, QUERY)).units.countsByKind).toEqual([{ kind: 'COMMUNE', count: 1 }]);
  });
});
