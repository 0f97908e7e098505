import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toGlobalId } from '../src/graphql/global-id.js';
import { ask, askInVain, type Answer } from './execute.js';
import { openDesk, type Desk } from './personnel-desk.js';
import type { How, PersonnelOffice, StaffName } from './personnel-office.js';

let desk: Desk;
let office: PersonnelOffice;
beforeAll(async () => {
  desk = await openDesk();
  office = desk.office;
});
afterAll(() => office?.close());

const query = async (source: string, who: StaffName = 'viewer', how?: How): Promise<Answer> =>
  ask(office.db, `{ ${source} }`, {}, await office.as(who, how));
const error = async (source: string): Promise<unknown> => {
  const [first] = await askInVain(office.db, `{ ${source} }`, {}, await office.as('viewer'));
  return first!.extensions.issue;
};

const HOLDERS = `unit { current(asOf: "2026-11-23") { name } } via { current(asOf: "2026-11-23") { name } }
  position { type { nameVi } } assignment { person { fullName } kind }`;
type Place = Parameters<PersonnelOffice['unit']>[0];
const holders = async (
  place: Place,
  asOf: string,
  more = '',
  who: StaffName = 'viewer',
): Promise<string[]> => {
  const source = `officeHolders(unitId: "${office.unit(place)}", asOf: "${asOf}" ${more}) { ${HOLDERS} }`;
  const { officeHolders } = await query(source, who);
  return officeHolders.map(({ unit, via, position, assignment }: Answer) =>
    [
      position.type.nameVi,
      assignment?.person.fullName ?? '–',
      unit.current.name,
      ...via.map((each: Answer) => `< ${each.current.name}`),
    ].join(', '),
  );
};

describe('who holds which post', () => {
  it('today, vacant posts too, in the order of bodies', async () => {
    expect(await holders('dongKinh', '2026-11-23')).toEqual([
      'Bí thư, Trần Thị Bình, Phường Đông Kinh',
      'Chủ tịch, Trần Thị Bình, Phường Đông Kinh',
      'Phó Chủ tịch, Lê Quốc Cường, Phường Đông Kinh',
      'Công chức, –, Phường Đông Kinh',
    ]);
  });

  it('only key posts, or posts of a kind', async () => {
    const key = await holders('dongKinh', '2026-11-23', ', isKeyLeadership: true');
    expect(key).toHaveLength(3);
    const type = toGlobalId('PositionType', office.types.vice);
    expect(await holders('dongKinh', '2026-11-23', `, positionTypeId: "${type}"`)).toEqual([
      'Phó Chủ tịch, Lê Quốc Cường, Phường Đông Kinh',
    ]);
  });

  it('in a unit that has ended, on its last day', async () => {
    expect(await holders('vinhTrai', '2025-06-30')).toEqual([
      'Chủ tịch, Trần Thị Bình, Phường Vĩnh Trại',
      'Phó Chủ tịch, Vũ Thị Hà, Phường Vĩnh Trại',
    ]);
  });

  it('before the unit was formed: in those it came from, and which way', async () => {
    expect(await holders('dongKinh', '2025-06-30')).toEqual([
      'Chủ tịch, Trần Thị Bình, Phường Vĩnh Trại, < Phường Đông Kinh',
      'Phó Chủ tịch, Vũ Thị Hà, Phường Vĩnh Trại, < Phường Đông Kinh',
    ]);
    expect(await holders('dongKinh', '2025-06-30', ', throughLineage: false')).toEqual([]);
  });

  it('after the unit ended: in what became of it', async () => {
    const now = await holders('vinhTrai', '2026-11-23');
    expect(now[1]).toBe('Chủ tịch, Trần Thị Bình, Phường Đông Kinh, < Phường Vĩnh Trại');
    expect(await holders('vinhTrai', '2026-11-23', ', throughLineage: false')).toEqual([]);
  });

  it('nowhere out of reach', async () => {
    expect(await holders('tuyenQuang', '2026-11-23')).toEqual([]);
    expect(await holders('dongKinh', '2026-11-23', '', 'besideOfficer')).toEqual([]);
    // Who works in the ward reads its predecessor.
    expect(await holders('vinhTrai', '2025-06-30', '', 'wardViewer')).toHaveLength(2);
    expect(await holders('dongKinh', '2026-11-23', '', 'operator')).toEqual([]);
  });
});

