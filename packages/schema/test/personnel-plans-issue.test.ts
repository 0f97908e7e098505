import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unitId } from './act-story.js';
import type { Answer, Asker } from './execute.js';
import { issuesOf, officer, storePeople, type Post } from './personnel-story.js';
import { decision, gid, openPlans, planOf, stepOf, type PlanWorld } from './plan-world.js';

let world: PlanWorld;
let nextUnit = 0;
let nextPerson = 0;
beforeAll(async () => {
  world = await openPlans(20, 40);
});
afterAll(() => world.db.close());

/** A unit that no other test has touched. */
const freshUnit = (): PlanWorld['staffed'][number] => world.staffed[nextUnit++]!;
const freshPerson = (): string => world.personIds[nextPerson++]!;

/** Somebody in a post. */
async function holder(positionId: string, further: Record<string, string> = {}): Promise<string> {
  const [stored] = await storePeople(world.db, world.province.id, [
    { name: `Người ${positionId.slice(-6)}`, posts: [{ positionId, ...further }] },
  ]);
  return stored!.personId;
}

type Wish = readonly [positionId: string, personId: string | null, further?: Record<string, unknown>];

/** A draft with these lines. */
async function planWith(wishes: readonly Wish[], further: Record<string, unknown> = {}): Promise<Answer> {
  const plan = await world.create(further);
  const lines = wishes.map(([positionId, personId, more]) => ({
    positionId: gid('Position', positionId),
    personId: personId === null ? null : gid('Person', personId),
    ...more,
  }));
  return planOf(
    await world.step('personnelPlanLinesSet', { planId: plan.id, expectedVersion: plan.version, lines }),
  );
}

function issue(plan: Answer, number: string, asker: Asker = world.approver): Promise<Answer> {
  return world.step('personnelPlanIssue', { ...stepOf(plan), decision: decision(number) }, asker);
}

/** Who holds or held posts of a unit, as one text each. */
async function held(unit: { readonly posts: Readonly<Record<Post, string>> }): Promise<string[]> {
  const { rows } = await world.db.pool.query<{ row: string }>(
    `SELECT concat_ws(' ', t.key, a.person_id, a.kind, a.state, a.valid_from, a.valid_to, a.end_reason) AS row
     FROM assignment a JOIN position p ON p.id = a.position_id JOIN position_type t ON t.id = p.type_id
     WHERE a.position_id = ANY ($1) ORDER BY t.precedence, a.valid_from, a.state, a.created_at, a.id`,
    [Object.values(unit.posts)],
  );
  return rows.map(({ row }) => row);
}

