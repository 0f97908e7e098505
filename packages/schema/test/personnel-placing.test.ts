import type { TestDatabase } from '@haicap/database/testing';
import { newId } from '@haicap/database/ledger';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toGlobalId } from '../src/graphql/global-id.js';
import { unitId } from './act-story.js';
import { ask, statementsOf, type Answer, type Asker } from './execute.js';
import { issuesOf, officer, run } from './personnel-story.js';
import { openPlacing, type PlacingWorld } from './placing-world.js';

let world: PlacingWorld;
let db: TestDatabase;
let ids: PlacingWorld['ids'];
let ward: PlacingWorld['ward'];
beforeAll(async () => {
  world = await openPlacing();
  ({ db, ids, ward } = world);
});
afterAll(() => db.close());

const position = (id: string): string => toGlobalId('Position', id);

async function names(args = '', asker: Asker = world.officerHere()): Promise<string[]> {
  return (await world.people(args, asker)).map(({ person }) => person.fullName as string).toSorted();
}

describe('the people of an act', () => {
  it('are counted once each, for who reads personnel, whatever they see of it', async () => {
    const all = { affected: 6, placed: 0, proposed: 0, left: 0, lapsed: 0, unplaced: 6, completedAt: null };
    expect(await world.numbers()).toEqual({ ...all, canComplete: false });
    const farAway = officer('VIEWER', world.pathOf(world.units.caoBang));
    expect(await world.numbers(farAway)).toEqual({ ...all, canComplete: false });
    expect(await world.numbers(officer('OPERATOR'))).toBeNull();
  });

  it('are listed unit by unit, those of planned posts too, in pages', async () => {
    expect(await names()).toHaveLength(6);
    const first = await ask(
      db,
      `query ($id: ID!, $after: String) { peopleToPlace(eventId: $id, first: 4, after: $after) {
        totalCount pageInfo { endCursor hasNextPage } nodes { id } } }`,
      { id: world.act.id },
      world.officerHere(),
    );
    expect(first.peopleToPlace).toMatchObject({ totalCount: 6, pageInfo: { hasNextPage: true } });
    const rest = await world.people(`first: 4, after: "${first.peopleToPlace.pageInfo.endCursor}"`);
    expect(rest).toHaveLength(2);
    expect(new Set([...first.peopleToPlace.nodes, ...rest].map(({ id }: Answer) => id)).size).toBe(6);
  });

  it('are found by where they come from, where their unit went, their name and state', async () => {
    expect(await names(`filter: { fromUnitId: "${unitId(world.units.split)}" }`)).toEqual(['Lò Thị Bình']);
    expect(await names(`filter: { targetUnitId: "${unitId(world.commune.unit.id)}" }`)).toEqual([
      'Lò Thị Bình',
    ]);
    expect(await names(`filter: { targetUnitId: "${unitId(ward.unit.id)}" }`)).toHaveLength(6);
    expect(await names('filter: { text: "hoang chi" }')).toEqual(['Hoàng Chi']);
    expect(await names('filter: { state: [PLACED, LEFT] }')).toEqual([]);
    expect(await names('filter: { state: [UNPLACED], text: "an" }')).toContain('Nguyễn Văn An');
  });

  it('are nobody to who sees nothing of what is prepared there', async () => {
    expect(await world.people('', officer('VIEWER', world.pathOf(world.units.langSon)))).toEqual([]);
    expect(await world.people('', officer('PERSONNEL_OFFICER', world.pathOf(world.units.caoBang)))).toEqual(
      [],
    );
  });

  it('are proposed to the successors with a free seat of the same type; of several, none is chosen', async () => {
    const { peopleToPlace } = await ask(
      db,
      `query ($id: ID!) { peopleToPlace(eventId: $id) { nodes { person { fullName } assignment { id } proposals {
        unit { current { name } } areaPart populationPart isOnly positions { id } } } } }`,
      { id: world.act.id },
      world.officerHere(),
    );
    const proposals = new Map(
      peopleToPlace.nodes.map((node: Answer) => [node.person.fullName, node.proposals]),
    );
    expect(proposals.get('Nguyễn Văn An')).toEqual([
      {
        unit: { current: { name: 'Phường Đông Kinh' } },
        areaPart: 'ALL',
        populationPart: 'ALL',
        isOnly: true,
        positions: [{ id: position(ward.posts.secretary) }],
      },
    ]);
    expect(proposals.get('Lò Thị Bình')).toEqual([
      {
        unit: { current: { name: 'Xã Châu Sơn' } },
        areaPart: 'PART',
        populationPart: 'ALL',
        isOnly: false,
        positions: [{ id: position(world.commune.posts.chair) }],
      },
      {
        unit: { current: { name: 'Phường Đông Kinh' } },
        areaPart: 'PART',
        populationPart: 'NONE',
        isOnly: false,
        positions: [{ id: position(ward.posts.chair) }],
      },
    ]);
  });

  it('cost the same number of statements whatever the page holds', async () => {
    const query = `query ($id: ID!, $first: Int) { peopleToPlace(eventId: $id, first: $first) { nodes { state
      person { fullName } assignment { position { type { id } } unit { current { name } } }
      placement { newAssignment { id } } proposals { unit { current { name } } positions { id } } } } }`;
    const one = await statementsOf(db, query, { id: world.act.id, first: 1 }, world.officerHere());
    const six = await statementsOf(db, query, { id: world.act.id, first: 6 }, world.officerHere());
    expect(six.length).toBe(one.length);
    expect(six.length).toBeLessThanOrEqual(11);
  });
});

