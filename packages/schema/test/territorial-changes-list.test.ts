import { countStatements } from '@haicap/database';
import { createTestDatabase, type TestDatabase } from '@haicap/database/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toGlobalId } from '../src/graphql/global-id.js';
import { unitId } from './act-story.js';
import { ask, askInVain, type Answer, type Asker } from './execute.js';
import { tellLedger, type SeedUnit } from './seed-ledger.js';

const seed = tellLedger();
const langSon = seed.province('20', 'Tỉnh Lạng Sơn');
const caoBang = seed.province('04', 'Tỉnh Cao Bằng');
const source = seed.commune(langSon, '06460', 'Xã Bính Xá');
const acts = Array.from({ length: 30 }, (_, index) => {
  const at = String(index).padStart(2, '0');
  const unit = seed.commune(index % 2 === 0 ? langSon : caoBang, `100${at}`, `Xã Số ${at}`);
  const act = seed.act({
    title: `Đổi tên xã số ${at}`,
    on: `2010-01-${String((index % 5) + 1).padStart(2, '0')}`,
    sequence: index,
    number: `${index}/NQ-HĐND`,
    status: index % 3 === 0 ? 'ADOPTED' : 'OPERATIONAL',
  });
  act.continues(unit, { name: `Xã Tên Mới ${at}` });
  return { ...act, unit };
});
const merger = seed.act({ title: 'Nhập xã Bính Xá', on: '2025-07-01', number: '1672/NQ-UBTVQH15' });
const formed = merger.forms(langSon, 'COMMUNE', '06463', 'Xã Kiên Mộc').from(source).unit;

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase();
  await seed.store(db);
});
afterAll(() => db.close());