describe('the way of a plan', () => {
  it('goes by two persons: who submitted may not agree', async () => {
    const plan = await planWith([[freshUnit().posts.secretary, freshPerson()]]);
    const both: Asker = { ...world.approver, role: 'PERSONNEL_APPROVER' };
    const submitted = planOf(await world.step('personnelPlanSubmit', stepOf(plan)));
    expect(submitted).toMatchObject({
      state: 'SUBMITTED',
      revision: 1,
      nextStates: ['AGREED', 'DRAFT', 'WITHDRAWN'],
    });
    const same = { ...both, userId: world.author.userId! };
    expect(issuesOf(await world.step('personnelPlanAgree', stepOf(submitted), same))).toEqual([
      'id personnel.approval.samePerson',
    ]);
    expect(await world.read(plan.id, 'viewerCanAgree', same)).toEqual({ viewerCanAgree: false });
    expect(await world.read(plan.id, 'viewerCanAgree', both)).toEqual({ viewerCanAgree: true });
    const agreed = planOf(await world.step('personnelPlanAgree', stepOf(submitted), both));
    expect(agreed).toMatchObject({ state: 'AGREED', revision: 2 });
  });

  it('leads back to draft with a reason, keeping how it stood', async () => {
    const unit = freshUnit();
    const [first, second] = [freshPerson(), freshPerson()];
    const plan = await planWith([
      [unit.posts.secretary, first],
      [unit.posts.deputy, null],
    ]);
    const submitted = planOf(await world.step('personnelPlanSubmit', stepOf(plan)));
    const returning = { ...stepOf(submitted), reason: 'Xem lại nhân sự' };
    expect(
      issuesOf(await world.step('personnelPlanReturn', { ...returning, reason: ' ' }, world.approver)),
    ).toEqual(['reason input.required']);
    const returned = planOf(await world.step('personnelPlanReturn', returning, world.approver));
    expect(returned).toMatchObject({ state: 'DRAFT', revision: 2, reason: 'Xem lại nhân sự' });
    const { lines } = await world.read(plan.id, 'lines { nodes { id position { id } } }');
    const [secretary, deputy] = lines.nodes;
    const changed = planOf(
      await world.step('personnelPlanLinesSet', {
        planId: plan.id,
        expectedVersion: returned.version,
        lines: [
          { lineId: secretary.id, positionId: secretary.position.id, personId: gid('Person', second) },
          { positionId: gid('Position', unit.posts.chair), personId: gid('Person', freshPerson()) },
        ],
      }),
    );
    const removal = { planId: plan.id, expectedVersion: changed.version, lineIds: [deputy.id] };
    planOf(await world.step('personnelPlanLinesRemove', removal));
    const { revisions, difference } = await world.read(
      plan.id,
      `revisions { number state lineCount filledCount createdBy effectiveOn }
       difference(from: 1) { kind position { id } before { person { id } isFilled } after { person { id } } }`,
    );
    expect(revisions).toEqual([
      { number: 2, state: 'DRAFT', lineCount: 2, filledCount: 1, createdBy: null, effectiveOn: '2025-07-01' },
      {
        number: 1,
        state: 'SUBMITTED',
        lineCount: 2,
        filledCount: 1,
        createdBy: null,
        effectiveOn: '2025-07-01',
      },
    ]);
    expect(difference).toMatchObject([
      {
        kind: 'PERSON_CHANGED',
        before: { person: { id: gid('Person', first) } },
        after: { person: { id: gid('Person', second) } },
      },
      { kind: 'ADDED', before: null, position: { id: gid('Position', unit.posts.chair) } },
      { kind: 'REMOVED', after: null, before: { isFilled: false, person: null } },
    ]);
    const between = await world.read(
      plan.id,
      'difference(from: 1, to: 2) { kind } none: difference(from: 9) { kind }',
    );
    expect(between).toEqual({ difference: [], none: [] });
  });

  it('ends by withdrawal, with a reason; then nothing leads on', async () => {
    const plan = await planWith([[freshUnit().posts.secretary, freshPerson()]]);
    const withdrawn = planOf(await world.step('personnelPlanWithdraw', { ...stepOf(plan), reason: 'Thôi' }));
    expect(withdrawn).toMatchObject({ state: 'WITHDRAWN', reason: 'Thôi', nextStates: [] });
    const refused = { __typename: 'PersonnelPlanIllegalTransition', from: 'WITHDRAWN', allowed: [] };
    expect(await world.step('personnelPlanSubmit', stepOf(withdrawn))).toMatchObject(refused);
    expect(await world.step('personnelPlanUpdate', { ...stepOf(withdrawn), title: 'x' })).toMatchObject(
      refused,
    );
    expect(await issue(withdrawn, '0')).toMatchObject(refused);
  });
});

