import { createTestDatabase, type TestDatabase } from '@haicap/database/testing';
import { newId } from '@haicap/database/ledger';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toGlobalId } from '../src/graphql/global-id.js';
import { draft, lead, named, part, target, unitId } from './act-story.js';
import { ask, statementsOf, type Answer, type Asker } from './execute.js';
import { issuesOf, officer, run, staffUnits, storePeople, type Staffed } from './personnel-story.js';
import { tellLedger, type SeedUnit } from './seed-ledger.js';

const seed = tellLedger();
const langSon = seed.province('20', 'Tỉnh Lạng Sơn');
const caoBang = seed.province('04', 'Tỉnh Cao Bằng');
const whole = seed.commune(langSon, '05977', 'Phường Vĩnh Trại', { kind: 'WARD' });
const split = seed.commune(langSon, '06193', 'Xã Bính Xá');
const going = seed.commune(langSon, '06001', 'Xã Mai Pha');

let db: TestDatabase;
let act: Answer;
let eventId: string;
let ward: Staffed;
let commune: Staffed;
let former: Staffed[];
let ids: Record<'an' | 'binh' | 'chi' | 'dung' | 'em' | 'giang', string>;
let paths: Map<string, string>;

const officerHere = (): Asker => officer('PERSONNEL_OFFICER', paths.get(langSon.id));
const administrator = (): Asker => ({ role: 'UNIT_ADMINISTRATOR', scopePath: paths.get(langSon.id)! });

beforeAll(async () => {
  db = await createTestDatabase();
  await seed.store(db);
  former = await staffUnits(db, [whole, split, going], { headcount: { clerk: 5 } });
  const [ended, divided, other] = former as [Staffed, Staffed, Staffed];
  const stored = await storePeople(db, whole.id, [
    { name: 'Nguyễn Văn An', posts: [{ positionId: ended.posts.secretary }] },
    { name: 'Lò Thị Bình', posts: [{ positionId: divided.posts.chair }] },
    { name: 'Hoàng Chi', posts: [{ positionId: ended.posts.clerk }] },
    { name: 'Vi Dũng', posts: [{ positionId: ended.posts.clerk }] },
    {
      name: 'Nông Thị Em',
      posts: [{ positionId: other.posts.secretary }, { positionId: ended.posts.chair, kind: 'CONCURRENT' }],
    },
    { name: 'Lý Giang', posts: [{ positionId: ended.posts.deputy, from: '2026-01-01' }] },
  ]);
  const at = (index: number, post = 0): string =>
    toGlobalId('Assignment', stored[index]!.assignmentIds[post]!);
  ids = { an: at(0), binh: at(1), chi: at(2), dung: at(3), em: at(4, 1), giang: at(5) };
  act = await lead(
    db,
    draft(
      [
        target(
          'ward',
          { code: '05977', name: 'Phường Đông Kinh', kind: 'WARD' },
          { parentUnitId: unitId(langSon) },
        ),
        target('commune', { code: '06193', name: 'Xã Châu Sơn' }, { parentUnitId: unitId(langSon) }),
      ],
      [part(whole, 'ward'), part(split, 'ward', 'PART'), part(split, 'commune', 'PART', 'ALL')].map((row) =>
        row.sourceUnitId === unitId(split) && row.targetKey === 'ward'
          ? { ...row, populationPart: 'NONE' }
          : row,
      ),
    ),
    'OPERATIONAL',
  );
  eventId = act.id;
  const targets = await db.prisma.territorialChangeTarget.findMany({ orderBy: { ordinal: 'asc' } });
  const units = targets.map(({ unitId: id }) => ({ id: id! }) as SeedUnit);
  [ward, commune] = (await staffUnits(db, units, { from: '2025-07-01', headcount: { clerk: 1 } })) as [
    Staffed,
    Staffed,
  ];
  const all = await db.prisma.administrativeUnit.findMany();
  paths = new Map(all.map(({ id, scopePath }) => [id, scopePath]));
});
afterAll(() => db.close());