describe('vacancies', () => {
  const vacancies = async (
    more = '',
    who: StaffName = 'viewer',
    place: Place = 'langSon',
  ): Promise<Answer[]> => {
    const source = `vacancies(unitId: "${office.unit(place)}" ${more}) { totalCount nodes { vacantSince status
      staffing { established filled vacant surplus } type { nameVi } unit { current { name } } organization { name }
      position { id } } }`;
    const { vacancies: found } = await query(source, who);
    expect(found.totalCount).toBe(found.nodes.length);
    return found.nodes.map(({ type, unit, staffing, vacantSince }: Answer) => ({
      post: `${type.nameVi}, ${unit.current.name}`,
      ...staffing,
      since: vacantSince,
    }));
  };

  it('of a province are told post by post, with the day since when', async () => {
    expect(await vacancies()).toEqual([
      {
        post: 'Phó Chủ tịch, Phường Đông Kinh',
        established: 2,
        filled: 1,
        vacant: 1,
        surplus: 0,
        since: '2025-07-01',
      },
      {
        post: 'Công chức, Phường Đông Kinh',
        established: 5,
        filled: 0,
        vacant: 5,
        surplus: 0,
        since: '2025-07-01',
      },
    ]);
  });

  it('are those of the day asked for', async () => {
    const before = await vacancies(', asOf: "2021-05-31"');
    expect(before.map(({ post }) => post).toSorted()).toEqual([
      'Chủ tịch, Phường Vĩnh Trại',
      'Chủ tịch, Tỉnh Lạng Sơn',
      'Phó Chủ tịch, Phường Vĩnh Trại',
    ]);
    expect(await vacancies(', asOf: "2025-06-30"')).toEqual([]);
  });

  it('count a surplus as well, alone when asked', async () => {
    const id = await desk.stored({ post: 'wardChair', state: 'REJECTED', from: '2026-01-01' });
    await office.db.prisma.assignment.update({
      where: { id },
      data: { state: 'APPROVED', overrideReason: 'Bàn giao' },
    });
    expect(await vacancies(', filter: { only: SURPLUS }')).toEqual([
      { post: 'Chủ tịch, Phường Đông Kinh', established: 1, filled: 2, vacant: 0, surplus: 1, since: null },
    ]);
    expect(await vacancies()).toHaveLength(3);
    expect(await vacancies(', filter: { isKeyLeadership: true, only: VACANT }')).toHaveLength(1);
    expect(await vacancies(', filter: { organizationKind: [SPECIALIZED_OFFICE] }')).toHaveLength(1);
    await desk.clear();
  });

  it('of a frozen post are none', async () => {
    const where = { positionId: office.posts.wardClerk };
    await office.db.prisma.positionEstablishment.updateMany({ where, data: { status: 'FROZEN' } });
    expect(await vacancies()).toHaveLength(1);
    await office.db.prisma.positionEstablishment.updateMany({ where, data: { status: 'AUTHORIZED' } });
  });

  it('are read page by page, and nowhere out of reach', async () => {
    const page = (after: string): Promise<Answer> =>
      query(`vacancies(unitId: "${office.unit('langSon')}", first: 1 ${after}) {
        nodes { type { nameVi } } pageInfo { hasNextPage endCursor } }`);
    const first = (await page('')).vacancies;
    expect(first.pageInfo.hasNextPage).toBe(true);
    const second = (await page(`, after: "${first.pageInfo.endCursor}"`)).vacancies;
    expect(second.nodes).toEqual([{ type: { nameVi: 'Công chức' } }]);
    expect(await vacancies('', 'besideOfficer')).toEqual([]);
    expect(await vacancies('', 'viewer', 'tuyenQuang')).toEqual([]);
    expect(await vacancies('', 'wardViewer')).toHaveLength(2);
  });
});

describe('the staffing table', () => {
  const table = async (groupBy: string, more = '', who: StaffName = 'viewer'): Promise<Answer> =>
    (
      await query(
        `staffingTable(unitId: "${office.unit('langSon')}", groupBy: ${groupBy} ${more}) { asOf
          total { established filled vacant surplus }
          rows { posts unit { current { name } } type { nameVi } organizationKind
            staffing { established filled vacant } keyStaffing { established filled vacant } } }`,
        who,
      )
    ).staffingTable;

  it('adds up units, kinds of post and kinds of body alike', async () => {
    const total = { established: 11, filled: 5, vacant: 6, surplus: 0 };
    const units = await table('UNIT');
    expect(units).toMatchObject({ asOf: '2026-11-23', total });
    expect(units.rows.map(({ unit, posts }: Answer) => [unit.current.name, posts])).toEqual([
      ['Tỉnh Lạng Sơn', 1],
      ['Phường Đông Kinh', 4],
      ['Xã Kiên Mộc', 1],
    ]);
    expect(units.rows[1]).toMatchObject({
      type: null,
      organizationKind: null,
      staffing: { established: 9, filled: 3, vacant: 6 },
      keyStaffing: { established: 4, filled: 3, vacant: 1 },
    });
    const types = await table('POSITION_TYPE');
    expect(types.total).toEqual(total);
    expect(types.rows.map(({ type }: Answer) => type.nameVi)).toEqual([
      'Bí thư',
      'Chủ tịch',
      'Phó Chủ tịch',
      'Công chức',
    ]);
    const bodies = await table('ORGANIZATION_KIND');
    expect(bodies.total).toEqual(total);
    expect(bodies.rows.map(({ organizationKind }: Answer) => organizationKind)).toEqual([
      'PARTY_COMMITTEE',
      'PEOPLES_COMMITTEE',
      'SPECIALIZED_OFFICE',
    ]);
  });

  it('is of any day, and of what is in reach', async () => {
    const before = await table('UNIT', ', asOf: "2025-06-30"');
    expect(before.total).toEqual({ established: 3, filled: 3, vacant: 0, surplus: 0 });
    expect((await table('UNIT', '', 'wardViewer')).rows).toHaveLength(1);
    expect((await table('UNIT', '', 'otherOfficer')).rows).toEqual([]);
  });
});

