import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unitId } from './act-story.js';
import type { Asker } from './execute.js';
import { issuesOf, officer, storePeople } from './personnel-story.js';
import { gid, openPlans, planOf, stepOf, type PlanWorld, type Wish } from './plan-world.js';

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

describe('issuing a plan', () => {
  it('ends and starts, replaces and keeps, as its lines say', async () => {
    const [from, to] = [freshUnit(), freshUnit()];
    const moving = await world.holder(from.posts.secretary);
    const replaced = await world.holder(to.posts.secretary);
    const staying = await world.holder(to.posts.chair);
    const untouched = await world.holder(to.posts.deputy);
    const plan = await world.planWith([
      [to.posts.secretary, moving],
      [to.posts.chair, staying],
      [from.posts.secretary, null],
      [from.posts.chair, moving, { kind: 'CONCURRENT', note: 'Kiêm nhiệm' }],
    ]);
    const issued = planOf(await world.issue(await world.agree(plan), '21-QĐ/TU'));
    expect(issued).toMatchObject({ state: 'ISSUED', nextStates: ['REVOKED'] });
    expect(await world.held(from)).toEqual([
      `party_secretary ${moving} PRINCIPAL APPROVED 2020-01-01 2025-07-01 TRANSFERRED`,
      `committee_chair ${moving} CONCURRENT APPROVED 2025-07-01`,
    ]);
    expect(await world.held(to)).toEqual([
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
    const agreed = await world.agree(await world.planWith([[unit.posts.secretary, freshPerson()]]));
    const issued = planOf(await world.issue(agreed, '22-QĐ/TU'));
    const before = await world.held(unit);
    for (const plan of [agreed, issued]) {
      expect(await world.issue(plan, '22-QĐ/TU')).toMatchObject({
        __typename: 'PersonnelPlanIllegalTransition',
        from: 'ISSUED',
        allowed: ['REVOKED'],
      });
    }
    expect(await world.held(unit)).toEqual(before);
  });

  it('at the same moment by several people happens once', async () => {
    const unit = freshUnit();
    const agreed = await world.agree(await world.planWith([[unit.posts.secretary, freshPerson()]]));
    const answers = await Promise.all([1, 2, 3].map((at) => world.issue(agreed, `23-${at}`)));
    expect(answers.map(({ __typename: name }) => name).toSorted()).toEqual([
      'PersonnelPlanIllegalTransition',
      'PersonnelPlanIllegalTransition',
      'PersonnelPlanPayload',
    ]);
    expect(await world.held(unit)).toHaveLength(1);
  });

  it('of two plans for one seat, issued at the same moment: one wins, the other is told why', async () => {
    const unit = freshUnit();
    const person = freshPerson();
    const plans = [
      await world.agree(await world.planWith([[unit.posts.secretary, person]])),
      await world.agree(await world.planWith([[unit.posts.chair, person]])),
    ];
    const answers = await Promise.all(plans.map((plan, at) => world.issue(plan, `24-${at}`)));
    const names = answers.map(({ __typename: name }) => name).toSorted();
    expect(names).toEqual(['InvalidInput', 'PersonnelPlanPayload']);
    const refused = answers.find(({ __typename: name }) => name === 'InvalidInput');
    expect(issuesOf(refused)[0]).toMatch(/^lines\..+ personnel\.principal\.taken$/);
    expect(await world.held(unit)).toHaveLength(1);
  });

  it('is refused with what stands in the way by now, and nothing is half done', async () => {
    const [unit, other] = [freshUnit(), freshUnit()];
    const [person, second] = [freshPerson(), freshPerson()];
    const agreed = await world.agree(
      await world.planWith([
        [unit.posts.deputy, second],
        [unit.posts.secretary, person],
      ]),
    );
    await world.db.prisma.assignment.create({
      data: {
        personId: person,
        positionId: other.posts.chair,
        organizationId: other.bodies.PEOPLES_COMMITTEE,
        unitId: other.unit.id,
        kind: 'PRINCIPAL',
        mode: 'APPOINTED',
        state: 'APPROVED',
        validFrom: new Date('2025-09-01'),
      },
    });
    const answer = await world.issue(agreed, '25-QĐ/TU');
    expect(issuesOf(answer).map((text) => text.split(' ').at(-1))).toEqual(['personnel.principal.taken']);
    expect(await world.held(unit)).toEqual([]);
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
    const agreed = await world.agree(await world.planWith(lines));
    planOf(await world.issue(agreed, '26-QĐ/TU'));
    const started = await world.db.prisma.assignment.findMany({
      where: { positionId: unit.posts.secretary },
    });
    expect(started.map(({ overrideReason }) => overrideReason)).toContain('Chờ nghỉ hưu');
  });

  it('needs a decision in full', async () => {
    const agreed = await world.agree(await world.planWith([[freshUnit().posts.secretary, freshPerson()]]));
    const faulty = { ...stepOf(agreed), decision: { number: '', issuedOn: '2025-06-25', issuer: ' ' } };
    expect(issuesOf(await world.step('personnelPlanIssue', faulty, world.approver))).toEqual([
      'decision.number input.required',
      'decision.issuer input.required',
    ]);
    const old = { ...agreed, version: agreed.version - 1 };
    expect(await world.issue(old, '27')).toMatchObject({
      __typename: 'Conflict',
      currentVersion: agreed.version,
    });
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
    const agreed = await world.agree(await world.planWith([[freshUnit().posts.secretary, away!.personId]]));
    const answer = await world.issue(agreed, '28-QĐ/TU');
    expect(issuesOf(answer).map((text) => text.split(' ').at(-1))).toEqual(['personnel.plan.outOfReach']);
    const country = officer('PERSONNEL_APPROVER');
    planOf(await world.issue(agreed, '28-QĐ/TU', country));
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
