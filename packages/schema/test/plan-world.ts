import { createTestDatabase, type TestDatabase } from '@haicap/database/testing';
import { toGlobalId } from '../src/graphql/global-id.js';
import { unitId } from './act-story.js';
import { ask, type Answer, type Asker } from './execute.js';
import {
  officer,
  run,
  staffUnits,
  storePeople,
  typesOf,
  type HeldPost,
  type Post,
  type Staffed,
} from './personnel-story.js';
import { tellLedger, type SeedUnit } from './seed-ledger.js';

/** A province whose units have three key posts each, with people in them and officers who plan. */
export interface PlanWorld {
  readonly db: TestDatabase;
  readonly province: SeedUnit;
  readonly elsewhere: SeedUnit;
  readonly staffed: readonly Staffed[];
  readonly types: Readonly<Record<Post, string>>;
  /** Prepares plans; approves and issues them; and another who approves. */
  readonly author: Asker;
  readonly approver: Asker;
  readonly stranger: Asker;
  readonly personIds: readonly string[];
  readonly step: (mutation: string, input: Record<string, unknown>, asker?: Asker) => Promise<Answer>;
  readonly read: (id: string, fields: string, asker?: Asker) => Promise<Answer>;
  readonly create: (input?: Record<string, unknown>) => Promise<Answer>;
  /** A draft with these lines. */
  readonly planWith: (wishes: readonly Wish[], further?: Record<string, unknown>) => Promise<Answer>;
  readonly issue: (plan: Answer, number: string, asker?: Asker) => Promise<Answer>;
  /** Somebody new in a post; the id of the person. */
  readonly holder: (positionId: string, further?: Partial<HeldPost>) => Promise<string>;
  /** Who holds or held posts of a unit, as one text each. */
  readonly held: (unit: Pick<Staffed, 'posts'>) => Promise<string[]>;
  /** Leads a plan to AGREED; every step must succeed. */
  readonly agree: (plan: Answer) => Promise<Answer>;
}

/** A post, who is to hold it, and what else is said of the line. */
export type Wish = readonly [positionId: string, personId: string | null, further?: Record<string, unknown>];

/** What a mutation of plans is asked for. */
export const PLAN = `personnelPlan { id version state revision reason nextStates viewerCanAgree
  coverage { positions lines filled percent } decision { number } correctingDecision { number corrects { number } } }`;

const INPUTS: Readonly<Record<string, string>> = {
  personnelPlanSubmit: 'PersonnelPlanStepInput',
  personnelPlanAgree: 'PersonnelPlanStepInput',
  personnelPlanReturn: 'PersonnelPlanReasonInput',
  personnelPlanWithdraw: 'PersonnelPlanReasonInput',
};

/** A decision by its number. */
export function decision(number: string): Record<string, unknown> {
  return { number, issuedOn: '2025-06-25', issuer: 'Tỉnh ủy Hòa Bình' };
}

/** Id and version of a plan, as every step asks for them. */
export function stepOf(plan: Answer): { id: string; expectedVersion: number } {
  return { id: plan.id, expectedVersion: plan.version };
}

/** The plan of an answer that must be a success. */
export function planOf(answer: Answer): Answer {
  if (answer.__typename !== 'PersonnelPlanPayload') throw new Error(JSON.stringify(answer, null, 2));
  return answer.personnelPlan;
}

/** The id that the API gives a record. */
export const gid = (type: string, id: string): string => toGlobalId(type, id);

/** Prepares a province with a number of units, staffed from a day on, and a number of people with no post of these. */
export async function openPlans(
  count: number,
  people: number,
  { from = '2000-01-01', today = '2026-11-23' } = {},
): Promise<PlanWorld> {
  const seed = tellLedger();
  const province = seed.province('17', 'Tỉnh Hòa Bình');
  const elsewhere = seed.province('04', 'Tỉnh Cao Bằng');
  const units = Array.from({ length: count }, (_, at) =>
    seed.commune(province, String(5_000 + at).padStart(5, '0'), `Xã Số ${at + 1}`),
  );
  const db = await createTestDatabase({ poolSize: 6 });
  await seed.store(db);
  const staffed = await staffUnits(db, units, { from });
  const types = await typesOf(db);
  const stored = await storePeople(
    db,
    province.id,
    Array.from({ length: people }, (_, at) => ({ name: `Cán bộ Mẫu ${at + 1}`, posts: [] })),
  );
  const paths = new Map(
    (await db.prisma.administrativeUnit.findMany()).map(({ id, scopePath }) => [id, scopePath]),
  );
  const here = paths.get(province.id)!;
  const author = { ...officer('PERSONNEL_OFFICER', here), today };
  const approver = { ...officer('PERSONNEL_APPROVER', here), today };
  const step: PlanWorld['step'] = (mutation, input, asker = author) =>
    run(db, mutation, input, asker, PLAN, INPUTS[mutation]);
  const create: PlanWorld['create'] = async (input = {}) =>
    planOf(
      await step('personnelPlanCreate', {
        title: 'Bố trí 138 cán bộ lãnh đạo chủ chốt',
        unitId: unitId(province),
        effectiveOn: '2025-07-01',
        ...input,
      }),
    );
  return {
    db,
    province,
    elsewhere,
    staffed,
    types,
    author,
    approver,
    stranger: officer('PERSONNEL_OFFICER', paths.get(elsewhere.id)!),
    personIds: stored.map(({ personId }) => personId),
    step,
    read: async (id, fields, asker = author) =>
      (await ask(db, `query ($id: ID!) { personnelPlan(id: $id) { ${fields} } }`, { id }, asker))
        .personnelPlan,
    create,
    planWith: async (wishes, further) => {
      const plan = await create(further);
      const lines = wishes.map(toLine);
      return planOf(
        await step('personnelPlanLinesSet', { planId: plan.id, expectedVersion: plan.version, lines }),
      );
    },
    issue: (plan, number, asker = approver) =>
      step('personnelPlanIssue', { ...stepOf(plan), decision: decision(number) }, asker),
    holder: async (positionId, further = {}) => {
      const name = `Người ${positionId.slice(-6)}`;
      const [one] = await storePeople(db, province.id, [{ name, posts: [{ positionId, ...further }] }]);
      return one!.personId;
    },
    held: (unit) => readHeld(db, unit),
    agree: async (plan) => {
      const submitted = planOf(await step('personnelPlanSubmit', stepOf(plan)));
      return planOf(await step('personnelPlanAgree', stepOf(submitted), approver));
    },
  };
}

function toLine([positionId, personId, further]: Wish): Record<string, unknown> {
  return {
    positionId: gid('Position', positionId),
    personId: personId === null ? null : gid('Person', personId),
    ...further,
  };
}

async function readHeld(db: TestDatabase, { posts }: Pick<Staffed, 'posts'>): Promise<string[]> {
  const { rows } = await db.pool.query<{ row: string }>(
    `SELECT concat_ws(' ', t.key, a.person_id, a.kind, a.state, a.valid_from, a.valid_to, a.end_reason) AS row
     FROM assignment a JOIN position p ON p.id = a.position_id JOIN position_type t ON t.id = p.type_id
     WHERE a.position_id = ANY ($1) ORDER BY t.precedence, a.valid_from, a.state, a.created_at, a.id`,
    [Object.values(posts)],
  );
  return rows.map(({ row }) => row);
}
