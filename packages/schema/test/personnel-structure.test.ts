import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toGlobalId } from '../src/graphql/global-id.js';
import { ask, askInVain, statementsOf, type Answer } from './execute.js';
import { openPersonnelOffice, type PersonnelOffice, type StaffName } from './personnel-office.js';

let office: PersonnelOffice;
beforeAll(async () => {
  office = await openPersonnelOffice();
});
afterAll(() => office?.close());

async function see(
  name: StaffName,
  source: string,
  variables: Record<string, unknown> = {},
): Promise<Answer> {
  return ask(office.db, source, variables, await office.as(name));
}

const CHART = `query ($id: ID!, $asOf: Date) { node(id: $id) { ... on AdministrativeUnit { organizations(asOf: $asOf) {
  name kind parent { name } children(asOf: $asOf) { name } validFrom validTo endReason endedByEvent { id } viewerPermissions
  staffing(asOf: $asOf) { established filled vacant surplus }
  positions(asOf: $asOf) { type { nameVi } establishment(asOf: $asOf) { headcount status }
    staffing(asOf: $asOf) { established filled vacant surplus }
    holders(asOf: $asOf) { kind person { fullName } } } } } } }`;

describe('the bodies of a unit', () => {
  it('with their posts and who holds them, in their order', async () => {
    const { node } = await see('viewer', CHART, { id: office.unit('dongKinh') });
    expect(node.organizations.map(({ name, parent }: Answer) => [name, parent?.name])).toEqual([
      ['Đảng ủy phường Đông Kinh', undefined],
      ['Ủy ban nhân dân phường Đông Kinh', undefined],
      ['Văn phòng phường Đông Kinh', 'Ủy ban nhân dân phường Đông Kinh'],
    ]);
    const [party, ward, clerks] = node.organizations;
    expect(party.positions).toEqual([
      {
        type: { nameVi: 'Bí thư' },
        establishment: { headcount: 1, status: 'AUTHORIZED' },
        staffing: { established: 1, filled: 1, vacant: 0, surplus: 0 },
        holders: [{ kind: 'CONCURRENT', person: { fullName: 'Trần Thị Bình' } }],
      },
    ]);
    expect(ward.children).toEqual([{ name: 'Văn phòng phường Đông Kinh' }]);
    expect(ward.staffing).toEqual({ established: 3, filled: 2, vacant: 1, surplus: 0 });
    expect(clerks.staffing).toEqual({ established: 5, filled: 0, vacant: 5, surplus: 0 });
    expect(ward.viewerPermissions).toEqual(['PERSONNEL_READ']);
  });

  it('on a day of the past: a unit that has ended, by its former and by its latter people', async () => {
    const id = office.unit('vinhTrai');
    for (const name of ['viewer', 'wardViewer'] as const) {
      const { node } = await see(name, CHART, { id, asOf: '2025-06-30' });
      expect(node.organizations).toMatchObject([
        {
          validTo: '2025-07-01',
          endReason: 'UNIT_ENDED',
          endedByEvent: { id: toGlobalId('TerritorialChangeEvent', office.north.acts.langSon) },
          positions: [
            { holders: [{ person: { fullName: 'Trần Thị Bình' } }] },
            { holders: [{ person: { fullName: 'Vũ Thị Hà' } }] },
          ],
        },
      ]);
    }
    expect((await see('viewer', CHART, { id })).node.organizations).toEqual([]);
    expect(
      await askInVain(office.db, CHART, { id, asOf: '1850-01-01' }, await office.as('viewer')),
    ).toHaveLength(1);
  });

  it('are not told where the viewer does not read personnel', async () => {
    for (const name of ['otherOfficer', 'besideOfficer', 'operator'] as const) {
      const { node } = await see(name, CHART, { id: office.unit('dongKinh') });
      expect(node.organizations).toEqual([]);
      const ids = {
        organization: toGlobalId('Organization', office.bodies.ward),
        position: toGlobalId('Position', office.posts.wardChair),
      };
      const source =
        'query ($organization: ID!, $position: ID!) { organization(id: $organization) { id } position(id: $position) { id } }';
      expect(await see(name, source, ids)).toEqual({ organization: null, position: null });
    }
  });
});

