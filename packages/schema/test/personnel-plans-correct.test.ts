import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unitId } from './act-story.js';
import { draft, lead, part, target } from './act-story.js';
import { ask, type Answer, type Asker } from './execute.js';
import { issuesOf, staffUnits } from './personnel-story.js';
import { decision, gid, openPlans, planOf, stepOf, type PlanWorld } from './plan-world.js';
import type { SeedUnit } from './seed-ledger.js';

let world: PlanWorld;
let nextUnit = 0;
let nextPerson = 0;
beforeAll(async () => {
  world = await openPlans(12, 20);
});
afterAll(() => world.db.close());

/** A unit that no other test has touched. */
const freshUnit = (): PlanWorld['staffed'][number] => world.staffed[nextUnit++]!;
const freshPerson = (): string => world.personIds[nextPerson++]!;

function correct(plan: Answer, number: string, further = {}, asker: Asker = world.approver): Promise<Answer> {
  const input = { ...stepOf(plan), decision: decision(number), reason: 'Ban hành nhầm', ...further };
  return world.step('personnelPlanCorrect', input, asker);
}

describe('correcting an issued plan', () => {
  it('revokes what it started and gives what it ended the end it had, by the correcting decision', async () => {
    const unit = freshUnit();
    const former = await world.holder(unit.posts.secretary, { to: '2027-01-01' });
    const { id: decisionId } = await world.db.prisma.personnelDecision.create({
      data: { number: '1', issuedOn: new Date('2025-01-01'), issuer: 'Tỉnh ủy', unitId: world.province.id },
    });
    await world.db.prisma.assignment.updateMany({
      where: { personId: former },
      data: { endReason: 'TERM_ENDED', endDecisionId: decisionId },
    });
    const person = freshPerson();
    const agreed = await world.agree(await world.planWith([[unit.posts.secretary, person]]));
    const issued = planOf(await world.issue(agreed, '31-QĐ/TU'));
    const undone = planOf(await correct(issued, '32-QĐ/TU'));
    expect(undone).toMatchObject({
      state: 'REVOKED',
      correctingDecision: { corrects: { number: '31-QĐ/TU' } },
    });
    expect(await world.held(unit)).toEqual([
      `party_secretary ${former} PRINCIPAL APPROVED 2020-01-01 2027-01-01 TERM_ENDED`,
      `party_secretary ${person} PRINCIPAL REVOKED 2025-07-01`,
    ]);
    const back = await world.db.prisma.assignment.findFirstOrThrow({ where: { personId: former } });
    expect(back.endDecisionId).toBe(decisionId);
    const revoked = await world.db.prisma.assignment.findFirstOrThrow({
      where: { personId: person },
      include: { endDecision: true },
    });
    expect(revoked).toMatchObject({ refusalReason: 'Ban hành nhầm', endDecision: { number: '32-QĐ/TU' } });
  });

  it('twice is an illegal transition; so is correcting what was never issued', async () => {
    const agreed = await world.agree(await world.planWith([[freshUnit().posts.secretary, freshPerson()]]));
    const refused = { __typename: 'PersonnelPlanIllegalTransition' };
    expect(await correct(agreed, '33')).toMatchObject({ ...refused, from: 'AGREED' });
    const issued = planOf(await world.issue(agreed, '33-QĐ/TU'));
    const answers = await Promise.all([correct(issued, '34-QĐ/TU'), correct(issued, '35-QĐ/TU')]);
    expect(answers.map(({ __typename: name }) => name).toSorted()).toEqual([
      'PersonnelPlanIllegalTransition',
      'PersonnelPlanPayload',
    ]);
    expect(await correct({ ...issued, version: issued.version + 1 }, '36')).toMatchObject({
      ...refused,
      from: 'REVOKED',
    });
  });

  it('needs a decision, a reason and the version', async () => {
    const agreed = await world.agree(await world.planWith([[freshUnit().posts.secretary, freshPerson()]]));
    const issued = planOf(await world.issue(agreed, '37-QĐ/TU'));
    expect(issuesOf(await correct(issued, '', { reason: ' ' }))).toEqual([
      'decision.number input.required',
      'reason input.required',
    ]);
    expect(await correct({ ...issued, version: 1 }, '38')).toMatchObject({ __typename: 'Conflict' });
    expect(await correct(issued, '38', {}, world.author)).toMatchObject({ __typename: 'Forbidden' });
    expect(await correct(issued, '38', {}, world.stranger)).toMatchObject({ __typename: 'NotFound' });
  });

  it('is refused with what was changed since, and nothing is undone', async () => {
    const unit = freshUnit();
    const [first, second] = [freshPerson(), freshPerson()];
    const agreed = await world.agree(
      await world.planWith([
        [unit.posts.secretary, first],
        [unit.posts.chair, second],
      ]),
    );
    const issued = planOf(await world.issue(agreed, '39-QĐ/TU'));
    await world.db.prisma.assignment.updateMany({
      where: { personId: second },
      data: { validTo: new Date('2026-01-01'), endReason: 'RETIRED', version: { increment: 1 } },
    });
    const before = await world.held(unit);
    const answer = await correct(issued, '40-QĐ/TU');
    expect(issuesOf(answer).map((text) => text.split(' ').at(-1))).toEqual([
      'personnel.correction.changedSince',
    ]);
    expect(answer.issues[0].message).toContain('Cán bộ Mẫu');
    expect(await world.held(unit)).toEqual(before);
    expect(await world.db.prisma.personnelDecision.count({ where: { number: '40-QĐ/TU' } })).toBe(0);
  });

  it('is refused where somebody else has come to what would go on again', async () => {
    const [from, to] = [freshUnit(), freshUnit()];
    const moving = await world.holder(from.posts.secretary);
    const agreed = await world.agree(await world.planWith([[to.posts.secretary, moving]]));
    const issued = planOf(await world.issue(agreed, '41-QĐ/TU'));
    await world.holder(from.posts.secretary, { from: '2025-07-01' });
    const answer = await correct(issued, '42-QĐ/TU');
    expect(issuesOf(answer).map((text) => text.split(' ').at(-1))).toEqual(['personnel.headcount.exceeded']);
  });
});

