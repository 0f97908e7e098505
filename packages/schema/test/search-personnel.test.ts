import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toGlobalId } from '../src/graphql/global-id.js';
import { ask, statementsOf, type Answer } from './execute.js';
import { openPersonnelOffice, type PersonnelOffice, type StaffName } from './personnel-office.js';

let office: PersonnelOffice;
beforeAll(async () => {
  office = await openPersonnelOffice();
});
afterAll(() => office?.close());

const SEARCH = `query ($text: String!, $asOf: Date) { search(text: $text, asOf: $asOf) { kind title subtitle
  node { __typename id ... on Person { fullName } ... on Organization { name unit { id } } } } }`;

async function search(text: string, name: StaffName = 'viewer', asOf?: string): Promise<Answer[]> {
  return (await ask(office.db, SEARCH, { text, asOf }, await office.as(name))).search;
}

const found = (hits: Answer[]): string[] =>
  hits
    .filter(({ kind }) => kind === 'PERSON' || kind === 'ORGANIZATION')
    .map(({ title, subtitle }) => `${title}: ${subtitle}`);

describe('search', () => {
  it('finds people by any part of the name or the code, with the post and unit of the day', async () => {
    expect((await search('tran thi BINH'))[0]).toEqual({
      kind: 'PERSON',
      title: 'Trần Thị Bình',
      subtitle: 'Chủ tịch · Phường Đông Kinh',
      node: {
        __typename: 'Person',
        id: toGlobalId('Person', office.persons.binh),
        fullName: 'Trần Thị Bình',
      },
    });
    expect(found(await search('binh'))).toContain('Trần Thị Bình: Chủ tịch · Phường Đông Kinh');
    expect(found(await search('tran thi binh', 'viewer', '2025-06-30'))).toEqual([
      'Trần Thị Bình: Chủ tịch · Phường Vĩnh Trại',
    ]);
    // Without a post: the unit that keeps the file, by its last name.
    expect(found(await search('vu thi ha'))).toEqual(['Vũ Thị Hà: Phường Vĩnh Trại']);
    expect(found(await search('tr'))).toEqual(['Trần Thị Bình: Chủ tịch · Phường Đông Kinh']);
    const french = await ask(
      office.db,
      SEARCH,
      { text: 'ls-1' },
      await office.as('viewer', { locale: 'fr' }),
    );
    expect(found(french.search)).toEqual(['Nguyễn Văn An: Président · Tỉnh Lạng Sơn']);
  });

  it('finds bodies of the day', async () => {
    expect((await search('van phong phuong'))[0]).toMatchObject({
      kind: 'ORGANIZATION',
      title: 'Văn phòng phường Đông Kinh',
      subtitle: 'Cơ quan chuyên môn · Phường Đông Kinh',
      node: { __typename: 'Organization', unit: { id: office.unit('dongKinh') } },
    });
    expect(found(await search('phuong vinh trai'))).toEqual([]);
    expect(found(await search('phuong vinh trai', 'viewer', '2025-06-30'))).toEqual([
      'Ủy ban nhân dân phường Vĩnh Trại: Ủy ban nhân dân · Phường Vĩnh Trại',
    ]);
  });

  it('finds nobody and nothing out of reach', async () => {
    expect(found(await search('do minh khanh'))).toEqual([]);
    expect(found(await search('do minh khanh', 'otherOfficer'))).toHaveLength(1);
    expect(found(await search('do minh khanh', 'developer'))).toHaveLength(1);
    expect(found(await search('hoang van em', 'wardViewer'))).toEqual([]);
    expect(found(await search('vu thi ha', 'wardViewer'))).toHaveLength(1);
    expect(found(await search('nhan dan', 'wardViewer'))).toEqual([
      'Ủy ban nhân dân phường Đông Kinh: Ủy ban nhân dân · Phường Đông Kinh',
    ]);
    for (const text of ['tran thi binh', 'van phong phuong']) {
      expect(found(await search(text, 'operator'))).toEqual([]);
    }
  });

  it('asks one statement, and one for each kind of record that is opened', async () => {
    const query = 'query ($text: String!) { search(text: $text) { kind title subtitle } }';
    for (const text of ['tr', 'tran', 'u']) {
      expect(await statementsOf(office.db, query, { text }, await office.as('viewer'))).toHaveLength(1);
    }
  });
});