const LIST = `query ($filter: TerritorialChangeFilter, $orderBy: [TerritorialChangeOrder!], $first: Int, $after: String,
    $last: Int, $before: String) {
  territorialChanges(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
    totalCount nodes { title status operationalFrom } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;

async function list(variables: Record<string, unknown> = {}, asker: Asker = {}): Promise<Answer> {
  return (await ask(db, LIST, variables, asker)).territorialChanges;
}

function titles(page: Answer): string[] {
  return page.nodes.map(({ title }: { title: string }) => title);
}

describe('the list of acts', () => {
  it('begins with the latest', async () => {
    const page = await list({ first: 2 });
    expect(page.totalCount).toBe(31);
    expect(titles(page)[0]).toBe('Nhập xã Bính Xá');
    expect(page.nodes[1].operationalFrom).toBe('2010-01-05');
  });

  it('is filtered by state, text, province, unit, days and instrument', async () => {
    expect((await list({ filter: { status: ['ADOPTED'] } })).totalCount).toBe(10);
    expect((await list({ filter: { status: [] } })).totalCount).toBe(31);
    expect(titles(await list({ filter: { text: 'NHAP xa binh' } }))).toEqual(['Nhập xã Bính Xá']);
    expect(titles(await list({ filter: { text: '1672 nq' } }))).toEqual(['Nhập xã Bính Xá']);
    expect((await list({ filter: { text: '100%' } })).totalCount).toBe(0);
    for (const unit of [source, formed]) {
      expect(titles(await list({ filter: { unitId: unitId(unit) } }))).toEqual(['Nhập xã Bính Xá']);
    }
    expect((await list({ filter: { unitId: unitId(acts[1]!.unit) } })).totalCount).toBe(1);
    expect(
      (await list({ filter: { operationalFrom: { from: '2010-01-02', to: '2010-01-03' } } })).totalCount,
    ).toBe(12);
    // Ten of the fifteen of Cao Bằng are applied; the others name no province by their scope in this seed.
    expect((await list({ filter: { provinceCode: '04' } })).totalCount).toBe(10);
    expect((await list({ filter: { provinceCode: '99' } })).totalCount).toBe(0);
    const instrument = await db.prisma.legalInstrument.findUniqueOrThrow({
      where: { number: '1672/NQ-UBTVQH15' },
    });
    const filter = { instrumentId: toGlobalId('LegalInstrument', instrument.id) };
    expect(titles(await list({ filter }))).toEqual(['Nhập xã Bính Xá']);
  });

  it.each([
    ['OPERATIONAL_FROM', 'ASC'],
    ['OPERATIONAL_FROM', 'DESC'],
    ['TITLE', 'ASC'],
    ['TITLE', 'DESC'],
    ['STATUS', 'ASC'],
    ['STATUS', 'DESC'],
  ])('has every act once, paged by %s %s, forwards and backwards', async (field, direction) => {
    const orderBy = [{ field, direction }];
    const whole = titles(await list({ orderBy, first: 100 }));
    const forwards: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const page: Answer = await list({ orderBy, first: 7, after });
      forwards.push(...titles(page));
      after = page.pageInfo.endCursor;
      more = page.pageInfo.hasNextPage;
    }
    const backwards: string[] = [];
    for (let before: string | null = null, more = true; more;) {
      const page: Answer = await list({ orderBy, last: 7, before });
      backwards.unshift(...titles(page));
      before = page.pageInfo.startCursor;
      more = page.pageInfo.hasPreviousPage;
    }
    expect(forwards).toEqual(whole);
    expect(backwards).toEqual(whole);
    expect(new Set(whole).size).toBe(31);
  });

  it('refuses a cursor of another order, and too many orders', async () => {
    const page = await list({ first: 1 });
    const [error] = await askInVain(db, LIST, {
      orderBy: [{ field: 'TITLE', direction: 'ASC' }],
      after: page.pageInfo.endCursor,
    });
    expect(error!.extensions.code).toBe('QUERY_NOT_VALID');
    const orders = Array.from({ length: 4 }, () => ({ field: 'TITLE', direction: 'ASC' }));
    const [tooMany] = await askInVain(db, LIST, { orderBy: orders });
    expect(tooMany!.extensions.issue).toBe('order.tooMany');
  });

  it('costs the same number of statements for 3 acts and for 30', async () => {
    const DEEP = `query ($first: Int) { territorialChanges(first: $first) { totalCount nodes {
      id title types targetCount partCount instrument { number } scopeUnit { id } viewerPermissions
      targets(first: 5) { totalCount nodes { code types continuesUnit { level } unit { level } parentUnit { level }
        parts { source { name } target { code } } } }
      parts(first: 5) { totalCount nodes { source { name } } }
      proof { isApplicable findings { message unit { name } } } } } }`;
    const count = async (first: number): Promise<number> =>
      (await countStatements(db, () => ask(db, DEEP, { first }))).statements.length;
    const few = await count(3);
    expect(await count(30)).toBe(few);
    expect(few).toBeLessThanOrEqual(18);
  });
});

describe('the targets of an act', () => {
  it('are paged in the order of the act and found without accents', async () => {
    const big = tellLedger();
    const province: SeedUnit = big.province('66', 'Tỉnh Đắk Lắk');
    const act = big.act({ title: 'Nhiều xã', on: '2025-07-01', status: 'ADOPTED' });
    for (let index = 0; index < 30; index++) {
      act.forms(province, 'COMMUNE', String(24_000 + index), `Xã Ea Súp ${index}`).from(null);
    }
    const own = await createTestDatabase();
    await big.store(own);
    const TARGETS = `query ($id: ID!, $first: Int, $after: String, $text: String) { territorialChange(id: $id) {
      targets(first: $first, after: $after, text: $text) { totalCount nodes { ordinal name }
        pageInfo { hasNextPage endCursor } } } }`;
    const id = toGlobalId('TerritorialChangeEvent', act.id);
    const first = await ask(own, TARGETS, { id, first: 20 });
    const { targets } = first.territorialChange;
    expect(targets).toMatchObject({ totalCount: 30, pageInfo: { hasNextPage: true } });
    const rest = await ask(own, TARGETS, { id, first: 20, after: targets.pageInfo.endCursor });
    const ordinals = [...targets.nodes, ...rest.territorialChange.targets.nodes].map(
      ({ ordinal }: Answer) => ordinal,
    );
    expect(ordinals).toEqual(Array.from({ length: 30 }, (_, index) => index));
    const found = await ask(own, TARGETS, { id, text: 'ea sup 24007' });
    expect(found.territorialChange.targets).toMatchObject({
      totalCount: 1,
      nodes: [{ name: 'Xã Ea Súp 7' }],
    });
    await own.close();
  });
});
