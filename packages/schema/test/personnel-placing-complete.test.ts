import type { TestDatabase } from '@haicap/database/testing';
import { newId } from '@haicap/database/ledger';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toGlobalId } from '../src/graphql/global-id.js';
import { named } from './act-story.js';
import type { Answer, Asker } from './execute.js';
import { issuesOf, officer, run } from './personnel-story.js';
import { openPlacing, type PlacingWorld } from './placing-world.js';

let world: PlacingWorld;
let db: TestDatabase;
let ids: PlacingWorld['ids'];
let ward: PlacingWorld['ward'];
beforeAll(async () => {
  world = await openPlacing();
  ({ db, ids, ward } = world);
  const { commune } = world;
  await world.place({ assignmentId: ids.an, outcome: 'PLACED', positionId: position(ward.posts.secretary) });
  await world.place({ assignmentId: ids.binh, outcome: 'PLACED', positionId: position(commune.posts.chair) });
  await world.place({ assignmentId: ids.chi, outcome: 'PLACED', positionId: position(ward.posts.clerk) });
});
afterAll(() => db.close());

const position = (id: string): string => toGlobalId('Position', id);
const administrator = (): Asker => ({
  role: 'UNIT_ADMINISTRATOR',
  scopePath: world.pathOf(world.units.langSon),
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
  const bulk = (rows: readonly object[], asker: Asker = world.officerHere()) =>
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
    expect(await world.numbers()).toMatchObject({
      affected: 6,
      left: 1,
      lapsed: 1,
      proposed: 4,
      unplaced: 0,
    });
    const giang = await db.prisma.assignment.findFirstOrThrow({ where: { positionId: ward.posts.deputy } });
    // Who was to begin later still begins then.
    expect(giang.validFrom).toEqual(new Date('2026-01-01'));
  });
});

describe('completing the act', () => {
  const complete = (asker: Asker = administrator(), version = world.act.version): Promise<Answer> =>
    run(
      db,
      'territorialChangeComplete',
      { ...named(world.act), expectedVersion: version },
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
    expect(await complete(world.officerHere())).toMatchObject({ __typename: 'Forbidden' });
    const elsewhere: Asker = { role: 'UNIT_ADMINISTRATOR', scopePath: world.pathOf(world.units.caoBang) };
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
    const waiting = await db.prisma.assignment.findMany({ where: { state: 'PROPOSED' } });
    const items = waiting.map(({ id, version }) => ({
      id: toGlobalId('Assignment', id),
      expectedVersion: version,
    }));
    const decision = { number: '7-QĐ/TU', issuedOn: '2025-07-01', issuer: 'Tỉnh ủy Lạng Sơn' };
    const approver = officer('PERSONNEL_APPROVER', world.pathOf(world.units.langSon));
    const approved = await run(
      db,
      'assignmentsApprove',
      { items, decision },
      approver,
      'assignments { state }',
    );
    expect(approved).toMatchObject({ __typename: 'AssignmentsPayload' });
    expect(await world.numbers(administrator())).toMatchObject({ placed: 4, unplaced: 0, canComplete: true });
    expect(await world.numbers()).toMatchObject({ canComplete: false });
    expect(await complete(administrator(), world.act.version + 1)).toMatchObject({ __typename: 'Conflict' });
    const done = await complete();
    expect(done.territorialChange).toMatchObject({
      version: world.act.version + 1,
      completedAt: new Date('2026-11-23T02:00:00Z'),
      placing: { canComplete: false, completedAt: new Date('2026-11-23T02:00:00Z') },
    });
    expect(await complete(administrator(), world.act.version + 1)).toMatchObject({
      __typename: 'IllegalTransition',
    });
  });

  it('somebody who is placed stays so', async () => {
    const answer = await world.place({
      assignmentId: ids.an,
      expectedVersion: 1,
      outcome: 'LEFT',
      reason: 'x',
    });
    expect(issuesOf(answer)).toEqual(['assignmentId personnel.placing.placed']);
  });
});
