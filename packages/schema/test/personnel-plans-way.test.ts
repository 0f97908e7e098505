import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Asker } from './execute.js';
import { issuesOf } from './personnel-story.js';
import { gid, openPlans, planOf, stepOf, type PlanWorld } from './plan-world.js';

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

describe('the way of a plan', () => {
  it('goes by two persons: who submitted may not agree', async () => {
    const plan = await world.planWith([[freshUnit().posts.secretary, freshPerson()]]);
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
    const plan = await world.planWith([
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
    const plan = await world.planWith([[freshUnit().posts.secretary, freshPerson()]]);
    const withdrawn = planOf(await world.step('personnelPlanWithdraw', { ...stepOf(plan), reason: 'Thôi' }));
    expect(withdrawn).toMatchObject({ state: 'WITHDRAWN', reason: 'Thôi', nextStates: [] });
    const refused = { __typename: 'PersonnelPlanIllegalTransition', from: 'WITHDRAWN', allowed: [] };
    expect(await world.step('personnelPlanSubmit', stepOf(withdrawn))).toMatchObject(refused);
    expect(await world.step('personnelPlanUpdate', { ...stepOf(withdrawn), title: 'x' })).toMatchObject(
      refused,
    );
    expect(await world.issue(withdrawn, '0')).toMatchObject(refused);
  });
});
