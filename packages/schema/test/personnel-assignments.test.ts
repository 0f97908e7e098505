import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toGlobalId } from '../src/graphql/global-id.js';
import { ask, askInVain, statementsOf, type Answer } from './execute.js';
import { openDesk, type Desk } from './personnel-desk.js';
import type { PersonnelOffice, StaffName } from './personnel-office.js';

let desk: Desk;
let office: PersonnelOffice;
beforeAll(async () => {
  desk = await openDesk();
  office = desk.office;
});
afterAll(() => office?.close());

const words = async (filter: string, who: StaffName = 'officer', order = ''): Promise<string[]> => {
  const query = `{ assignments(first: 100, filter: { ${filter} } ${order}) { totalCount nodes { id } } }`;
  const { assignments } = await ask(office.db, query, {}, await office.as(who));
  expect(assignments.totalCount).toBe(assignments.nodes.length);
  const names = new Map(
    Object.entries(office.assignments).map(([word, id]) => [toGlobalId('Assignment', id), word]),
  );
  return assignments.nodes.map(({ id }: Answer) => names.get(id) ?? id);
};

describe('assignments', () => {
  it('are found by unit and below, body, person, post, kind of post', async () => {
    const ward = await words(`unitId: "${office.unit('dongKinh')}"`);
    expect(ward.toSorted()).toEqual(['binh', 'binhBeside', 'cuong', 'dung']);
    expect((await words(`unitId: "${office.unit('langSon')}"`)).length).toBe(8);
    expect(await words(`organizationId: "${toGlobalId('Organization', office.bodies.party)}"`)).toEqual([
      'binhBeside',
    ]);
    const binh = await words(`personId: "${toGlobalId('Person', office.persons.binh)}"`);
    expect(binh.toSorted()).toEqual(['binh', 'binhBefore', 'binhBeside']);
    expect(await words(`positionId: "${toGlobalId('Position', office.posts.provinceChair)}"`)).toEqual([
      'an',
    ]);
    const vices = await words(`positionTypeId: "${toGlobalId('PositionType', office.types.vice)}"`);
    expect(vices.toSorted()).toEqual(['cuong', 'dung', 'ha']);
  });

  it('are found by kind, mode, state, day and status on it', async () => {
    expect(await words('kind: CONCURRENT')).toEqual(['binhBeside']);
    expect(await words('mode: ELECTED')).toEqual([]);
    expect(await words('state: [DRAFT, PROPOSED]')).toEqual(['dung']);
    expect(await words('asOf: "2025-06-30"')).toHaveLength(3);
    expect((await words('status: ENDED')).toSorted()).toEqual(['binhBefore', 'ha']);
    expect(await words('status: PLANNED')).toEqual([]);
    expect(await words('status: PLANNED, asOf: "2021-05-31"')).toHaveLength(7);
    // The last day is the one before it is over.
    expect(await words('status: ACTIVE, asOf: "2025-06-30"')).toHaveLength(3);
    expect((await words('status: ACTIVE, asOf: "2025-07-01"')).toSorted()).toEqual([
      'an',
      'binh',
      'binhBeside',
      'cuong',
      'em',
    ]);
  });

  it('are found by key leadership and by the name of the person, without marks', async () => {
    expect(await words('isKeyLeadership: false')).toEqual([]);
    expect((await words('text: "tran thi binh"')).toSorted()).toEqual(['binh', 'binhBefore', 'binhBeside']);
    expect(await words('text: "ha"')).toEqual(['ha']);
    expect(await words('text: "minh khanh"')).toEqual([]);
    expect(await words('text: "minh khanh"', 'otherOfficer')).toEqual(['khanh']);
  });

  it('are ordered by first day, last day and record, forwards and backwards', async () => {
    const wanted = `unitId: "${office.unit('vinhTrai')}"`;
    const orders = ['VALID_FROM', 'VALID_TO', 'CREATED_AT'].map((field) => `orderBy: { field: ${field} }`);
    for (const order of orders) expect(await words(wanted, 'officer', `, ${order}`)).toHaveLength(2);
    const byEnd = await words('', 'officer', ', orderBy: { field: VALID_TO, direction: ASC }');
    expect(byEnd.slice(0, 2).toSorted()).toEqual(['binhBefore', 'ha']);
    const all = await words('');
    const pages: string[] = [];
    let after = '';
    for (let page = 0; page < 5; page += 1) {
      const query = `{ assignments(first: 3${after}) { edges { cursor node { id } } pageInfo { hasNextPage endCursor } } }`;
      const { assignments } = await ask(office.db, query, {}, await office.as('officer'));
      pages.push(...assignments.edges.map(({ node }: Answer) => node.id));
      if (!assignments.pageInfo.hasNextPage) break;
      after = `, after: "${assignments.pageInfo.endCursor}"`;
    }
    expect(pages).toHaveLength(all.length);
    expect(new Set(pages).size).toBe(all.length);
  });

  it('in procedure are for who prepares, decides or audits; elsewhere there are none', async () => {
    expect(await words('state: DRAFT')).toEqual(['dung']);
    for (const who of ['approver', 'auditor', 'wardOfficer'] as const)
      expect(await words('state: DRAFT', who)).toEqual(['dung']);
    for (const who of ['viewer', 'secretariat', 'admin', 'besideOfficer'] as const)
      expect(await words('state: DRAFT', who)).toEqual([]);
    expect((await words('', 'wardViewer')).toSorted()).toEqual([
      'binh',
      'binhBefore',
      'binhBeside',
      'cuong',
      'ha',
    ]);
    expect(await words('', 'operator')).toEqual([]);
    const query = `{ assignment(id: "${toGlobalId('Assignment', office.assignments.dung)}") { id } }`;
    expect((await ask(office.db, query, {}, await office.as('viewer'))).assignment).toBeNull();
    expect((await ask(office.db, query, {}, await office.as('officer'))).assignment).not.toBeNull();
  });

  it('say what they are on any day', async () => {
    const query = `{ assignment(id: "${toGlobalId('Assignment', office.assignments.binhBefore)}") {
      status before: status(asOf: "2021-05-31") first: status(asOf: "2021-06-01") last: status(asOf: "2025-06-30")
      over: status(asOf: "2025-07-01") state validTo endReason decision { number issuer issuedOn } person { fullName }
      position { id } organization { id } unit { current { name } } homeAssignment { id } endedByEvent { title }
      history { nodes { id } } } }`;
    const { assignment } = await ask(office.db, query, {}, await office.as('officer'));
    expect(assignment).toMatchObject({
      status: 'ENDED',
      before: 'PLANNED',
      first: 'ACTIVE',
      last: 'ACTIVE',
      over: 'ENDED',
      endReason: 'TRANSFERRED',
      decision: { number: '15-QĐ/TU', issuedOn: '2025-06-20' },
      person: { fullName: 'Trần Thị Bình' },
      endedByEvent: null,
    });
  });

  it('refuse what cannot be asked', async () => {
    const filters = [`text: "${'x'.repeat(201)}"`, 'unitId: "VW5pdDox"', 'asOf: "1800-01-01"'];
    for (const filter of filters) {
      const query = `{ assignments(filter: { ${filter} }) { totalCount } }`;
      const [error] = await askInVain(office.db, query, {}, await office.as('officer'));
      expect(error!.extensions.code).toBe('QUERY_NOT_VALID');
    }
  });

  it('cost the same number of statements whatever the page holds', async () => {
    const query = `query ($first: Int) { assignments(first: $first) { totalCount nodes {
      state status proposedBy decidedBy viewerCanApprove person { fullName } position { id } organization { id }
      unit { current { name } } decision { number } endDecision { number } homeAssignment { id }
      endedByEvent { title } } } }`;
    const counts: number[] = [];
    for (const first of [1, 50])
      counts.push((await statementsOf(office.db, query, { first }, await office.as('officer'))).length);
    expect(counts[1]).toBeGreaterThanOrEqual(counts[0]!);
    // One page, one count, and one each for persons, posts, bodies, units, their versions, decisions and acts.
    expect(counts[1]).toBe(9);
  });
});