const position = (id: string): string => toGlobalId('Position', id);
const PERSON =
  'personToPlace { id state version placement { outcome reason newAssignment { id state validFrom kind } } }';

function place(input: Record<string, unknown>, asker: Asker = officerHere()): Promise<Answer> {
  return run(db, 'personPlace', { expectedVersion: 0, ...input }, asker, PERSON);
}

async function numbers(asker: Asker = officerHere()): Promise<Answer> {
  const { territorialChange } = await ask(
    db,
    `query ($id: ID!) { territorialChange(id: $id) { placing { affected placed proposed left lapsed unplaced
      canComplete completedAt } } }`,
    { id: eventId },
    asker,
  );
  return territorialChange.placing;
}

async function people(args = '', asker: Asker = officerHere()): Promise<Answer[]> {
  const { peopleToPlace } = await ask(
    db,
    `query ($id: ID!) { peopleToPlace(eventId: $id ${args}) { nodes { id state person { fullName } } } }`,
    { id: eventId },
    asker,
  );
  return peopleToPlace.nodes;
}

async function names(args = '', asker: Asker = officerHere()): Promise<string[]> {
  return (await people(args, asker)).map(({ person }) => person.fullName as string).toSorted();
}

describe('the people of an act', () => {
  it('are counted once each, for who reads personnel, whatever they see of it', async () => {
    const all = { affected: 6, placed: 0, proposed: 0, left: 0, lapsed: 0, unplaced: 6, completedAt: null };
    expect(await numbers()).toEqual({ ...all, canComplete: false });
    const farAway = officer('VIEWER', paths.get(caoBang.id));
    expect(await numbers(farAway)).toEqual({ ...all, canComplete: false });
    expect(await numbers(officer('OPERATOR'))).toBeNull();
  });

  it('are listed unit by unit, those of planned posts too, in pages', async () => {
    expect(await names()).toHaveLength(6);
    const first = await ask(
      db,
      `query ($id: ID!, $after: String) { peopleToPlace(eventId: $id, first: 4, after: $after) {
        totalCount pageInfo { endCursor hasNextPage } nodes { id } } }`,
      { id: eventId },
      officerHere(),
    );
    expect(first.peopleToPlace).toMatchObject({ totalCount: 6, pageInfo: { hasNextPage: true } });
    const rest = await people(`first: 4, after: "${first.peopleToPlace.pageInfo.endCursor}"`);
    expect(rest).toHaveLength(2);
    expect(new Set([...first.peopleToPlace.nodes, ...rest].map(({ id }: Answer) => id)).size).toBe(6);
  });

  it('are found by where they come from, where their unit went, their name and state', async () => {
    expect(await names(`filter: { fromUnitId: "${unitId(split)}" }`)).toEqual(['Lò Thị Bình']);
    expect(await names(`filter: { targetUnitId: "${unitId(commune.unit.id)}" }`)).toEqual(['Lò Thị Bình']);
    expect(await names(`filter: { targetUnitId: "${unitId(ward.unit.id)}" }`)).toHaveLength(6);
    expect(await names('filter: { text: "hoang chi" }')).toEqual(['Hoàng Chi']);
    expect(await names('filter: { state: [PLACED, LEFT] }')).toEqual([]);
    expect(await names('filter: { state: [UNPLACED], text: "an" }')).toContain('Nguyễn Văn An');
  });

  it('are nobody to who sees nothing of what is prepared there', async () => {
    expect(await people('', officer('VIEWER', paths.get(langSon.id)))).toEqual([]);
    expect(await people('', officer('PERSONNEL_OFFICER', paths.get(caoBang.id)))).toEqual([]);
  });

  it('are proposed to the successors with a free seat of the same type; of several, none is chosen', async () => {
    const { peopleToPlace } = await ask(
      db,
      `query ($id: ID!) { peopleToPlace(eventId: $id) { nodes { person { fullName } assignment { id } proposals {
        unit { current { name } } areaPart populationPart isOnly positions { id } } } } }`,
      { id: eventId },
      officerHere(),
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
        unit: { current: { name: 'Phường Đông Kinh' } },
        areaPart: 'PART',
        populationPart: 'NONE',
        isOnly: false,
        positions: [{ id: position(ward.posts.chair) }],
      },
      {
        unit: { current: { name: 'Xã Châu Sơn' } },
        areaPart: 'PART',
        populationPart: 'ALL',
        isOnly: false,
        positions: [{ id: position(commune.posts.chair) }],
      },
    ]);
  });

  it('cost the same number of statements whatever the page holds', async () => {
    const query = `query ($id: ID!, $first: Int) { peopleToPlace(eventId: $id, first: $first) { nodes { state
      person { fullName } assignment { position { type { id } } unit { current { name } } }
      placement { newAssignment { id } } proposals { unit { current { name } } positions { id } } } } }`;
    const one = await statementsOf(db, query, { id: eventId, first: 1 }, officerHere());
    const six = await statementsOf(db, query, { id: eventId, first: 6 }, officerHere());
    expect(six.length).toBe(one.length);
    expect(six.length).toBeLessThanOrEqual(11);
  });
});