describe('the post monitor', () => {
  const monitor = async (more = '', who: StaffName = 'viewer'): Promise<Answer> =>
    (
      await query(
        `postMonitor(unitId: "${office.unit('langSon')}", from: "2025-06-01", to: "2025-08-01" ${more}) {
          from to totalDaysVacant totalDaysDouble totalUnits pageInfo { hasNextPage endCursor } types { nameVi }
          rows { unit { current(asOf: "2026-11-23") { name } } cells { type { nameVi } positions { id } days daysVacant daysDouble
            gaps { from to } overlaps { from to } spans { from to assignment { person { fullName } } decision { number } } } } }`,
        who,
      )
    ).postMonitor;
  const cell = (found: Answer, unit: string, type: string): Answer =>
    found.rows
      .find((row: Answer) => row.unit.current.name === unit)
      .cells.find((each: Answer) => each.type.nameVi === type);

  it('knows who covered which day by which decision', async () => {
    const found = await monitor();
    expect(found).toMatchObject({ from: '2025-06-01', to: '2025-08-01', totalUnits: 4 });
    expect(found.types.map(({ nameVi }: Answer) => nameVi)).toEqual(['Bí thư', 'Chủ tịch', 'Phó Chủ tịch']);
    expect(cell(found, 'Tỉnh Lạng Sơn', 'Chủ tịch')).toMatchObject({
      days: 61,
      daysVacant: 0,
      gaps: [],
      spans: [
        {
          from: '2025-06-01',
          to: '2025-08-01',
          assignment: { person: { fullName: 'Nguyễn Văn An' } },
          decision: { number: '15-QĐ/TU' },
        },
      ],
    });
    // Ended with its ward: nobody is missed there afterwards.
    expect(cell(found, 'Phường Vĩnh Trại', 'Chủ tịch')).toMatchObject({ days: 30, daysVacant: 0 });
    expect(cell(found, 'Phường Vĩnh Trại', 'Bí thư')).toMatchObject({ days: 0, positions: [] });
  });

  it('counts days with nobody and days with two exactly', async () => {
    const { assignment } = office.db.prisma;
    await assignment.update({
      where: { id: office.assignments.em },
      data: { validFrom: new Date('2025-07-11') },
    });
    const second = await desk.stored({
      post: 'wardChair',
      state: 'REJECTED',
      from: '2025-07-10',
      to: '2025-07-13',
    });
    await assignment.update({
      where: { id: second },
      data: { state: 'APPROVED', overrideReason: 'Bàn giao' },
    });
    const found = await monitor();
    expect(cell(found, 'Xã Kiên Mộc', 'Chủ tịch')).toMatchObject({
      days: 31,
      daysVacant: 10,
      gaps: [{ from: '2025-07-01', to: '2025-07-11' }],
    });
    expect(cell(found, 'Phường Đông Kinh', 'Chủ tịch')).toMatchObject({
      daysDouble: 3,
      overlaps: [{ from: '2025-07-10', to: '2025-07-13' }],
    });
    expect(found).toMatchObject({ totalDaysVacant: 10, totalDaysDouble: 3 });
    await assignment.update({
      where: { id: office.assignments.em },
      data: { validFrom: new Date('2025-07-01') },
    });
    await desk.clear();
  });

  it('is read unit by unit, of kinds asked for, within reach', async () => {
    const type = toGlobalId('PositionType', office.types.vice);
    const vices = await monitor(`, positionTypeIds: ["${type}"]`);
    expect(vices.rows.map(({ unit }: Answer) => unit.current.name)).toEqual([
      'Phường Đông Kinh',
      'Phường Vĩnh Trại',
    ]);
    const first = await monitor(', first: 1');
    expect(first.rows.map(({ unit }: Answer) => unit.current.name)).toEqual(['Tỉnh Lạng Sơn']);
    const next = await monitor(`, first: 1, after: "${first.pageInfo.endCursor}"`);
    expect(next.rows.map(({ unit }: Answer) => unit.current.name)).toEqual(['Phường Đông Kinh']);
    expect((await monitor('', 'besideOfficer')).rows).toHaveLength(1);
    expect((await monitor('', 'otherOfficer')).rows).toEqual([]);
  });

  it('refuses periods that end before they begin or last too long', async () => {
    const asked = (from: string, to: string): string =>
      `postMonitor(unitId: "${office.unit('langSon')}", from: "${from}", to: "${to}") { from }`;
    expect(await error(asked('2025-01-01', '2025-01-01'))).toBe('period.order');
    expect(await error(asked('2025-01-01', '2027-01-03'))).toBe('period.tooLong');
    expect((await query(asked('2024-01-01', '2026-01-01'))).postMonitor.from).toBe('2024-01-01');
  });
});