describe('placing somebody', () => {
  it('proposes a new post as it was, from the day the unit ended', async () => {
    const answer = await world.place({
      assignmentId: ids.an,
      outcome: 'PLACED',
      positionId: position(ward.posts.secretary),
    });
    expect(answer.personToPlace).toMatchObject({
      state: 'PROPOSED',
      version: 1,
      placement: {
        outcome: 'PLACED',
        newAssignment: { state: 'PROPOSED', validFrom: '2025-07-01', kind: 'PRINCIPAL' },
      },
    });
    expect(await world.numbers()).toMatchObject({ affected: 6, proposed: 1, unplaced: 5 });
  });

  it('takes the seat from the proposals of the others', async () => {
    const { peopleToPlace } = await ask(
      db,
      `query ($id: ID!) { peopleToPlace(eventId: $id, filter: { text: "nguyen van an" }) { nodes {
        proposals { positions { id } } } } }`,
      { id: world.act.id },
      world.officerHere(),
    );
    expect(peopleToPlace.nodes).toEqual([{ proposals: [{ positions: [] }] }]);
  });

  it('twice is refused: by the version, then by what is proposed', async () => {
    const wish = { assignmentId: ids.an, outcome: 'LEFT', reason: 'Nghỉ hưu' };
    expect(await world.place(wish)).toMatchObject({ __typename: 'Conflict', currentVersion: 1 });
    expect(issuesOf(await world.place({ ...wish, expectedVersion: 1 }))).toEqual([
      'assignmentId personnel.placing.proposed',
    ]);
  });

  it('at the same moment by two people: exactly one wins', async () => {
    const wish = { assignmentId: ids.chi, outcome: 'PLACED', positionId: position(ward.posts.clerk) };
    const answers = await Promise.all([world.place(wish), world.place({ ...wish, mode: 'ASSIGNED' })]);
    expect(answers.map(({ __typename: name }) => name).toSorted()).toEqual([
      'Conflict',
      'PersonPlacePayload',
    ]);
    expect(await db.prisma.assignment.count({ where: { positionId: ward.posts.clerk } })).toBe(1);
  });

  it('is refused with every fault', async () => {
    const to = (input: Record<string, unknown>) =>
      world.place({ assignmentId: ids.giang, outcome: 'PLACED', ...input });
    expect(issuesOf(await to({}))).toEqual(['positionId placing.position.required']);
    expect(issuesOf(await to({ positionId: 'x' }))).toEqual(['positionId input.identifier']);
    expect(issuesOf(await to({ positionId: position(newId()) }))).toEqual(['positionId positions.unknown']);
    const positionId = position(ward.posts.deputy);
    expect(issuesOf(await to({ positionId, validFrom: '2025-12-31' }))).toEqual([
      'validFrom placing.day.beforeEnd',
    ]);
    expect(issuesOf(await to({ positionId: position(world.former[0]!.posts.deputy) }))).toEqual([
      'validFrom personnel.placing.day',
    ]);
    expect(issuesOf(await to({ outcome: 'LEFT' }))).toEqual(['reason placing.reason.required']);
    expect(issuesOf(await to({ outcome: 'LAPSED', reason: 'x', positionId }))).toEqual([
      'positionId placing.position.notAllowed',
    ]);
  });

  it('is not for strangers, and not for who only approves', async () => {
    const wish = { assignmentId: ids.giang, outcome: 'LEFT', reason: 'Nghỉ hưu' };
    expect(
      await world.place(wish, officer('PERSONNEL_APPROVER', world.pathOf(world.units.langSon))),
    ).toMatchObject({
      __typename: 'Forbidden',
    });
    for (const stranger of [
      officer('PERSONNEL_OFFICER', world.pathOf(world.units.caoBang)),
      officer('VIEWER'),
    ]) {
      expect(await world.place(wish, stranger)).toMatchObject({ __typename: 'NotFound' });
    }
    for (const id of [toGlobalId('Assignment', newId()), toGlobalId('Person', newId())]) {
      expect(await world.place({ ...wish, assignmentId: id })).toMatchObject({ __typename: 'NotFound' });
    }
  });

  it('by who keeps personnel of the new unit alone goes there, and only there', async () => {
    const formerPaths = [world.pathOf(world.units.split)];
    const newcomer: Asker = {
      userId: newId(),
      viewer: {
        grants: [
          {
            id: newId(),
            role: 'PERSONNEL_OFFICER',
            unitId: world.commune.unit.id,
            scopePath: world.pathOf(world.commune.unit),
            formerPaths,
            validFrom: '2000-01-01',
            validTo: null,
          } as never,
        ],
      },
    };
    const wish = { assignmentId: ids.binh, outcome: 'LEFT', reason: 'Nghỉ hưu' };
    expect(await world.place(wish, newcomer)).toMatchObject({ __typename: 'Forbidden' });
    const there = {
      assignmentId: ids.binh,
      outcome: 'PLACED',
      positionId: position(world.commune.posts.chair),
    };
    expect((await world.place(there, newcomer)).personToPlace).toMatchObject({ state: 'PROPOSED' });
  });
});

