import { countStatements } from '@haicap/database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from './execute.js';
import { decision, gid, openPlans, planOf, stepOf, type PlanWorld } from './plan-world.js';
import { storePeople } from './personnel-story.js';

// The plan of the seeds: 138 key leaders for the 46 communes and wards of Hòa Bình, three posts each.
let world: PlanWorld;
let plan: Answer;
beforeAll(async () => {
  // It is prepared and issued before the units begin to work.
  world = await openPlans(46, 92, { from: '2025-07-01', today: '2025-06-20' });
}, 60_000);
afterAll(() => world.db.close());

async function lines(id: string): Promise<Answer[]> {
  const found: Answer[] = [];
  for (let after: string | null = null, more = true; more;) {
    const { lines: page } = await world.read(
      id,
      `lines(first: 100${after === null ? '' : `, after: "${after}"`}) { pageInfo { endCursor hasNextPage } nodes {
        id ordinal version person { id } position { id type { key } unit { id } } } }`,
    );
    found.push(...page.nodes);
    after = page.pageInfo.endCursor;
    more = page.pageInfo.hasNextPage;
  }
  return found;
}

describe('138 key leaders for 46 units', () => {
  it('begin as one line for each seat of the key posts, unit by unit, although the bodies begin later', async () => {
    plan = await world.create({ from: { keyOnly: true } });
    expect(plan).toMatchObject({
      state: 'DRAFT',
      revision: 0,
      coverage: { positions: 138, lines: 138, filled: 0, percent: 0 },
    });
    const all = await lines(plan.id);
    expect(all).toHaveLength(138);
    expect(all.map(({ ordinal }) => ordinal)).toEqual(Array.from({ length: 138 }, (_, at) => at + 1));
    expect(all.slice(0, 3).map(({ position }) => position.type.key)).toEqual([
      'party_secretary',
      'deputy_secretary',
      'committee_chair',
    ]);
    expect(new Set(all.map(({ position }) => position.unit.id)).size).toBe(46);
    const { checks } = await world.read(plan.id, 'checks { severity code }');
    const codes = checks.map(({ code }: Answer) => code);
    expect(codes.filter((code: string) => code === 'personnel.plan.noCandidate')).toHaveLength(138);
    expect(codes).toContain('personnel.plan.empty');
  });

  it('are filled with people who hold posts of former units and with new ones', async () => {
    // 46 former leaders come from a post in a unit that goes on.
    const holders = await storePeople(
      world.db,
      world.province.id,
      (await formerPosts()).map((positionId, at) => ({
        name: `Lãnh đạo Cũ ${at + 1}`,
        posts: [{ positionId }],
      })),
    );
    const people = [...holders.map(({ personId }) => personId), ...world.personIds];
    const all = await lines(plan.id);
    const filled = all.map(({ id, position }, at) => ({
      lineId: id,
      positionId: position.id,
      personId: gid('Person', people[at]!),
    }));
    plan = planOf(
      await world.step('personnelPlanLinesSet', {
        planId: plan.id,
        expectedVersion: plan.version,
        lines: filled.slice(0, 137),
      }),
    );
    expect(plan.coverage).toEqual({ positions: 138, lines: 138, filled: 137, percent: 99.2 });
    plan = planOf(
      await world.step('personnelPlanLinesSet', {
        planId: plan.id,
        expectedVersion: plan.version,
        lines: filled.slice(137),
      }),
    );
    expect(plan.coverage).toEqual({ positions: 138, lines: 138, filled: 138, percent: 100 });
    const { checks } = await world.read(plan.id, 'checks { severity code message }');
    expect(checks).toEqual([]);
  });

  it('are issued in one transaction by a fixed number of statements', async () => {
    const agreed = await world.agree(plan);
    const { result, statements } = await countStatements(world.db, () =>
      world.step('personnelPlanIssue', { ...stepOf(agreed), decision: decision('15-QĐ/TU') }, world.approver),
    );
    plan = planOf(result);
    expect(plan).toMatchObject({ state: 'ISSUED', revision: 3, decision: { number: '15-QĐ/TU' } });
    // Between the begin with the name of the author and the commit; what follows reads the payload.
    const within = statements.slice(2, statements.indexOf('COMMIT'));
    expect(within.length).toBe(15);
    const started = await world.db.prisma.assignment.count({
      where: { state: 'APPROVED', validFrom: new Date('2025-07-01'), startDecision: { number: '15-QĐ/TU' } },
    });
    expect(started).toBe(138);
    const ended = await world.db.prisma.assignment.findMany({
      where: { endDecision: { number: '15-QĐ/TU' } },
    });
    expect(ended).toHaveLength(46);
    expect(new Set(ended.map(({ endReason }) => endReason))).toEqual(new Set(['TRANSFERRED']));
    expect(ended[0]!.validTo).toEqual(new Date('2025-07-01'));
  });

  it('are all as planned afterwards, line by line', async () => {
    const { facts } = await world.read(plan.id, 'facts(asOf: "2025-08-01") { outcome }');
    expect(facts).toHaveLength(138);
    expect(new Set(facts.map(({ outcome }: Answer) => outcome))).toEqual(new Set(['AS_PLANNED']));
    const eve = await world.read(plan.id, 'facts { outcome }');
    expect(new Set(eve.facts.map(({ outcome }: Answer) => outcome))).toEqual(new Set(['NOT_IN_FORCE']));
  });

  it('are undone by a correcting decision, and nothing is left of it but its trace', async () => {
    const undone = planOf(
      await world.step(
        'personnelPlanCorrect',
        { ...stepOf(plan), decision: decision('16-QĐ/TU'), reason: 'Ban hành nhầm' },
        world.approver,
      ),
    );
    expect(undone).toMatchObject({
      state: 'REVOKED',
      reason: 'Ban hành nhầm',
      decision: { number: '15-QĐ/TU' },
      correctingDecision: { number: '16-QĐ/TU', corrects: { number: '15-QĐ/TU' } },
    });
    const { rows } = await world.db.pool.query(
      `SELECT state, valid_to, end_reason, count(*)::integer FROM assignment GROUP BY 1, 2, 3 ORDER BY 4`,
    );
    expect(rows).toEqual([
      { state: 'APPROVED', valid_to: null, end_reason: null, count: 46 },
      { state: 'REVOKED', valid_to: null, end_reason: null, count: 138 },
    ]);
  });
});

/** Posts of the province itself, one for each former leader. */
async function formerPosts(): Promise<string[]> {
  const { db, province, types } = world;
  const body = await db.prisma.organization.create({
    data: {
      unitId: province.id,
      kind: 'PEOPLES_COMMITTEE',
      name: 'Ủy ban nhân dân',
      validFrom: new Date('2000-01-01'),
    },
  });
  const ids: string[] = [];
  for (let at = 0; at < 46; at += 1) {
    const { id } = await db.prisma.position.create({
      data: {
        organizationId: body.id,
        unitId: province.id,
        typeId: types.clerk,
        title: `Số ${at + 1}`,
        establishments: { create: { validFrom: new Date('2000-01-01'), headcount: 1 } },
      },
    });
    ids.push(id);
  }
  return ids;
}