describe('issuing a plan', () => {
  it('ends and starts, replaces and keeps, as its lines say', async () => {
    const [from, to] = [freshUnit(), freshUnit()];
    const moving = await holder(from.posts.secretary);
    const replaced = await holder(to.posts.secretary);
    const staying = await holder(to.posts.chair);
    const untouched = await holder(to.posts.deputy);
    const plan = await planWith([
      [to.posts.secretary, moving],
      [to.posts.chair, staying],
      [from.posts.secretary, null],
      [from.posts.chair, moving, { kind: 'CONCURRENT', note: 'Kiêm nhiệm' }],
    ]);
    const issued = planOf(await issue(await world.agree(plan), '21-QĐ/TU'));
    expect(issued).toMatchObject({ state: 'ISSUED', nextStates: ['REVOKED'] });
    expect(await held(from)).toEqual([
      `party_secretary ${moving} PRINCIPAL APPROVED 2020-01-01 2025-07-01 TRANSFERRED`,
      `committee_chair ${moving} CONCURRENT APPROVED 2025-07-01`,
    ]);
    expect(await held(to)).toEqual([
      `party_secretary ${replaced} PRINCIPAL APPROVED 2020-01-01 2025-07-01 REPLACED`,
      `party_secretary ${moving} PRINCIPAL APPROVED 2025-07-01`,
      `deputy_secretary ${untouched} PRINCIPAL APPROVED 2020-01-01`,
      `committee_chair ${staying} PRINCIPAL APPROVED 2020-01-01`,
    ]);
    const viewer: Asker = { ...world.author, role: 'VIEWER' };
    const read = await world.read(
      issued.id,
      'state checks { code } revisions { number } lines { totalCount }',
      viewer,
    );
    expect(read).toEqual({ state: 'ISSUED', checks: [], revisions: [], lines: { totalCount: 4 } });
    const { rows } = await world.db.pool.query(
      `SELECT DISTINCT actor_id FROM audit.entry WHERE operation = 'personnelPlanIssue' AND table_name = 'assignment'`,
    );
    expect(rows).toHaveLength(1);
  });

  it('twice is an illegal transition, and nothing changes', async () => {
    const unit = freshUnit();
    const agreed = await world.agree(await planWith([[unit.posts.secretary, freshPerson()]]));
    const issued = planOf(await issue(agreed, '22-QĐ/TU'));
    const before = await held(unit);
    for (const plan of [agreed, issued]) {
      expect(await issue(plan, '22-QĐ/TU')).toMatchObject({
        __typename: 'PersonnelPlanIllegalTransition',
        from: 'ISSUED',
        allowed: ['REVOKED'],
      });
    }
    expect(await held(unit)).toEqual(before);
  });

  it('at the same moment by several people happens once', async () => {
    const unit = freshUnit();
    const agreed = await world.agree(await planWith([[unit.posts.secretary, freshPerson()]]));
    const answers = await Promise.all([1, 2, 3].map((at) => issue(agreed, `23-${at}`)));
    expect(answers.map(({ __typename: name }) => name).toSorted()).toEqual([
      'PersonnelPlanIllegalTransition',
      'PersonnelPlanIllegalTransition',
      'PersonnelPlanPayload',
    ]);
    expect(await held(unit)).toHaveLength(1);
  });

  it('of two plans for one seat, issued at the same moment: one wins, the other is told why', async () => {
    const unit = freshUnit();
    const person = freshPerson();
    const plans = [
      await world.agree(await planWith([[unit.posts.secretary, person]])),
      await world.agree(await planWith([[unit.posts.chair, person]])),
    ];
    const answers = await Promise.all(plans.map((plan, at) => issue(plan, `24-${at}`)));
    const names = answers.map(({ __typename: name }) => name).toSorted();
    expect(names).toEqual(['InvalidInput', 'PersonnelPlanPayload']);
    const refused = answers.find(({ __typename: name }) => name === 'InvalidInput');
    expect(issuesOf(refused)[0]).toMatch(/^lines\..+ personnel\.principal\.taken$/);
    expect(await held(unit)).toHaveLength(1);
  });

  it('is refused with what stands in the way by now, and nothing is half done', async () => {
    const [unit, other] = [freshUnit(), freshUnit()];
    const [person, second] = [freshPerson(), freshPerson()];
    const agreed = await world.agree(
      await planWith([
        [unit.posts.deputy, second],
        [unit.posts.secretary, person],
      ]),
    );
    await world.db.prisma.assignment.create({
      data: {
        ...{
          personId: person,
          positionId: other.posts.chair,
          organizationId: other.bodies.PEOPLES_COMMITTEE,
        },
        unitId: other.unit.id,
        kind: 'PRINCIPAL',
        mode: 'APPOINTED',
        state: 'APPROVED',
        validFrom: new Date('2025-09-01'),
      },
    });
    const answer = await issue(agreed, '25-QĐ/TU');
    expect(issuesOf(answer).map((text) => text.split(' ').at(-1))).toEqual(['personnel.principal.taken']);
    expect(await held(unit)).toEqual([]);
    expect(await world.read(agreed.id, 'state version')).toEqual({
      state: 'AGREED',
      version: agreed.version,
    });
    expect(await world.db.prisma.personnelDecision.count({ where: { number: '25-QĐ/TU' } })).toBe(0);
  });

  it('above the headcount needs a reason, and who may override', async () => {
    const unit = freshUnit();
    const lines: Wish[] = [
      [unit.posts.secretary, freshPerson()],
      [unit.posts.secretary, freshPerson(), { overrideReason: 'Chờ nghỉ hưu' }],
    ];
    const agreed = await world.agree(await planWith(lines));
    planOf(await issue(agreed, '26-QĐ/TU'));
    const started = await world.db.prisma.assignment.findMany({
      where: { positionId: unit.posts.secretary },
    });
    expect(started.map(({ overrideReason }) => overrideReason)).toContain('Chờ nghỉ hưu');
  });

  it('needs a decision in full', async () => {
    const agreed = await world.agree(await planWith([[freshUnit().posts.secretary, freshPerson()]]));
    const faulty = { ...stepOf(agreed), decision: { number: '', issuedOn: '2025-06-25', issuer: ' ' } };
    expect(issuesOf(await world.step('personnelPlanIssue', faulty, world.approver))).toEqual([
      'decision.number input.required',
      'decision.issuer input.required',
    ]);
    const old = { ...agreed, version: agreed.version - 1 };
    expect(await issue(old, '27')).toMatchObject({ __typename: 'Conflict', currentVersion: agreed.version });
  });

  it('does not take people from where the viewer decides nothing', async () => {
    const { db, elsewhere, staffed, province } = world;
    const body = await db.prisma.organization.create({
      data: {
        unitId: elsewhere.id,
        kind: 'PEOPLES_COMMITTEE',
        name: 'Ủy ban nhân dân tỉnh',
        validFrom: new Date('2000-01-01'),
      },
    });
    const { id } = await db.prisma.position.create({
      data: {
        organizationId: body.id,
        unitId: elsewhere.id,
        typeId: world.types.chair,
        establishments: { create: { validFrom: new Date('2000-01-01'), headcount: 1 } },
      },
    });
    const [away] = await storePeople(db, province.id, [{ name: 'Ở Nơi Khác', posts: [] }]);
    await db.prisma.assignment.create({
      data: {
        personId: away!.personId,
        positionId: id,
        organizationId: body.id,
        unitId: elsewhere.id,
        kind: 'CONCURRENT',
        mode: 'APPOINTED',
        state: 'APPROVED',
        validFrom: new Date('2020-01-01'),
      },
    });
    // Still known here, because a post here was held before.
    await storePeople(db, province.id, []);
    await db.prisma.assignment.create({
      data: {
        personId: away!.personId,
        positionId: staffed[19]!.posts.clerk,
        organizationId: body.id,
        unitId: province.id,
        kind: 'CONCURRENT',
        mode: 'APPOINTED',
        state: 'APPROVED',
        validFrom: new Date('2018-01-01'),
        validTo: new Date('2019-01-01'),
      },
    });
    await db.prisma.assignment.updateMany({ where: { positionId: id }, data: { kind: 'PRINCIPAL' } });
    const agreed = await world.agree(await planWith([[freshUnit().posts.secretary, away!.personId]]));
    const answer = await issue(agreed, '28-QĐ/TU');
    expect(issuesOf(answer).map((text) => text.split(' ').at(-1))).toEqual(['personnel.plan.outOfReach']);
    const country = officer('PERSONNEL_APPROVER');
    planOf(await issue(agreed, '28-QĐ/TU', country));
    const left = await db.prisma.assignment.findFirstOrThrow({ where: { positionId: id } });
    expect(left).toMatchObject({ endReason: 'TRANSFERRED', validTo: new Date('2025-07-01') });
  });
});

describe('the unit of a plan', () => {
  it('bounds it: posts of other units are none of its', async () => {
    const commune = freshUnit();
    const plan = await world.create({ unitId: unitId(commune.unit) });
    const lines = [{ positionId: gid('Position', freshUnit().posts.secretary) }];
    const answer = await world.step('personnelPlanLinesSet', { planId: plan.id, expectedVersion: 1, lines });
    expect(issuesOf(answer)).toEqual(['lines.0.positionId personnel.plan.position']);
  });
});