describe('placing again', () => {
  it('is possible after a rejection, a withdrawal and a change of mind', async () => {
    const [assignment] = await db.prisma.assignment.findMany({ where: { positionId: ward.posts.secretary } });
    const rejected = await run(
      db,
      'assignmentReject',
      { id: toGlobalId('Assignment', assignment!.id), expectedVersion: 1, reason: 'Chưa phù hợp' },
      officer('PERSONNEL_APPROVER', world.pathOf(world.units.langSon)),
      'assignment { state }',
    );
    expect(rejected.assignment).toEqual({ state: 'REJECTED' });
    expect(await world.numbers()).toMatchObject({ proposed: 2, unplaced: 4 });
    const [row] = await world.people('filter: { text: "nguyen van an" }');
    expect(row.state).toBe('UNPLACED');
    const left = await world.place({
      assignmentId: ids.an,
      expectedVersion: 1,
      outcome: 'LEFT',
      reason: 'Nghỉ hưu',
    });
    expect(left.personToPlace).toMatchObject({
      state: 'LEFT',
      version: 2,
      placement: { reason: 'Nghỉ hưu' },
    });
    const again = await world.place({
      assignmentId: ids.an,
      expectedVersion: 2,
      outcome: 'PLACED',
      positionId: position(ward.posts.secretary),
    });
    expect(again.personToPlace).toMatchObject({ state: 'PROPOSED', version: 3, placement: { reason: null } });
    expect(await db.prisma.placement.count()).toBe(3);
  });
});
