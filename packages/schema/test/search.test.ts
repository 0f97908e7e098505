import { createTestDatabase, type TestDatabase } from '@haicap/database/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, askInVain, type Answer } from './execute.js';
import { tellNorth } from './north.js';

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase();
  await tellNorth().ledger.store(db);
});
afterAll(() => db?.close());

const SEARCH = `query ($text: String!, $asOf: Date, $first: Int) { search(text: $text, asOf: $asOf, first: $first) {
  kind title subtitle node { __typename id ... on AdministrativeUnitVersion { code }
    ... on TerritorialChangeEvent { title } ... on LegalInstrument { number } } } }`;

async function search(text: string, asOf?: string): Promise<Answer[]> {
  return (await ask(db, SEARCH, { text, asOf })).search;
}

describe('search', () => {
  it('finds the same without accents and with another tone placement', async () => {
    const expected = [
      {
        kind: 'UNIT',
        title: 'Xã Hoà Bình',
        subtitle: 'Xã · 06112 · Tỉnh Lạng Sơn',
        node: { __typename: 'AdministrativeUnitVersion', id: expect.any(String), code: '06112' },
      },
      {
        kind: 'FORMER_UNIT',
        title: 'Xã Hòa Bình',
        subtitle: 'Xã · 06085 · Huyện Bình Gia · Tỉnh Lạng Sơn · 01/01/1997 – 30/06/2025',
        node: { __typename: 'AdministrativeUnitVersion', id: expect.any(String), code: '06085' },
      },
    ];
    for (const text of ['hoa binh', 'Hoà Bình', 'Hòa Bình', 'xã hòa bình', 'HOA  B']) {
      expect(await search(text)).toEqual(expected);
    }
  });

  it('finds who holds a code on the day, and who held it before', async () => {
    expect((await search('05977')).map(({ kind, title }) => [kind, title])).toEqual([
      ['UNIT', 'Phường Đông Kinh'],
      ['FORMER_UNIT', 'Phường Vĩnh Trại'],
    ]);
    expect((await search('05977', '2025-06-30')).map(({ kind, title }) => [kind, title])).toEqual([
      ['UNIT', 'Phường Vĩnh Trại'],
    ]);
    expect((await search('059')).map(({ title }) => title)).toContain('Phường Đông Kinh');
  });

  it('shows a unit that goes on once, and an earlier name of it as a former one', async () => {
    expect((await search('Gia Cát')).map(({ kind, title }) => [kind, title])).toEqual([
      ['UNIT', 'Xã Gia Cát'],
      ['FORMER_UNIT', 'Xã Gia Cát Cũ'],
      ['TERRITORIAL_CHANGE', 'Đổi tên xã Gia Cát'],
    ]);
  });

  it('puts what begins with the text before what contains it', async () => {
    const titles = (await search('binh')).map(({ title }) => title);
    expect(titles.slice(0, 3)).toEqual(['Xã Bình Gia', 'Huyện Bình Gia', 'Xã Bính Xá']);
    expect(titles.slice(3)).toEqual(['Xã Hoà Bình', 'Xã Hòa Bình']);
  });

  it('finds acts and legal instruments', async () => {
    expect(await search('1672/nq')).toMatchObject([
      {
        kind: 'LEGAL_INSTRUMENT',
        title: '1672/NQ-UBTVQH15',
        subtitle: 'Sắp xếp các đơn vị hành chính',
        node: { __typename: 'LegalInstrument', number: '1672/NQ-UBTVQH15' },
      },
    ]);
    const [act] = await search('sap xep cac don vi hanh chinh cap xa');
    expect(act).toMatchObject({
      kind: 'TERRITORIAL_CHANGE',
      node: { __typename: 'TerritorialChangeEvent' },
    });
    expect(act.subtitle).toContain('01/07/2025 · 1672/NQ-UBTVQH15');
  });

  it('shows a draft only to who may read the units it is about', async () => {
    expect((await search('Dự thảo nhập')).map(({ title }) => title)).toEqual(['Dự thảo nhập xã Kiên Mộc']);
    const elsewhere = { scopePath: 'vn.p9999.' };
    expect((await ask(db, SEARCH, { text: 'Dự thảo nhập' }, elsewhere)).search).toEqual([]);
  });

  it('speaks the language of the viewer', async () => {
    const { search: found } = await ask(db, SEARCH, { text: 'dong kinh' }, { locale: 'fr' });
    expect(found[0].subtitle).toMatch(/^Quartier · 05977/);
  });

  it('finds nothing for nothing, and takes signs of patterns literally', async () => {
    for (const text of ['', '  ', '.', '%', '%%%%', '_____', String.raw`\\\\`]) {
      expect(await search(text)).toEqual([]);
    }
  });

  it('is cut at the number asked for, and refused beyond the limits', async () => {
    expect((await ask(db, SEARCH, { text: 'x', first: 3 })).search).toHaveLength(3);
    const [error] = await askInVain(db, SEARCH, { text: 'x', first: 51 }, { locale: 'en' });
    expect(error!.message).toBe('A page has 1 to 50 rows.');
    expect((await askInVain(db, SEARCH, { text: 'x', first: 0 }))[0]!.extensions).toMatchObject({
      issue: 'page.size',
    });
    expect((await askInVain(db, SEARCH, { text: 'x'.repeat(201) }))[0]!.extensions).toMatchObject({
      issue: 'text.tooLong',
    });
  });
});
