import { describe, expect, test } from 'vitest';
import { FIRST_DAY, dayAfter, held, line, post, seats } from '../../testing/sample-posts.js';
import {
  checkPlan,
  decideIssue,
  type HeldPost,
  type PlanFacts,
  type PlanLine,
  type PlanPost,
} from './index.js';

function facts(posts: readonly PlanPost[], holdings: readonly HeldPost[] = []): PlanFacts {
  const people = ['an', 'binh', 'chi', 'dung'];
  return {
    effectiveOn: FIRST_DAY,
    posts,
    personNames: new Map(people.map((id) => [id, `Person ${id}`])),
    held: holdings,
  };
}

function findings(lines: readonly PlanLine[], given: PlanFacts): string[] {
  return checkPlan(lines, given).map(
    ({ code, severity, about }) => `${severity} ${code.replace('personnel.', '')} ${about.lineId ?? '-'}`,
  );
}

const POSTS = [post('secretary'), post('chair'), post('deputy', { establishments: [seats(2)] })];
const BEFORE = { validFrom: dayAfter(-100) };

describe('a plan', () => {
  test('with one person for each seat is in order', () => {
    const lines = [
      line('secretary', 'an'),
      line('chair', 'binh'),
      line('deputy', 'chi'),
      line('deputy', 'dung'),
    ];
    expect(findings(lines, facts(POSTS))).toEqual([]);
  });

  test('has somebody in it', () => {
    expect(findings([], facts(POSTS))).toEqual(['ERROR plan.empty -']);
    expect(findings([line('chair', null)], facts(POSTS))).toEqual([
      'ERROR plan.empty -',
      'WARNING plan.noCandidate chair:nobody',
    ]);
  });

  test('does not give one person two principal posts, or one post twice', () => {
    expect(findings([line('secretary', 'an'), line('chair', 'an')], facts(POSTS))).toEqual([
      'ERROR plan.twoPrincipal chair:an',
    ]);
    expect(
      findings([line('secretary', 'an'), line('chair', 'an', { kind: 'CONCURRENT' })], facts(POSTS)),
    ).toEqual([]);
    expect(
      findings(
        [line('deputy', 'an'), line('deputy', 'an', { lineId: 'again', kind: 'CONCURRENT' })],
        facts(POSTS),
      ),
    ).toEqual(['ERROR plan.samePost again']);
  });

  test('keeps to the headcount, or says why not', () => {
    const second = line('chair', 'binh');
    expect(findings([line('chair', 'an'), second], facts(POSTS))).toEqual([
      'ERROR headcount.exceeded chair:an',
      'ERROR headcount.exceeded chair:binh',
    ]);
    expect(findings([line('chair', 'an'), { ...second, overrideReason: 'bàn giao' }], facts(POSTS))).toEqual([
      'WARNING headcount.overridden chair:binh',
    ]);
  });

  test('does not reach into an ended unit, or out of its scope', () => {
    const ended = { validFrom: null, validTo: FIRST_DAY };
    expect(findings([line('chair', 'an')], facts([post('chair', { unitLife: ended })]))).toEqual([
      'ERROR unit.ended chair:an',
    ]);
    expect(findings([line('elsewhere', 'an')], facts(POSTS))).toEqual([
      'ERROR plan.outsideScope elsewhere:an',
    ]);
  });

  test('warns of key posts that nobody holds and no line speaks of', () => {
    const key = post('council', { isKeyLeadership: true });
    const lines = [line('chair', 'an')];
    expect(findings(lines, facts([...POSTS, key]))).toEqual(['WARNING plan.keyPostMissing -']);
    expect(findings(lines, facts([...POSTS, key], [held('binh', 'council', BEFORE)]))).toEqual([]);
    // Unless the plan takes its holder away.
    expect(findings(lines, facts([...POSTS, key], [held('an', 'council', BEFORE)]))).toEqual([
      'WARNING plan.keyPostMissing -',
    ]);
    const unset = { ...key, establishments: [] };
    expect(findings(lines, facts([...POSTS, unset]))).toEqual([]);
  });

  test('warns of people who are replaced and have nothing else', () => {
    const old = held('binh', 'chair', BEFORE);
    expect(findings([line('chair', 'an')], facts(POSTS, [old]))).toEqual([
      'WARNING plan.leftWithoutPost chair:an',
    ]);
    expect(findings([line('chair', 'an'), line('secretary', 'binh')], facts(POSTS, [old]))).toEqual([]);
  });

  test('is stopped by what begins later and cannot end before', () => {
    const planned = held('an', 'elsewhere', { validFrom: dayAfter(30) });
    expect(findings([line('chair', 'an')], facts(POSTS, [planned]))).toEqual([
      'ERROR principal.taken chair:an',
    ]);
  });

  test('seconds people from the post they keep', () => {
    const seconded = line('chair', 'an', { kind: 'SECONDMENT' });
    expect(findings([seconded], facts(POSTS))).toEqual(['ERROR secondment.homeMissing chair:an']);
    const home = held('an', 'elsewhere', BEFORE);
    expect(decideIssue([seconded], facts(POSTS, [home]))).toMatchObject({
      ok: true,
      starts: [{ homeAssignmentId: 'an@elsewhere' }],
      ends: [],
    });
  });
});

