import { newId } from '@haicap/database/ledger';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unitId } from './act-story.js';
import { ask, statementsOf, type Answer } from './execute.js';
import { issuesOf, officer, storePeople } from './personnel-story.js';
import { gid, openPlans, planOf, stepOf, type PlanWorld } from './plan-world.js';

let world: PlanWorld;
beforeAll(async () => {
  world = await openPlans(3, 12);
});
afterAll(() => world.db.close());

const person = (at: number): string => gid('Person', world.personIds[at]!);
const post = (unit: number, name: 'secretary' | 'deputy' | 'chair' | 'clerk'): string =>
  gid('Position', world.staffed[unit]!.posts[name]);
const LINES =
  'lines(first: 100) { nodes { id ordinal version position { id } person { id } isFilled kind mode note } }';

async function linesOf(plan: Answer): Promise<Answer[]> {
  return (await world.read(plan.id, LINES)).lines.nodes;
}

async function set(plan: Answer, lines: readonly object[]): Promise<Answer> {
  return world.step('personnelPlanLinesSet', { planId: plan.id, expectedVersion: plan.version, lines });
}

describe('a plan', () => {
  it('is begun once for one key, empty or with the seats of a kind of post', async () => {
    const input = {
      idempotencyKey: 'p1',
      from: { positionTypeIds: [gid('PositionType', world.types.chair)] },
    };
    const first = await world.create(input);
    expect(await world.create(input)).toEqual(first);
    expect(first.coverage).toEqual({ positions: 3, lines: 3, filled: 0, percent: 0 });
    const empty = await world.create();
    expect(empty.coverage).toEqual({ positions: 0, lines: 0, filled: 0, percent: null });
    expect(await world.step('personnelPlanCreate', { ...CREATE(), ...input, title: 'Khác' })).toMatchObject({
      __typename: 'IdempotencyKeyReused',
    });
    const later = await world.create({ effectiveOn: '1999-01-01', from: { keyOnly: true } });
    expect(later.coverage.lines).toBe(0);
  });

  const CREATE = () => ({
    title: 'Bố trí 138 cán bộ lãnh đạo chủ chốt',
    unitId: unitId(world.province),
    effectiveOn: '2025-07-01',
  });

  it('is refused with its faults, without a unit, and to who prepares nothing there', async () => {
    expect(issuesOf(await world.step('personnelPlanCreate', { ...CREATE(), title: ' ' }))).toEqual([
      'title input.required',
    ]);
    const faulty = { ...CREATE(), eventId: 'x', from: { positionTypeIds: ['y'] } };
    expect(issuesOf(await world.step('personnelPlanCreate', faulty))).toEqual([
      'eventId input.identifier',
      'from.positionTypeIds.0 input.identifier',
    ]);
    const nowhere = { ...CREATE(), eventId: gid('TerritorialChangeEvent', newId()) };
    expect(issuesOf(await world.step('personnelPlanCreate', nowhere))).toEqual([
      'eventId personnel.plan.act',
    ]);
    const noUnit = { ...CREATE(), unitId: unitId(newId()) };
    expect(await world.step('personnelPlanCreate', noUnit)).toMatchObject({ __typename: 'NotFound' });
    for (const asker of [world.approver, world.stranger]) {
      expect(await world.step('personnelPlanCreate', CREATE(), asker)).toMatchObject({
        __typename: 'Forbidden',
      });
    }
  });

  it('is seen by who prepares and decides there, and by nobody else before it is issued', async () => {
    const plan = await world.create();
    for (const asker of [world.stranger, { ...world.author, role: 'VIEWER' as const }]) {
      expect(await world.read(plan.id, 'id', asker)).toBeNull();
      for (const [mutation, input] of Object.entries(steps(plan))) {
        expect(await world.step(mutation, input, asker)).toMatchObject({ __typename: 'NotFound' });
      }
      const { personnelPlans } = await ask(world.db, '{ personnelPlans { totalCount } }', {}, asker);
      expect(personnelPlans.totalCount).toBe(0);
    }
    expect(await world.read(plan.id, 'id', officer('AUDITOR'))).toEqual({ id: plan.id });
  });

  const steps = (plan: Answer): Record<string, Record<string, unknown>> => ({
    personnelPlanUpdate: { ...stepOf(plan), title: 'x' },
    personnelPlanLinesSet: { planId: plan.id, expectedVersion: plan.version, lines: [] },
    personnelPlanLinesRemove: { planId: plan.id, expectedVersion: plan.version, lineIds: [] },
    personnelPlanSubmit: stepOf(plan),
    personnelPlanWithdraw: { ...stepOf(plan), reason: 'x' },
    personnelPlanAgree: stepOf(plan),
    personnelPlanReturn: { ...stepOf(plan), reason: 'x' },
    personnelPlanIssue: { ...stepOf(plan), decision: DECISION },
    personnelPlanCorrect: { ...stepOf(plan), decision: DECISION, reason: 'x' },
  });
  const DECISION = { number: '1', issuedOn: '2025-06-25', issuer: 'Tỉnh ủy' };

  it('is changed by who prepares, decided by who approves: each is forbidden what the other does', async () => {
    const plan = await world.create();
    const byAuthor = ['Update', 'LinesSet', 'LinesRemove', 'Submit', 'Withdraw'].map(
      (name) => `personnelPlan${name}`,
    );
    for (const [mutation, input] of Object.entries(steps(plan))) {
      const other = byAuthor.includes(mutation) ? world.approver : world.author;
      expect([mutation, await world.step(mutation, input, other)]).toMatchObject([
        mutation,
        { __typename: 'Forbidden' },
      ]);
    }
  });

  it('has a head that is changed under its version; what is left out stays', async () => {
    const plan = await world.create({ note: 'Dự kiến' });
    const changed = planOf(
      await world.step('personnelPlanUpdate', { ...stepOf(plan), title: 'Đợt 2', effectiveOn: '2025-08-01' }),
    );
    expect(await world.read(plan.id, 'title effectiveOn note version')).toEqual({
      title: 'Đợt 2',
      effectiveOn: '2025-08-01',
      note: 'Dự kiến',
      version: changed.version,
    });
    const late = { ...stepOf(plan), title: 'Đợt 3' };
    expect(await world.step('personnelPlanUpdate', late)).toMatchObject({
      __typename: 'Conflict',
      currentVersion: 2,
    });
    expect(issuesOf(await world.step('personnelPlanUpdate', { ...stepOf(changed), title: '' }))).toEqual([
      'title input.required',
    ]);
    const eventId = 'x';
    expect(issuesOf(await world.step('personnelPlanUpdate', { ...stepOf(changed), eventId }))).toEqual([
      'eventId input.identifier',
    ]);
  });
});