describe('secondments', () => {
  it('whose people are expected back by a day, those overdue first', async () => {
    const away = async (who: 'em' | 'cuong', expectedReturnOn: string): Promise<string> => {
      const id = await desk.stored({ who, state: 'DRAFT', from: '2026-01-01' });
      await office.db.prisma.assignment.update({
        where: { id },
        data: {
          kind: 'SECONDMENT',
          state: 'APPROVED',
          homeAssignmentId: office.assignments[who],
          expectedReturnOn: new Date(expectedReturnOn),
        },
      });
      return id;
    };
    await away('em', '2026-12-31');
    await away('cuong', '2026-10-01');
    const asked = async (until: string, who: StaffName = 'viewer'): Promise<string[]> => {
      const source = `secondmentsReturning(until: "${until}") { nodes { person { fullName } expectedReturnOn
        homeAssignment { unit { id } } } }`;
      const { secondmentsReturning } = await ask(office.db, `{ ${source} }`, {}, await office.as(who));
      return secondmentsReturning.nodes.map(({ person }: Answer) => person.fullName);
    };
    expect(await asked('2026-12-31')).toEqual(['Lê Quốc Cường', 'Hoàng Văn Em']);
    expect(await asked('2026-12-30')).toEqual(['Lê Quốc Cường']);
    expect(await asked('2026-12-31', 'otherOfficer')).toEqual([]);
    await desk.clear();
  });
});