describe('placing somebody', () => {
  it('proposes a new post as it was, from the day the unit ended', async () => {
    const answer = await place({
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
    expect(await numbers()).toMatchObject({ affected: 6, proposed: 1, unplaced: 5 });
  });

  it('takes the seat from the proposals of the others', async () => {
    const { peopleToPlace } = await ask(
      db,
      `query ($id: ID!) { peopleToPlace(eventId: $id, filter: { text: "nguyen van an" }) { nodes {
        proposals { positions { id } } } } }`,
      { id: eventId },
      officerHere(),
    );
    expect(peopleToPlace.nodes).toEqual([{ proposals: [{ positions: [] }] }]);
  });

  it('twice is refused: by the version, then by what is proposed', async () => {
    const wish = { assignmentId: ids.an, outcome: 'LEFT', reason: 'Nghỉ hưu' };
    expect(await place(wish)).toMatchObject({ __typename: 'Conflict', currentVersion: 1 });
    expect(issuesOf(await place({ ...wish, expectedVersion: 1 }))).toEqual([
      'assignmentId personnel.placing.proposed',
    ]);
  });

  it('at the same moment by two people: exactly one wins', async () => {
    const wish = { assignmentId: ids.chi, outcome: 'PLACED', positionId: position(ward.posts.clerk) };
    const answers = await Promise.all([place(wish), place({ ...wish, mode: 'ASSIGNED' })]);
    expect(answers.map(({ __typename: name }) => name).toSorted()).toEqual([
      'Conflict',
      'PersonPlacePayload',
    ]);
    expect(await db.prisma.assignment.count({ where: { positionId: ward.posts.clerk } })).toBe(1);
  });

  it('is refused with every fault', async () => {
    const to = (input: Record<string, unknown>) =>
      place({ assignmentId: ids.giang, outcome: 'PLACED', ...input });
    expect(issuesOf(await to({}))).toEqual(['positionId placing.position.required']);
    expect(issuesOf(await to({ positionId: 'x' }))).toEqual(['positionId input.identifier']);
    expect(issuesOf(await to({ positionId: position(newId()) }))).toEqual(['positionId positions.unknown']);
    const positionId = position(ward.posts.deputy);
    expect(issuesOf(await to({ positionId, validFrom: '2025-12-31' }))).toEqual([
      'validFrom placing.day.beforeEnd',
    ]);
    expect(issuesOf(await to({ positionId: position(former[0]!.posts.deputy) }))).toEqual([
      'validFrom personnel.placing.day',
    ]);
    expect(issuesOf(await to({ outcome: 'LEFT' }))).toEqual(['reason placing.reason.required']);
    expect(issuesOf(await to({ outcome: 'LAPSED', reason: 'x', positionId }))).toEqual([
      'positionId placing.position.notAllowed',
    ]);
  });

  it('is not for strangers, and not for who only approves', async () => {
    const wish = { assignmentId: ids.giang, outcome: 'LEFT', reason: 'Nghỉ hưu' };
    expect(await place(wish, officer('PERSONNEL_APPROVER', paths.get(langSon.id)))).toMatchObject({
      __typename: 'Forbidden',
    });
    for (const stranger of [officer('PERSONNEL_OFFICER', paths.get(caoBang.id)), officer('VIEWER')]) {
      expect(await place(wish, stranger)).toMatchObject({ __typename: 'NotFound' });
    }
    for (const id of [toGlobalId('Assignment', newId()), toGlobalId('Person', newId())]) {
      expect(await place({ ...wish, assignmentId: id })).toMatchObject({ __typename: 'NotFound' });
    }
  });

  it('by who keeps personnel of the new unit alone goes there, and only there', async () => {
    const formerPaths = [paths.get(split.id)!];
    const newcomer: Asker = {
      userId: newId(),
      viewer: {
        grants: [
          {
            id: newId(),
            role: 'PERSONNEL_OFFICER',
            unitId: commune.unit.id,
            scopePath: paths.get(commune.unit.id)!,
            formerPaths,
            validFrom: '2000-01-01',
            validTo: null,
          } as never,
        ],
      },
    };
    const wish = { assignmentId: ids.binh, outcome: 'LEFT', reason: 'Nghỉ hưu' };
    expect(await place(wish, newcomer)).toMatchObject({ __typename: 'Forbidden' });
    const there = { assignmentId: ids.binh, outcome: 'PLACED', positionId: position(commune.posts.chair) };
    expect((await place(there, newcomer)).personToPlace).toMatchObject({ state: 'PROPOSED' });
  });
});

describe('placing again', () => {
  it('is possible after a rejection, a withdrawal and a change of mind', async () => {
    const [assignment] = await db.prisma.assignment.findMany({ where: { positionId: ward.posts.secretary } });
    await db.prisma.assignment.update({ where: { id: assignment!.id }, data: { state: 'REJECTED' } });
    expect(await numbers()).toMatchObject({ proposed: 2, unplaced: 4 });
    const [row] = await people('filter: { text: "nguyen van an" }');
    expect(row.state).toBe('UNPLACED');
    const left = await place({
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
    const again = await place({
      assignmentId: ids.an,
      expectedVersion: 2,
      outcome: 'PLACED',
      positionId: position(ward.posts.secretary),
    });
    expect(again.personToPlace).toMatchObject({ state: 'PROPOSED', version: 3, placement: { reason: null } });
    expect(await db.prisma.placement.count()).toBe(3);
  });
});

describe('placing several people', () => {
  const PEOPLE = 'peopleToPlace { id state }';
  const items = () => [
    { assignmentId: ids.dung, expectedVersion: 0, outcome: 'LEFT', reason: 'Nghỉ theo chế độ' },
    { assignmentId: ids.em, expectedVersion: 0, outcome: 'LAPSED', reason: 'Không tiếp tục kiêm nhiệm' },
    {
      assignmentId: ids.giang,
      expectedVersion: 0,
      outcome: 'PLACED',
      positionId: position(ward.posts.deputy),
    },
  ];
  const bulk = (rows: readonly object[], asker: Asker = officerHere()) =>
    run(db, 'peoplePlace', { items: rows }, asker, PEOPLE);

  it('is all or nothing, with the faults of every item', async () => {
    const before = await db.prisma.placement.count();
    const [first, second, third] = items() as [object, object, object];
    const faulty = [first, { ...second, reason: '' }, { ...third, positionId: null }];
    expect(issuesOf(await bulk(faulty))).toEqual([
      'items.1.reason placing.reason.required',
      'items.2.positionId placing.position.required',
    ]);
    expect(issuesOf(await bulk([first, first]))).toEqual(['items.1.assignmentId personnel.placing.twice']);
    expect(issuesOf(await bulk([]))).toEqual(['items personnel.placing.none']);
    expect(issuesOf(await bulk(Array.from({ length: 201 }, () => first)))).toEqual([
      'items personnel.placing.tooMany',
    ]);
    expect(await bulk([first, { ...second, expectedVersion: 7 }])).toMatchObject({ __typename: 'Conflict' });
    expect(await bulk([first, { ...second, assignmentId: toGlobalId('Assignment', newId()) }])).toMatchObject(
      {
        __typename: 'NotFound',
      },
    );
    expect(await bulk(items(), officer('PERSONNEL_APPROVER'))).toMatchObject({ __typename: 'Forbidden' });
    expect(await db.prisma.placement.count()).toBe(before);
  });

  it('stores all of them in the order of the input', async () => {
    const answer = await bulk(items());
    expect(answer.peopleToPlace).toEqual([
      { id: ids.dung, state: 'LEFT' },
      { id: ids.em, state: 'LAPSED' },
      { id: ids.giang, state: 'PROPOSED' },
    ]);
    expect(await numbers()).toMatchObject({ affected: 6, left: 1, lapsed: 1, proposed: 4, unplaced: 0 });
    const giang = await db.prisma.assignment.findFirstOrThrow({ where: { positionId: ward.posts.deputy } });
    // Who was to begin later still begins then.
    expect(giang.validFrom).toEqual(new Date('2026-01-01'));
  });
});

describe('completing the act', () => {
  const complete = (asker: Asker = administrator(), version = act.version): Promise<Answer> =>
    run(
      db,
      'territorialChangeComplete',
      { ...named(act), expectedVersion: version },
      asker,
      'territorialChange { id version completedAt placing { canComplete completedAt } }',
      'TerritorialChangeStepInput',
    );

  it('is refused while somebody waits, with their number', async () => {
    const answer = await complete({ ...administrator(), locale: 'en' });
    expect(issuesOf(answer)).toEqual(['id personnel.placing.unplaced']);
    expect(answer.issues[0].message).toContain('4 people');
  });

  it('is not for who may not apply acts there', async () => {
    expect(await complete(officerHere())).toMatchObject({ __typename: 'Forbidden' });
    const elsewhere: Asker = { role: 'UNIT_ADMINISTRATOR', scopePath: paths.get(caoBang.id)! };
    expect(await complete(elsewhere)).toMatchObject({ __typename: 'Forbidden' });
    expect(
      await run(
        db,
        'territorialChangeComplete',
        { id: toGlobalId('TerritorialChangeEvent', newId()), expectedVersion: 1 },
        administrator(),
        '__typename',
        'TerritorialChangeStepInput',
      ),
    ).toMatchObject({ __typename: 'NotFound' });
  });

  it('happens once everybody is placed, once', async () => {
    await db.prisma.assignment.updateMany({ where: { state: 'PROPOSED' }, data: { state: 'APPROVED' } });
    expect(await numbers(administrator())).toMatchObject({ placed: 4, unplaced: 0, canComplete: true });
    expect(await numbers()).toMatchObject({ canComplete: false });
    expect(await complete(administrator(), act.version + 1)).toMatchObject({ __typename: 'Conflict' });
    const done = await complete();
    expect(done.territorialChange).toMatchObject({
      version: act.version + 1,
      completedAt: '2026-11-23T02:00:00.000Z',
      placing: { canComplete: false, completedAt: '2026-11-23T02:00:00.000Z' },
    });
    expect(await complete(administrator(), act.version + 1)).toMatchObject({
      __typename: 'IllegalTransition',
    });
  });

  it('somebody who is placed stays so', async () => {
    const answer = await place({ assignmentId: ids.an, expectedVersion: 3, outcome: 'LEFT', reason: 'x' });
    expect(issuesOf(answer)).toEqual(['assignmentId personnel.placing.placed']);
  });
});