describe('a plan that staffs the units of an act', () => {
  it('places who waits to be placed; undone, they wait again', async () => {
    const { db, province } = world;
    const ending = freshUnit();
    const person = await world.holder(ending.posts.secretary);
    const act = await lead(
      db,
      draft(
        [
          target(
            'a',
            { code: '09999', name: 'Phường Hòa Bình', kind: 'WARD' },
            { parentUnitId: unitId(province) },
          ),
        ],
        [part(ending.unit, 'a')],
      ),
      'OPERATIONAL',
    );
    const formed = await db.prisma.territorialChangeTarget.findFirstOrThrow({ where: { code: '09999' } });
    const [ward] = await staffUnits(db, [{ id: formed.unitId! } as SeedUnit], { from: '2025-07-01' });
    const placing = async (): Promise<Answer> => {
      const query =
        'query ($id: ID!) { territorialChange(id: $id) { placing { affected placed unplaced } } }';
      return (await ask(db, query, { id: act.id }, world.author)).territorialChange.placing;
    };
    expect(await placing()).toEqual({ affected: 1, placed: 0, unplaced: 1 });
    const plan = await world.planWith([[ward!.posts.secretary, person]], { eventId: act.id });
    const issued = planOf(await world.issue(await world.agree(plan), '43-QĐ/TU'));
    expect(await placing()).toEqual({ affected: 1, placed: 1, unplaced: 0 });
    expect(await world.read(plan.id, 'event { id } lines { nodes { person { id } } }')).toEqual({
      event: { id: act.id },
      lines: { nodes: [{ person: { id: gid('Person', person) } }] },
    });
    planOf(await correct(issued, '44-QĐ/TU'));
    expect(await placing()).toEqual({ affected: 1, placed: 0, unplaced: 1 });
  });
});
