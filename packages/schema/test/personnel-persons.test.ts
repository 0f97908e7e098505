import { newId } from '@haicap/database/ledger';
import { sortNameOf } from '@haicap/domain/personnel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toGlobalId } from '../src/graphql/global-id.js';
import { ask, askInVain, statementsOf, type Answer } from './execute.js';
import { openPersonnelOffice, type PersonnelOffice, type StaffName } from './personnel-office.js';

let office: PersonnelOffice;
beforeAll(async () => {
  office = await openPersonnelOffice();
});
afterAll(() => office?.close());

const PERSONS = `query ($filter: PersonFilter, $orderBy: [PersonOrder!], $first: Int, $after: String) {
  persons(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
    totalCount nodes { fullName } pageInfo { hasNextPage endCursor } } }`;

async function names(name: StaffName, filter: object = {}, further: object = {}): Promise<string[]> {
  const variables = { filter, ...further };
  const { persons } = await ask(office.db, PERSONS, variables, await office.as(name));
  expect(persons.totalCount).toBeGreaterThanOrEqual(persons.nodes.length);
  return persons.nodes.map(({ fullName }: Answer) => fullName);
}

const EVERYBODY = [
  'Nguyễn Văn An',
  'Trần Thị Bình',
  'Lê Quốc Cường',
  'Phạm Thùy Dung',
  'Hoàng Văn Em',
  'Vũ Thị Hà',
];

describe('a list of people', () => {
  it('is of those whose file is kept in reach, or who hold or held a post there, by given name', async () => {
    expect(await names('viewer')).toEqual(EVERYBODY);
    expect(await names('wardViewer')).toEqual([
      'Trần Thị Bình',
      'Lê Quốc Cường',
      'Phạm Thùy Dung',
      'Vũ Thị Hà',
    ]);
    expect(await names('besideOfficer')).toEqual(['Hoàng Văn Em']);
    expect(await names('otherOfficer')).toEqual(['Đỗ Minh Khánh']);
    expect(await names('developer')).toEqual([...EVERYBODY, 'Đỗ Minh Khánh'].toSorted(byGivenName));
    expect(await names('operator')).toEqual([]);
  });

  it('by text, by unit, by post and by day', async () => {
    expect(await names('viewer', { text: 'thi' })).toEqual(['Trần Thị Bình', 'Vũ Thị Hà']);
    expect(await names('viewer', { text: 'TRAN' })).toEqual(['Trần Thị Bình']);
    expect(await names('viewer', { text: 'ha' })).toEqual(['Vũ Thị Hà']);
    expect(await names('viewer', { text: 'ls-2' })).toEqual(['Trần Thị Bình']);
    expect(await names('viewer', { text: 'khanh' })).toEqual([]);
    const unitId = office.unit('dongKinh');
    expect(await names('viewer', { unitId })).toEqual(['Trần Thị Bình', 'Lê Quốc Cường', 'Phạm Thùy Dung']);
    expect(await names('viewer', { unitId, hasPost: false })).toEqual(['Phạm Thùy Dung']);
    expect(await names('viewer', { unitId: office.unit('langSon') })).toEqual(EVERYBODY);
    expect(await names('viewer', { unitId: office.unit('tuyenQuang') })).toEqual([]);
    expect(await names('viewer', { hasPost: true })).toHaveLength(4);
    const positionTypeId = toGlobalId('PositionType', office.types.vice);
    expect(await names('viewer', { positionTypeId })).toEqual(['Lê Quốc Cường']);
    expect(await names('viewer', { positionTypeId, asOf: '2025-06-30' })).toEqual(['Vũ Thị Hà']);
    expect(await names('viewer', { isKeyLeader: false })).toEqual(['Phạm Thùy Dung', 'Vũ Thị Hà']);
    expect(await names('viewer', { unitId: office.unit('vinhTrai'), asOf: '2025-06-30' })).toEqual([
      'Trần Thị Bình',
      'Vũ Thị Hà',
    ]);
  });

  it('page by page, either way', async () => {
    const orderBy = [{ field: 'NAME', direction: 'DESC' }];
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const variables = { orderBy, first: 2, after };
      const { persons } = await ask(office.db, PERSONS, variables, await office.as('viewer'));
      seen.push(...persons.nodes.map(({ fullName }: Answer) => fullName));
      after = persons.pageInfo.hasNextPage ? persons.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toEqual(EVERYBODY.toReversed());
    expect(await names('viewer', {}, { orderBy: [{ field: 'CREATED_AT' }], first: 3 })).toHaveLength(3);
    const asker = await office.as('viewer');
    const tooLong = { filter: { text: 'x'.repeat(201) } };
    expect((await askInVain(office.db, PERSONS, tooLong, asker))[0]!.extensions['issue']).toBe(
      'text.tooLong',
    );
    const wrong = { filter: { unitId: toGlobalId('Person', newId()) } };
    expect((await askInVain(office.db, PERSONS, wrong, asker))[0]!.extensions['issue']).toBe('id.unknown');
  });

  it('costs the same number of statements whatever it holds', async () => {
    const query = `query ($first: Int) { persons(first: $first) { totalCount nodes { fullName unit { current { name } }
      viewerPermissions posts { kind position { type { nameVi } organization { name } } unit { current { name } } }
      assignments(first: 3) { totalCount nodes { state validFrom } } history(first: 1) { nodes { id } } } } }`;
    const unitId = office.north.units.dongKinh.id;
    await office.db.prisma.person.createMany({
      data: Array.from({ length: 1_010 }, (_, at) => ({
        fullName: `Người Thứ ${at}`,
        sortName: sortNameOf(`Người Thứ ${at}`),
        unitId,
      })),
    });
    const [one, fifty] = [
      await statementsOf(office.db, query, { first: 1 }, await office.as('officer')),
      await statementsOf(office.db, query, { first: 50 }, await office.as('officer')),
    ];
    expect(fifty.length).toBe(one.length);
    expect(one.length).toBe(11);
    // More of a name than are looked up one by one.
    expect(await names('wardViewer', { text: 'nguoi thu 7' }, { first: 2 })).toEqual([
      'Người Thứ 7',
      'Người Thứ 70',
    ]);
    expect(await names('wardViewer', { text: 'nguoi thu' }, { first: 2 })).toEqual([
      'Người Thứ 0',
      'Người Thứ 1',
    ]);
    await office.db.prisma.person.deleteMany({ where: { fullName: { startsWith: 'Người Thứ' } } });
  });
});