describe('the lines of a plan', () => {
  it('are added, changed and removed; the others stay', async () => {
    const plan = await world.create();
    const first = planOf(
      await set(plan, [
        { positionId: post(0, 'secretary'), personId: person(0), mode: 'ELECTED' },
        { positionId: post(0, 'deputy'), note: 'Chờ ý kiến' },
        { positionId: post(1, 'secretary'), personId: person(1) },
      ]),
    );
    const [one, two, three] = await linesOf(first);
    expect([one, two, three].map(({ ordinal }) => ordinal)).toEqual([1, 2, 3]);
    expect(one).toMatchObject({
      mode: 'ELECTED',
      kind: 'PRINCIPAL',
      person: { id: person(0) },
      isFilled: true,
    });
    const second = planOf(
      await set(first, [
        { lineId: two.id, positionId: post(0, 'deputy'), personId: person(2), kind: 'ACTING' },
        { positionId: post(2, 'chair'), ordinal: 0 },
      ]),
    );
    const lines = await linesOf(second);
    expect(lines.map(({ ordinal }) => ordinal)).toEqual([0, 1, 2, 3]);
    expect(lines[2]).toMatchObject({
      id: two.id,
      version: 2,
      note: null,
      kind: 'ACTING',
      person: { id: person(2) },
    });
    const removal = { planId: plan.id, expectedVersion: second.version, lineIds: [lines[0].id, three.id] };
    planOf(await world.step('personnelPlanLinesRemove', removal));
    expect((await linesOf(plan)).map(({ id }) => id)).toEqual([one.id, two.id]);
    expect(await world.step('personnelPlanLinesRemove', removal)).toMatchObject({ __typename: 'Conflict' });
  });

  it('are refused as a whole, with the faults of each', async () => {
    const plan = await world.create();
    const faulty = [
      { positionId: post(0, 'secretary'), personId: gid('Person', newId()) },
      { positionId: gid('Position', newId()) },
      { positionId: post(0, 'deputy') },
    ];
    expect(issuesOf(await set(plan, faulty))).toEqual([
      'lines.0.personId persons.unknown',
      'lines.1.positionId personnel.plan.position',
    ]);
    expect(issuesOf(await set(plan, [{ positionId: 'x', lineId: 'y' }]))).toEqual([
      'lines.0.lineId input.identifier',
      'lines.0.positionId input.identifier',
    ]);
    const unknown = { lineId: gid('PersonnelPlanLine', newId()), positionId: post(0, 'deputy') };
    expect(issuesOf(await set(plan, [unknown]))).toEqual(['lines plans.lines.unknown']);
    expect(issuesOf(await set(plan, [unknown, unknown]))).toEqual(['lines.1.lineId plans.lines.twice']);
    const removal = { planId: plan.id, expectedVersion: plan.version, lineIds: [unknown.lineId] };
    expect(issuesOf(await world.step('personnelPlanLinesRemove', removal))).toEqual([
      'lineIds plans.lines.unknown',
    ]);
    expect(await linesOf(plan)).toEqual([]);
    expect(await set({ ...plan, version: 9 }, [])).toMatchObject({ __typename: 'Conflict' });
  });

  it('are found by words and by whether somebody is named', async () => {
    const plan = await world.create({ from: { keyOnly: true } });
    const lines = await linesOf(plan);
    await set(plan, [{ lineId: lines[0].id, positionId: lines[0].position.id, personId: person(0) }]);
    const count = async (filter: string): Promise<number> =>
      (await world.read(plan.id, `lines(filter: { ${filter} }) { totalCount }`)).lines.totalCount;
    expect(await count('isFilled: true')).toBe(1);
    expect(await count('isFilled: false')).toBe(8);
    expect(await count('text: "can bo mau"')).toBe(1);
    expect(await count('text: "xa so 2 bi thu"')).toBe(2);
  });

  it('are checked while they are edited, in the language of the reader', async () => {
    const plan = await world.create();
    const [holder] = await storePeople(world.db, world.province.id, [
      { name: 'Người Đang Giữ', posts: [{ positionId: world.staffed[2]!.posts.chair, from: '2026-01-01' }] },
    ]);
    await set(plan, [
      { positionId: post(0, 'secretary'), personId: person(0) },
      { positionId: post(0, 'deputy'), personId: person(0) },
      { positionId: post(1, 'secretary'), personId: person(1) },
      { positionId: post(1, 'secretary'), personId: person(2) },
      { positionId: post(1, 'chair'), personId: gid('Person', holder!.personId) },
    ]);
    const { checks } = await world.read(
      plan.id,
      'checks { severity code message remedy line { id } position { id } person { fullName } }',
      { ...world.author, locale: 'vi' },
    );
    const errors = checks.filter(({ severity }: Answer) => severity === 'ERROR');
    expect(errors.map(({ code }: Answer) => code).toSorted()).toEqual([
      'personnel.headcount.exceeded',
      'personnel.headcount.exceeded',
      'personnel.plan.twoPrincipal',
      'personnel.principal.taken',
    ]);
    const taken = errors.find(({ code }: Answer) => code === 'personnel.principal.taken');
    expect(taken.message).toContain('Người Đang Giữ');
    expect(taken.person).toEqual({ fullName: 'Người Đang Giữ' });
    expect(taken.remedy).not.toBe('');
    expect(taken.line).not.toBeNull();
    const missing = checks.filter(({ code }: Answer) => code === 'personnel.plan.keyPostMissing');
    expect(missing).toHaveLength(5);
    expect(
      issuesOf(await world.step('personnelPlanSubmit', { id: plan.id, expectedVersion: 2 })),
    ).toHaveLength(4);
  });
});

describe('what plans cost', () => {
  it('is the same number of statements whatever a page holds', async () => {
    const query = `query ($first: Int) { personnelPlans(first: $first, filter: { text: "bo tri" }) { totalCount nodes {
      title unit { current { name } } coverage { percent } submittedBy lines(first: 50) { totalCount nodes {
        person { fullName } position { type { name } unit { current { name } } } currentHolders { id }
        currentPosts { id } } } } } }`;
    const one = await statementsOf(world.db, query, { first: 1 }, world.author);
    const all = await statementsOf(world.db, query, { first: 50 }, world.author);
    expect(all.length).toBe(one.length);
    const { id } = await world.create({ from: { keyOnly: true } });
    const checks = await statementsOf(
      world.db,
      'query ($id: ID!) { personnelPlan(id: $id) { checks { code line { id } position { id } person { id } } } }',
      { id },
      world.author,
    );
    expect(checks.length).toBe(8);
  });
});
