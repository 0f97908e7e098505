import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FIRST_DAY, dayAfter, held, line, post, seats } from '../../testing/sample-posts.js';
import {
  decideCorrection,
  decideIssue,
  type AffectedAssignment,
  type AssignmentEndReason,
  type CorrectionFacts,
  type HeldPost,
  type IssueDecision,
  type PlanEffect,
} from './index.js';

interface Stored extends AffectedAssignment {
  readonly state: 'APPROVED' | 'REVOKED';
  readonly endReason: AssignmentEndReason | null;
}

const PEOPLE = ['an', 'binh', 'chi', 'dung', 'em'];
const POSTS = ['secretary', 'chair', 'deputy'].map((id) =>
  post(id, {
    organizationLife: { validFrom: dayAfter(-900), validTo: null },
    establishments: [seats(id === 'deputy' ? 2 : 1, { validFrom: dayAfter(-900) })],
  }),
);

function stored(holding: HeldPost): Stored {
  return {
    ...holding,
    version: 1,
    homeAssignmentId: null,
    overrideReason: null,
    state: 'APPROVED',
    endReason: null,
  };
}

/** What the store does with a decision to issue. */
function issue(before: readonly Stored[], decision: IssueDecision & { ok: true }): [Stored[], PlanEffect[]] {
  const effects: PlanEffect[] = [];
  const after = before.map((each): Stored => {
    const end = decision.ends.find(({ assignmentId }) => assignmentId === each.assignmentId);
    if (!end) return each;
    effects.push({
      assignmentId: each.assignmentId,
      lineId: end.lineId,
      kind: 'ENDED',
      previousValidTo: each.validTo,
      previousEndReason: each.endReason,
      assignmentVersion: each.version + 1,
    });
    return { ...each, validTo: end.validTo, endReason: end.reason, version: each.version + 1 };
  });
  for (const start of decision.starts) {
    const assignmentId = `new ${start.lineId}`;
    effects.push({
      assignmentId,
      lineId: start.lineId,
      kind: 'STARTED',
      previousValidTo: null,
      previousEndReason: null,
      assignmentVersion: 1,
    });
    after.push(stored(held(start.personId, start.positionId, { kind: start.kind, assignmentId })));
  }
  return [after, effects];
}

function factsNow(now: readonly Stored[], effects: readonly PlanEffect[]): CorrectionFacts {
  const ids = new Set(effects.map(({ assignmentId }) => assignmentId));
  const approved = now.filter(({ state }) => state === 'APPROVED');
  return { affected: now.filter((each) => ids.has(each.assignmentId)), others: approved, posts: POSTS };
}

function issuedPlan(): [Stored[], PlanEffect[]] {
  const before = [held('an', 'chair', { validFrom: dayAfter(-100) })].map(stored);
  const decision = decideIssue([line('chair', 'binh')], {
    effectiveOn: FIRST_DAY,
    posts: POSTS,
    personNames: new Map(),
    held: before,
  });
  if (!decision.ok) throw new Error('the plan is not in order');
  return issue(before, decision);
}

describe('a correcting decision', () => {
  test('makes void what the plan started and gives back what it ended', () => {
    const [now, effects] = issuedPlan();
    expect(decideCorrection(effects, factsNow(now, effects))).toEqual({
      ok: true,
      revoke: ['new chair:binh'],
      reopen: [{ assignmentId: 'an@chair', validTo: null, endReason: null }],
    });
  });

  test('stops where somebody changed an assignment since', () => {
    const [now, effects] = issuedPlan();
    const changed = now.map((each) => ({
      ...each,
      version: each.version + (each.personId === 'an' ? 1 : 0),
    }));
    expect(decideCorrection(effects, factsNow(changed, effects))).toMatchObject({
      ok: false,
      findings: [{ code: 'personnel.correction.changedSince', about: { assignmentId: 'an@chair' } }],
    });
    const { others, posts } = factsNow(now, effects);
    expect(decideCorrection(effects, { affected: [], others, posts }).ok).toBe(false);
  });

  test.each([
    ['personnel.principal.taken', held('an', 'elsewhere', { validFrom: dayAfter(5) })],
    ['personnel.headcount.exceeded', held('dung', 'chair', { validFrom: dayAfter(5) })],
  ])('stops where something else has come between: %s', (code, later) => {
    const [now, effects] = issuedPlan();
    const facts = factsNow([...now, stored(later)], effects);
    expect(decideCorrection(effects, facts)).toMatchObject({ ok: false, findings: [{ code }] });
  });

  test('restores exactly what was there before the plan was issued', () => {
    const anyHeld = fc.uniqueArray(
      fc.record({
        personId: fc.constantFrom(...PEOPLE),
        positionId: fc.constantFrom('secretary', 'chair', 'deputy', 'elsewhere', 'far'),
        validTo: fc.constantFrom(null, dayAfter(50)),
      }),
      { selector: ({ personId }) => personId },
    );
    const anyLines = fc.array(
      fc.record({
        positionId: fc.constantFrom('secretary', 'chair', 'deputy'),
        personId: fc.constantFrom(null, ...PEOPLE),
        kind: fc.constantFrom('PRINCIPAL' as const, 'CONCURRENT' as const, 'ACTING' as const),
      }),
      { minLength: 1, maxLength: 4 },
    );
    let issued = 0;
    fc.assert(
      fc.property(anyHeld, anyLines, (holdings, wanted) => {
        const before = withinSeats(
          holdings.map(({ personId, positionId, validTo }) =>
            stored(held(personId, positionId, { validFrom: dayAfter(-100), validTo })),
          ),
        );
        const lines = wanted.map(({ positionId, personId, kind }, place) =>
          line(positionId, personId, { kind, lineId: `${place}` }),
        );
        const facts = { effectiveOn: FIRST_DAY, posts: POSTS, personNames: new Map(), held: before };
        const decision = decideIssue(lines, facts);
        if (!decision.ok) return;
        issued += 1;
        const [now, effects] = issue(before, decision);
        const correction = decideCorrection(effects, factsNow(now, effects));
        expect(correction.ok).toBe(true);
        if (!correction.ok) return;
        expect(undo(now, correction)).toEqual(
          before.map((each) => [each.assignmentId, each.validTo, each.endReason]),
        );
      }),
      { numRuns: 400 },
    );
    expect(issued).toBeGreaterThan(20);
  });
});

/** Leaves out who would exceed a headcount from the beginning. */
function withinSeats(all: readonly Stored[]): Stored[] {
  return all.filter((each, place) => {
    const earlier = all.slice(0, place).filter(({ positionId }) => positionId === each.positionId);
    return earlier.length < (each.positionId === 'deputy' ? 2 : 1);
  });
}

function undo(
  now: readonly Stored[],
  { revoke, reopen }: ReturnType<typeof decideCorrection> & { ok: true },
): unknown[] {
  return now
    .filter(({ assignmentId }) => !revoke.includes(assignmentId))
    .map((each) => {
      const again = reopen.find(({ assignmentId }) => assignmentId === each.assignmentId) ?? each;
      return [each.assignmentId, again.validTo, again.endReason];
    });
}