describe('issuing a plan', () => {
  test('ends what the people held, replaces who is not named, and starts the lines', () => {
    const decision = decideIssue(
      [line('chair', 'an', { mode: 'ELECTED' }), line('secretary', null)],
      facts(POSTS, [
        held('an', 'elsewhere', BEFORE),
        held('an', 'committee', { ...BEFORE, kind: 'CONCURRENT' }),
        held('binh', 'chair', BEFORE),
        held('chi', 'secretary', BEFORE),
      ]),
    );
    expect(decision).toMatchObject({
      ok: true,
      starts: [
        {
          lineId: 'chair:an',
          personId: 'an',
          positionId: 'chair',
          kind: 'PRINCIPAL',
          mode: 'ELECTED',
          validFrom: FIRST_DAY,
          homeAssignmentId: null,
        },
      ],
      ends: [
        { assignmentId: 'an@elsewhere', lineId: 'chair:an', validTo: FIRST_DAY, reason: 'TRANSFERRED' },
        { assignmentId: 'binh@chair', lineId: 'chair:an', validTo: FIRST_DAY, reason: 'REPLACED' },
      ],
      keptLineIds: [],
    });
  });

  test('leaves alone who holds the post in the same way already', () => {
    const decision = decideIssue([line('chair', 'an')], facts(POSTS, [held('an', 'chair', BEFORE)]));
    expect(decision).toMatchObject({ ok: true, starts: [], ends: [], keptLineIds: ['chair:an'] });
  });

  test('makes an acting head the head', () => {
    const acting = held('an', 'chair', { ...BEFORE, kind: 'ACTING' });
    expect(decideIssue([line('chair', 'an')], facts(POSTS, [acting]))).toMatchObject({
      ok: true,
      starts: [{ kind: 'PRINCIPAL' }],
      ends: [{ assignmentId: 'an@chair', reason: 'TRANSFERRED' }],
    });
  });

  test('lets two people exchange their posts', () => {
    const decision = decideIssue(
      [line('chair', 'binh'), line('secretary', 'an')],
      facts(POSTS, [held('an', 'chair', BEFORE), held('binh', 'secretary', BEFORE)]),
    );
    expect(decision).toMatchObject({ ok: true, findings: [] });
    expect(decision.ok && [decision.starts.length, decision.ends.length]).toEqual([2, 2]);
  });

  test('does nothing when one line is wrong', () => {
    const decision = decideIssue([line('chair', 'an'), line('elsewhere', 'binh')], facts(POSTS));
    expect(decision).toEqual({ ok: false, findings: [expect.objectContaining({ severity: 'ERROR' })] });
  });
});