function byGivenName(left: string, right: string): number {
  return sortNameOf(left).localeCompare(sortNameOf(right), 'vi');
}

describe('a person', () => {
  const PERSON = `query ($id: ID!, $asOf: Date) { person(id: $id) { fullName formOfAddress staffCode unit { id } isDemo version
    viewerPermissions posts(asOf: $asOf) { kind position { type { name(form: MS) } } }
    assignments { totalCount nodes { state validFrom } } } }`;

  it('holds posts, on any day, and has a history of them', async () => {
    const id = toGlobalId('Person', office.persons.binh);
    const { person } = await ask(office.db, PERSON, { id }, await office.as('wardOfficer'));
    expect(person).toEqual({
      fullName: 'Trần Thị Bình',
      formOfAddress: 'MS',
      staffCode: 'LS-2',
      unit: { id: office.unit('dongKinh') },
      isDemo: false,
      version: 1,
      viewerPermissions: ['PERSONNEL_READ', 'PERSONNEL_DRAFTS', 'PERSONNEL_PERSONAL', 'PERSONNEL_EDIT'],
      posts: [
        { kind: 'PRINCIPAL', position: { type: { name: 'Chủ tịch' } } },
        { kind: 'CONCURRENT', position: { type: { name: 'Bí thư' } } },
      ],
      assignments: {
        totalCount: 3,
        nodes: [
          { state: 'APPROVED', validFrom: '2025-07-01' },
          { state: 'APPROVED', validFrom: '2025-07-01' },
          { state: 'APPROVED', validFrom: '2021-06-01' },
        ],
      },
    });
    const before = await ask(office.db, PERSON, { id, asOf: '2025-06-30' }, await office.as('wardOfficer'));
    expect(before.person.posts).toHaveLength(1);
  });

  it('is not there out of reach, and drafts are for who prepares', async () => {
    const id = toGlobalId('Person', office.persons.dung);
    for (const name of ['besideOfficer', 'otherOfficer', 'operator'] as const) {
      expect((await ask(office.db, PERSON, { id }, await office.as(name))).person).toBeNull();
    }
    const seen = async (name: StaffName): Promise<number> =>
      (await ask(office.db, PERSON, { id }, await office.as(name))).person.assignments.totalCount;
    expect(await seen('viewer')).toBe(0);
    expect(await seen('wardOfficer')).toBe(1);
    expect(await seen('auditor')).toBe(1);
  });
});

describe('who may be the person being entered', () => {
  const DUPLICATES = `query ($fullName: String!, $staffCode: String, $birthDate: Date) {
    personDuplicates(fullName: $fullName, staffCode: $staffCode, birthDate: $birthDate) { person { fullName } reasons } }`;

  async function duplicates(name: StaffName, variables: object): Promise<Answer[]> {
    return (await ask(office.db, DUPLICATES, { ...variables }, await office.as(name))).personDuplicates;
  }

  it('has the name, whatever the marks, or the code; the likeliest first', async () => {
    expect(await duplicates('officer', { fullName: 'tran thi  BINH' })).toEqual([
      { person: { fullName: 'Trần Thị Bình' }, reasons: ['SAME_NAME'] },
    ]);
    expect(await duplicates('officer', { fullName: 'Nguyễn Văn An', staffCode: 'ls-2' })).toEqual([
      { person: { fullName: 'Trần Thị Bình' }, reasons: ['SAME_STAFF_CODE'] },
      { person: { fullName: 'Nguyễn Văn An' }, reasons: ['SAME_NAME'] },
    ]);
    expect(await duplicates('officer', { fullName: 'Trần Thị' })).toEqual([]);
    expect(await duplicates('otherOfficer', { fullName: 'Trần Thị Bình', staffCode: 'LS-2' })).toEqual([]);
  });

  it('has the birthday too, where the viewer may read it, and that is recorded', async () => {
    const asked = { fullName: 'Trần Thị Bình', birthDate: '1979-08-19' };
    expect((await duplicates('officer', asked))[0].reasons).toEqual(['SAME_NAME', 'SAME_BIRTH_DATE']);
    const entries = await office.db.pool.query(
      `SELECT actor_id, record_id, after FROM audit.entry WHERE event = 'PROTECTED_READ'`,
    );
    expect(entries.rows).toEqual([
      {
        actor_id: office.userId('officer'),
        record_id: office.persons.binh,
        after: { fields: ['birthDate'] },
      },
    ]);
    const [refusal] = await askInVain(office.db, DUPLICATES, asked, await office.as('viewer'));
    expect(refusal!.extensions['code']).toBe('FORBIDDEN');
  });
});
