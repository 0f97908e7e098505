import { newId } from '@haicap/database/ledger';
import { createTestDatabase, type TestDatabase } from '@haicap/database/testing';
import type { AssignmentState, PlacementState } from '@haicap/domain/personnel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { draft, lead, part, target, unitId } from './act-story.js';
import { ask, type Answer } from './execute.js';
import { staffUnits, storePeople, type HeldPost, type Staffed } from './personnel-story.js';
import { tellLedger, type SeedUnit } from './seed-ledger.js';

const ROUNDS = Array.from({ length: 8 }, (_, round) => round);
const PEOPLE = 30;
const HEADCOUNT = { secretary: 99, deputy: 99, chair: 99, clerk: 99 };

const seed = tellLedger();
const langSon = seed.province('20', 'Tỉnh Lạng Sơn');
const rounds = ROUNDS.map((round) =>
  Array.from({ length: 8 }, (_, at) =>
    seed.commune(langSon, String(10_000 + round * 100 + at), `Xã Cũ ${round} ${at}`),
  ),
);

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase();
  await seed.store(db);
});
afterAll(() => db.close());

/** Numbers from 0 up to 1, the same for the same start. */
function randomFrom(start: number): () => number {
  let state = start;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

function oneOf<Thing>(things: readonly Thing[], random: () => number): Thing {
  return things[Math.floor(random() * things.length)]!;
}

/** An act at random: some units end, each going to one of two new ones or to both; the last one goes on. */
async function applyAct(units: readonly SeedUnit[], random: () => number): Promise<[Answer, Set<string>]> {
  const ending = units.slice(0, -1).filter((_, at) => at < 2 || random() < 0.6);
  const targets = ['a', 'b'].map((key, at) =>
    target(key, { code: units[at]!.code, name: `${units[at]!.name} mới` }, { parentUnitId: unitId(langSon) }),
  );
  const parts = ending.flatMap((unit, at) =>
    at === 0 || random() < 0.3
      ? [part(unit, 'a', 'PART'), part(unit, 'b', 'PART')]
      : [part(unit, random() < 0.5 ? 'a' : 'b')],
  );
  return [await lead(db, draft(targets, parts), 'OPERATIONAL'), new Set(ending.map(({ id }) => id))];
}

/** What somebody holds at random: a principal post, sometimes one that begins later, and sometimes another beside it. */
function randomPosts(staffed: readonly Staffed[], random: () => number): HeldPost[] {
  const principal = {
    positionId: oneOf(staffed, random).posts.secretary,
    from: random() < 0.2 ? '2026-01-01' : '2020-01-01',
  };
  const beside = { positionId: oneOf(staffed, random).posts.clerk, kind: 'CONCURRENT' as const };
  return random() < 0.4 ? [principal, beside] : [principal];
}

const FATES = ['NOTHING', 'PROPOSED', 'APPROVED', 'REJECTED', 'WITHDRAWN', 'LEFT', 'LAPSED'] as const;
type Fate = (typeof FATES)[number];
const STATES: Readonly<Record<Fate, PlacementState>> = {
  NOTHING: 'UNPLACED',
  PROPOSED: 'PROPOSED',
  APPROVED: 'PLACED',
  REJECTED: 'UNPLACED',
  WITHDRAWN: 'UNPLACED',
  LEFT: 'LEFT',
  LAPSED: 'LAPSED',
};
const LEAST_SETTLED_FIRST: readonly PlacementState[] = ['UNPLACED', 'PROPOSED', 'PLACED', 'LEFT', 'LAPSED'];

type Ended = Awaited<ReturnType<typeof endedOf>>[number];

function endedOf(personIds: readonly string[]) {
  return db.prisma.assignment.findMany({
    where: { personId: { in: [...personIds] }, endedByEventId: { not: null } },
    orderBy: { id: 'asc' },
  });
}

/** Records what becomes of somebody, in the unit that goes on. */
async function meetFate(former: Ended, fate: Fate, going: Staffed): Promise<void> {
  if (fate === 'NOTHING') return;
  const { id: assignmentId, endedByEventId, personId, kind } = former;
  const isPlaced = fate !== 'LEFT' && fate !== 'LAPSED';
  const newAssignmentId = isPlaced ? newId() : null;
  if (newAssignmentId !== null) {
    const positionId = going.posts[kind === 'PRINCIPAL' ? 'deputy' : 'chair'];
    await db.prisma.assignment.create({
      data: {
        id: newAssignmentId,
        personId,
        positionId,
        organizationId: positionId,
        unitId: going.unit.id,
        kind: 'CONCURRENT',
        mode: 'ASSIGNED',
        state: fate as AssignmentState,
        validFrom: new Date('2025-07-01'),
      },
    });
  }
  const outcome = isPlaced ? 'PLACED' : fate;
  await db.prisma.placement.create({
    data: { assignmentId, eventId: endedByEventId!, outcome, newAssignmentId, reason: 'x' },
  });
}

async function countsOf(act: Answer): Promise<Answer> {
  const query = `query ($id: ID!) { territorialChange(id: $id) { placing {
    affected placed proposed left lapsed unplaced } } }`;
  return (await ask(db, query, { id: act.id })).territorialChange.placing;
}

describe('nobody is lost', () => {
  it.each(ROUNDS)('in act %i, drawn at random', async (round) => {
    const random = randomFrom(round + 1);
    const staffed = await staffUnits(db, rounds[round]!, { headcount: HEADCOUNT });
    const people = Array.from({ length: PEOPLE }, (_, at) => ({
      name: `Người ${round} ${at}`,
      posts: randomPosts(staffed, random),
    }));
    const stored = await storePeople(db, langSon.id, people);
    const [act, ended] = await applyAct(rounds[round]!, random);
    const endedPosts = new Set(
      staffed.filter(({ unit }) => ended.has(unit.id)).flatMap(({ posts }) => Object.values(posts)),
    );
    const affected = stored.filter((_, at) =>
      people[at]!.posts.some(({ positionId }) => endedPosts.has(positionId)),
    );

    const rank = new Map<string, number>();
    for (const former of await endedOf(stored.map(({ personId }) => personId))) {
      const fate = oneOf(FATES, random);
      await meetFate(former, fate, staffed.at(-1)!);
      const own = LEAST_SETTLED_FIRST.indexOf(STATES[fate]);
      rank.set(former.personId, Math.min(own, rank.get(former.personId) ?? own));
    }
    expect([...rank.keys()].toSorted()).toEqual(affected.map(({ personId }) => personId).toSorted());

    const expected = LEAST_SETTLED_FIRST.map(
      (_, at) => [...rank.values()].filter((each) => each === at).length,
    );
    const { affected: all, unplaced, proposed, placed, left, lapsed } = await countsOf(act);
    expect([unplaced, proposed, placed, left, lapsed]).toEqual(expected);
    expect(all).toBe(unplaced + proposed + placed + left + lapsed);
    const { rows } = await db.pool.query(
      'SELECT unplaced_people(ended_by_event_id) AS count FROM assignment WHERE id = ANY ($1) LIMIT 1',
      [(await endedOf(affected.map(({ personId }) => personId))).map(({ id }) => id)],
    );
    expect(rows).toEqual([{ count: unplaced + proposed }]);
  });
});
