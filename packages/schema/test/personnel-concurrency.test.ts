import type { Db } from '@haicap/database';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { toGlobalId } from '../src/graphql/global-id.js';
import type { Answer } from './execute.js';
import { codesOf, DECISION, openDesk, request, type Desk } from './personnel-desk.js';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk?.office.close());
afterEach(() => desk.clear());

const approve = (id: string, who: 'approver' | 'wardApprover' = 'approver'): Promise<Answer> =>
  desk.step('assignmentApprove', { ...request(id), decision: DECISION }, who);

/** Which of the answers is the one approval, and which the refusals. */
function sorted(answers: readonly Answer[]): { readonly won: Answer[]; readonly lost: Answer[] } {
  return {
    won: answers.filter((answer) => answer.__typename === 'AssignmentPayload'),
    lost: answers.filter((answer) => answer.__typename !== 'AssignmentPayload'),
  };
}

// The second statement of each waits for the first of the other at different moments, so the race is run several times.
const ROUNDS = [1, 2, 3, 4, 5];

describe('of two clients at once', () => {
  it.each(ROUNDS)('for the last seat exactly one wins, the other is told who holds it (%d)', async () => {
    // The ward has two vice-chairs, one of whom is there.
    const [dung, ha] = [
      await desk.stored({ who: 'dung', post: 'wardVice' }),
      await desk.stored({ who: 'ha', post: 'wardVice' }),
    ];
    const { won, lost } = sorted(await Promise.all([approve(dung), approve(ha, 'wardApprover')]));
    expect([won.length, lost.length]).toEqual([1, 1]);
    expect(codesOf(lost[0])).toEqual(['personnel.headcount.exceeded']);
    const isDung = won[0].assignment.id === toGlobalId('Assignment', dung);
    expect(lost[0].issues[0].message).toContain(isDung ? 'Phạm Thùy Dung' : 'Vũ Thị Hà');
    expect(lost[0].issues[0].message).toContain('Lê Quốc Cường');
  });

  it.each(ROUNDS)('for a second principal post of one person exactly one wins (%d)', async () => {
    const [vice, clerk] = [
      await desk.stored({ who: 'dung', post: 'wardVice' }),
      await desk.stored({ who: 'dung', post: 'wardClerk' }),
    ];
    const { won, lost } = sorted(await Promise.all([approve(vice), approve(clerk, 'wardApprover')]));
    expect([won.length, lost.length]).toEqual([1, 1]);
    expect(codesOf(lost[0])).toEqual(['personnel.principal.taken']);
    const isVice = won[0].assignment.id === toGlobalId('Assignment', vice);
    expect(lost[0].issues[0].message).toContain(isVice ? 'Phó Chủ tịch' : 'Công chức');
    expect(lost[0].issues[0].message).toContain('01/12/2026');
  });

  it('for one proposal exactly one approves it, the other learns that it has changed', async () => {
    const id = await desk.stored();
    const { won, lost } = sorted(await Promise.all([approve(id), approve(id, 'wardApprover')]));
    expect(won.length).toBe(1);
    expect(['Conflict', 'PersonnelIllegalTransition']).toContain(lost[0].__typename);
  });

  it('one with many and one with a single proposal share the seat as fairly', async () => {
    const [dung, ha] = [
      await desk.stored({ who: 'dung', post: 'wardVice' }),
      await desk.stored({ who: 'ha', post: 'wardVice' }),
    ];
    const other = await desk.stored({ who: 'dung', post: 'wardClerk', kind: 'CONCURRENT' });
    const items = [request(dung), request(other)];
    const { office } = desk;
    const input = { items, decision: DECISION };
    const many = office.step('assignmentsApprove', input, await office.as('approver'), 'assignments { id }');
    const answers = await Promise.all([many, approve(ha, 'wardApprover')]);
    const rows = await office.db.prisma.assignment.findMany({
      where: { id: { in: [dung, ha, other] }, state: 'APPROVED' },
    });
    const isMany = answers[0].__typename === 'AssignmentsPayload';
    expect(new Set(rows.map(({ id }) => id))).toEqual(new Set(isMany ? [dung, other] : [ha]));
    expect(codesOf(answers[isMany ? 1 : 0])).toEqual(['personnel.headcount.exceeded']);
  });
});

/** What the database refuses after the check of a request has found nothing, since the other has not committed yet. */
describe('somebody who comes between check and write', () => {
  /** Stores an approved assignment in a transaction that ends only when the request waits for it. */
  async function during(
    values: { who: 'ha' | 'dung'; post: 'wardVice' | 'wardClerk' },
    id: string,
  ): Promise<Answer> {
    const { office } = desk;
    const client = await office.db.pool.connect();
    const other = await desk.stored({ ...values, state: 'DRAFT' });
    try {
      await client.query('BEGIN');
      await client.query(`UPDATE assignment SET state = 'APPROVED' WHERE id = $1`, [other]);
      const answer = approve(id);
      await waiting(office.db);
      await client.query('COMMIT');
      return await answer;
    } finally {
      client.release();
    }
  }

  it('takes the seat: the refusal of the database names them', async () => {
    const id = await desk.stored({ who: 'dung', post: 'wardVice' });
    const answer = await during({ who: 'ha', post: 'wardVice' }, id);
    expect(codesOf(answer)).toEqual(['personnel.headcount.exceeded']);
    expect(answer.issues[0].message).toContain('Vũ Thị Hà');
  });

  it('gives the person a principal post: the refusal names post and days', async () => {
    const id = await desk.stored({ who: 'dung', post: 'wardVice' });
    const answer = await during({ who: 'dung', post: 'wardClerk' }, id);
    expect(codesOf(answer)).toEqual(['personnel.principal.taken']);
    expect(answer.issues[0].message).toContain('Công chức');
  });
});

/** Waits until some statement waits for a lock. */
async function waiting(db: Pick<Db, 'pool'>): Promise<void> {
  for (let round = 0; round < 500; round += 1) {
    const { rows } = await db.pool.query(
      `SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()`,
    );
    if (rows.length > 0) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('nobody waits');
}