describe('lists', () => {
  const BODIES = `query ($unitId: ID!, $asOf: Date, $filter: OrganizationFilter, $first: Int, $after: String) {
    organizations(unitId: $unitId, asOf: $asOf, filter: $filter, first: $first, after: $after) {
      totalCount nodes { name unit { id } } pageInfo { hasNextPage endCursor } } }`;

  it('of the bodies of a unit, and of all units below it', async () => {
    const unitId = office.unit('langSon');
    const names = async (filter?: object, asOf?: string): Promise<string[]> =>
      (await see('viewer', BODIES, { unitId, filter, asOf })).organizations.nodes.map(
        ({ name }: Answer) => name,
      );
    expect(await names()).toEqual(['Ủy ban nhân dân tỉnh Lạng Sơn']);
    expect(await names({ includeSubordinate: true })).toHaveLength(5);
    expect(await names({ includeSubordinate: true, text: 'van phong' })).toEqual([
      'Văn phòng phường Đông Kinh',
    ]);
    expect(await names({ includeSubordinate: true, kind: ['PARTY_COMMITTEE'] })).toEqual([
      'Đảng ủy phường Đông Kinh',
    ]);
    expect(await names({ includeSubordinate: true }, '2025-06-30')).toEqual([
      'Ủy ban nhân dân tỉnh Lạng Sơn',
      'Ủy ban nhân dân phường Vĩnh Trại',
    ]);
  });

  it('page by page, and only within reach', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const variables = {
        unitId: office.unit('langSon'),
        filter: { includeSubordinate: true },
        first: 2,
        after,
      };
      const { organizations } = await see('viewer', BODIES, variables);
      expect(organizations.totalCount).toBe(5);
      seen.push(...organizations.nodes.map(({ name }: Answer) => name));
      after = organizations.pageInfo.hasNextPage ? organizations.pageInfo.endCursor : null;
    } while (after !== null);
    expect(new Set(seen).size).toBe(5);
    const ward = await see('wardViewer', BODIES, {
      unitId: office.unit('langSon'),
      filter: { includeSubordinate: true },
    });
    expect(ward.organizations.totalCount).toBe(3);
  });

  it('of the catalogue, in the order of precedence and the language of the viewer', async () => {
    const source = `query ($filter: PositionTypeFilter) { positionTypes(filter: $filter) { totalCount nodes { key name
      feminine: name(form: MS) precedence } } }`;
    const all = (await see('wardViewer', source)).positionTypes;
    expect(all.nodes.map(({ key }: Answer) => key)).toEqual([
      'party_secretary',
      'committee_chair',
      'committee_vice_chair',
      'clerk',
    ]);
    const french = await ask(
      office.db,
      source,
      { filter: { text: 'presid' } },
      await office.as('viewer', { locale: 'fr' }),
    );
    expect(french.positionTypes.nodes.map(({ name }: Answer) => name)).toEqual([
      'Président',
      'Vice-président',
    ]);
    expect(
      (await see('viewer', source, { filter: { isKeyLeadership: false } })).positionTypes.totalCount,
    ).toBe(1);
    expect((await see('viewer', source, { filter: { asOf: '1980-01-01' } })).positionTypes.totalCount).toBe(
      0,
    );
    expect(
      (await see('viewer', source, { filter: { organizationKind: 'OTHER', level: 'COMMUNE' } })).positionTypes
        .totalCount,
    ).toBe(4);
  });
});

describe('ceilings', () => {
  const SHEET = `query ($unitId: ID!) { headcountCeilings(unitId: $unitId) { ceiling childrenTotal difference established
    filled current { version validFrom basis } rows { unit { current { name } } ceiling established filled } } }`;

  it('of a unit against those below it', async () => {
    const set = async (place: 'langSon' | 'dongKinh' | 'kienMoc', ceiling: number): Promise<Answer> =>
      office.step(
        'headcountCeilingSet',
        {
          unitId: office.unit(place),
          expectedVersion: 0,
          validFrom: '2026-01-01',
          ceiling,
          basis: 'Quyết định 1',
        },
        await office.as('officer'),
        'headcountCeiling { ceiling version validTo unit { id } }',
      );
    expect(await set('langSon', 10)).toMatchObject({
      headcountCeiling: { ceiling: 10, version: 1, validTo: null, unit: { id: office.unit('langSon') } },
    });
    await set('dongKinh', 8);
    await set('kienMoc', 4);
    const { headcountCeilings: sheet } = await see('viewer', SHEET, { unitId: office.unit('langSon') });
    expect(sheet).toMatchObject({
      ceiling: 10,
      childrenTotal: 12,
      difference: -2,
      established: 11,
      filled: 5,
    });
    expect(sheet.current).toEqual({ version: 1, validFrom: '2026-01-01', basis: 'Quyết định 1' });
    const rows = sheet.rows.filter(({ ceiling }: Answer) => ceiling !== null);
    expect(rows).toEqual([
      { unit: { current: { name: 'Phường Đông Kinh' } }, ceiling: 8, established: 9, filled: 3 },
      { unit: { current: { name: 'Xã Kiên Mộc' } }, ceiling: 4, established: 1, filled: 1 },
    ]);
    expect((await see('wardViewer', SHEET, { unitId: office.unit('langSon') })).headcountCeilings).toBeNull();
    const statements = await statementsOf(
      office.db,
      SHEET,
      { unitId: office.unit('langSon') },
      await office.as('viewer'),
    );
    expect(statements).toHaveLength(4);
  });

  it('are set under a version, once more from another day on, and refused', async () => {
    const input = {
      unitId: office.unit('chauSon'),
      expectedVersion: 0,
      validFrom: '2026-01-01',
      ceiling: 30,
    };
    const step = async (change: object, name: StaffName = 'officer'): Promise<Answer> =>
      office.step(
        'headcountCeilingSet',
        { ...input, ...change },
        await office.as(name),
        'headcountCeiling { ceiling version validFrom validTo }',
      );
    expect(await step({}, 'approver')).toMatchObject({ __typename: 'Forbidden' });
    expect(await step({}, 'otherOfficer')).toMatchObject({ __typename: 'Forbidden' });
    expect(await step({ unitId: toGlobalId('AdministrativeUnit', office.bodies.ward) })).toMatchObject({
      __typename: 'NotFound',
    });
    expect(
      (await step({ ceiling: -1, validTo: '2025-01-01' })).issues.map(({ code }: Answer) => code),
    ).toEqual(['input.negative', 'dates.validityOrder']);
    const [first, second] = await Promise.all([step({}), step({ ceiling: 31 })]);
    expect(
      [first.__typename, second.__typename].filter((type) => type === 'HeadcountCeilingPayload'),
    ).toHaveLength(1);
    expect(await step({})).toMatchObject({ __typename: 'Conflict', currentVersion: 1 });
    const later = await step({ expectedVersion: 1, validFrom: '2027-01-01', ceiling: 25 });
    expect(later.headcountCeiling).toEqual({
      ceiling: 25,
      version: 3,
      validFrom: '2027-01-01',
      validTo: null,
    });
    // the same step again, by somebody who still has the ceiling before
    expect(await step({ expectedVersion: 1, validFrom: '2027-01-01', ceiling: 24 })).toMatchObject({
      __typename: 'Conflict',
      currentVersion: 3,
    });
    const replaced = await step({ expectedVersion: 2, ceiling: 29 });
    expect(replaced.headcountCeiling).toEqual({
      ceiling: 29,
      version: 3,
      validFrom: '2026-01-01',
      validTo: '2027-01-01',
    });
    expect(
      (await step({ expectedVersion: 3, validFrom: '2026-06-01', validTo: '2028-01-01' })).issues,
    ).toMatchObject([{ code: 'ceilings.period.taken' }]);
  });
});

it('a unit with its bodies, posts and people costs the same number of statements whatever there is', async () => {
  const id = office.unit('dongKinh');
  const count = async (): Promise<number> =>
    (await statementsOf(office.db, CHART, { id }, await office.as('viewer'))).length;
  const before = await count();
  for (let at = 0; at < 20; at += 1) {
    await office.db.prisma.organization.create({
      data: {
        unitId: office.north.units.dongKinh.id,
        kind: 'OTHER',
        name: `Ban ${at}`,
        parentId: office.bodies.ward,
        validFrom: new Date('2025-07-01'),
        positions: {
          create: {
            unitId: office.north.units.dongKinh.id,
            typeId: office.types.clerk,
            establishments: { create: { validFrom: new Date('2025-07-01'), headcount: 3 } },
          },
        },
      },
    });
  }
  expect(await count()).toBe(before);
  expect(before).toBe(11);
});
