import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { toGlobalId } from '../src/graphql/global-id.js';
import { ask, type Answer } from './execute.js';
import { codesOf, DECISION, openDesk, request, type Desk } from './personnel-desk.js';
import type { PersonnelOffice, StaffName } from './personnel-office.js';

let desk: Desk;
let office: PersonnelOffice;
beforeAll(async () => {
  desk = await openDesk();
  office = desk.office;
});
afterAll(() => office?.close());
afterEach(() => desk.clear());

const stored: Desk['stored'] = (facts) => desk.stored(facts);
const step: Desk['step'] = (...asked) => desk.step(...asked);

describe('an approval', () => {
  it('needs a decision, which is recorded once', async () => {
    const [one, two] = [await stored(), await stored({ who: 'ha' })];
    const approved = await step('assignmentApprove', { ...request(one), decision: DECISION }, 'approver');
    expect(approved.assignment).toMatchObject({
      state: 'APPROVED',
      decidedBy: 'Người approver',
      decision: { number: '77-QĐ/TU', issuer: 'Tỉnh ủy Lạng Sơn' },
      nextStates: ['REVOKED'],
    });
    await step(
      'assignmentApprove',
      { ...request(two), decision: { ...DECISION, subject: null } },
      'wardApprover',
    );
    const rows = await office.db.prisma.assignment.findMany({ where: { id: { in: [one, two] } } });
    expect(new Set(rows.map(({ startDecisionId }) => startDecisionId)).size).toBe(1);
    const blank = { ...DECISION, number: ' ' };
    expect(
      codesOf(await step('assignmentApprove', { ...request(one, 2), decision: blank }, 'approver')),
    ).toEqual(['input.required']);
  });

  it('is for somebody else than who proposed', async () => {
    const id = await stored({ by: 'both' });
    const answer = await step('assignmentApprove', { ...request(id), decision: DECISION }, 'both');
    expect(codesOf(answer)).toEqual(['personnel.approval.samePerson']);
    const { state } = await office.db.prisma.assignment.findUniqueOrThrow({ where: { id } });
    expect(state).toBe('PROPOSED');
    const query = `{ assignment(id: "${toGlobalId('Assignment', id)}") { viewerCanApprove } }`;
    expect((await ask(office.db, query, {}, await office.as('both'))).assignment.viewerCanApprove).toBe(
      false,
    );
    expect((await ask(office.db, query, {}, await office.as('approver'))).assignment.viewerCanApprove).toBe(
      true,
    );
  });

  it('needs the right, the version, the reach and a proposal', async () => {
    const id = await stored();
    const input = { ...request(id), decision: DECISION };
    expect((await step('assignmentApprove', input, 'officer')).__typename).toBe('Forbidden');
    expect((await step('assignmentApprove', input, 'viewer')).__typename).toBe('NotFound');
    expect((await step('assignmentApprove', input, 'otherApprover')).__typename).toBe('NotFound');
    expect((await step('assignmentApprove', { ...input, expectedVersion: 9 }, 'approver')).__typename).toBe(
      'Conflict',
    );
    const draft = await stored({ state: 'DRAFT' });
    const illegal = await step('assignmentApprove', { ...request(draft), decision: DECISION }, 'approver');
    expect(illegal.__typename).toBe('PersonnelIllegalTransition');
  });

  it('names who holds the seat, and lets only somebody with a reason exceed the headcount', async () => {
    const id = await stored({ post: 'wardChair' });
    const input = { ...request(id), decision: DECISION };
    const refused = await step('assignmentApprove', input, 'approver');
    expect(codesOf(refused)).toEqual(['personnel.headcount.exceeded']);
    expect(refused.issues[0].message).toContain('Trần Thị Bình');
    const approved = await step(
      'assignmentApprove',
      { ...input, overrideReason: 'Bàn giao công việc' },
      'approver',
    );
    expect(approved.assignment).toMatchObject({ state: 'APPROVED', overrideReason: 'Bàn giao công việc' });
  });

  it('keeps no reason that was not needed', async () => {
    const id = await stored();
    const input = { ...request(id), decision: DECISION, overrideReason: 'Phòng xa' };
    expect((await step('assignmentApprove', input, 'approver')).assignment.overrideReason).toBeNull();
  });

  it('finds a second principal post, an overlap of one day, and lets neighbours be', async () => {
    const second = await stored({ who: 'cuong', post: 'wardClerk' });
    const answer = await step('assignmentApprove', { ...request(second), decision: DECISION }, 'approver');
    expect(codesOf(answer)).toEqual(['personnel.principal.taken']);
    expect(answer.issues[0].message).toContain('Phó Chủ tịch');
    const before = await stored({ who: 'dung', state: 'APPROVED', from: '2026-01-01', to: '2026-12-02' });
    expect(before).toBeTruthy();
    const overlapping = await stored({ who: 'dung', post: 'wardVice', from: '2026-12-01' });
    expect(
      codesOf(await step('assignmentApprove', { ...request(overlapping), decision: DECISION }, 'approver')),
    ).toEqual(['personnel.principal.taken']);
    const adjacent = await stored({ who: 'dung', post: 'wardVice', from: '2026-12-02' });
    expect(
      (await step('assignmentApprove', { ...request(adjacent), decision: DECISION }, 'approver')).assignment
        .state,
    ).toBe('APPROVED');
  });

  it('counts a principal post out of reach, without telling which', async () => {
    const elsewhere = await stored({ who: 'dung', post: 'otherChair', state: 'REJECTED' });
    await office.db.prisma.assignment.update({
      where: { id: elsewhere },
      data: { state: 'APPROVED', overrideReason: 'x' },
    });
    const id = await stored();
    const answer = await step('assignmentApprove', { ...request(id), decision: DECISION }, 'approver');
    expect(codesOf(answer)).toEqual(['personnel.principal.taken']);
    expect(answer.issues[0].message).not.toContain('Chủ tịch');
  });

  it('does not fill a frozen or abolished post', async () => {
    const frozen = await office.db.prisma.positionEstablishment.updateMany({
      where: { positionId: office.posts.wardClerk },
      data: { status: 'FROZEN' },
    });
    expect(frozen.count).toBe(1);
    const id = await stored();
    expect(
      codesOf(await step('assignmentApprove', { ...request(id), decision: DECISION }, 'approver')),
    ).toEqual(['personnel.position.frozen']);
    await office.db.prisma.positionEstablishment.updateMany({
      where: { positionId: office.posts.wardClerk },
      data: { status: 'ABOLISHED', headcount: 0 },
    });
    expect(
      codesOf(await step('assignmentApprove', { ...request(id), decision: DECISION }, 'approver')),
    ).toEqual(['personnel.position.abolished']);
    await office.db.prisma.positionEstablishment.updateMany({
      where: { positionId: office.posts.wardClerk },
      data: { status: 'AUTHORIZED', headcount: 5 },
    });
  });
});

describe('many approvals', () => {
  const many = async (ids: readonly string[], who: StaffName): Promise<Answer> =>
    office.step(
      'assignmentsApprove',
      { items: ids.map((id) => request(id)), decision: DECISION },
      await office.as(who),
      'assignments { id state decision { number } }',
    );

  it('are made by one decision', async () => {
    const ids = [await stored({ who: 'dung' }), await stored({ who: 'ha' })];
    const { assignments } = await many(ids, 'approver');
    expect(assignments.map(({ state }: Answer) => state)).toEqual(['APPROVED', 'APPROVED']);
    expect(assignments[0].id).toBe(toGlobalId('Assignment', ids[0]!));
  });

  it('are made all or not at all, also where they stand in each other’s way', async () => {
    const ids = [
      await stored({ who: 'dung', post: 'wardVice' }),
      await stored({ who: 'ha', post: 'wardVice' }),
    ];
    const before = await office.checksum();
    const answer = await many(ids, 'approver');
    expect(answer.issues.map(({ path, code }: Answer) => [path.join('.'), code])).toEqual([
      ['items.0', 'personnel.headcount.exceeded'],
      ['items.1', 'personnel.headcount.exceeded'],
    ]);
    expect(await office.checksum()).toBe(before);
  });

  it('are refused for who may not, for what is not known, twice, or none', async () => {
    const [own, proposed] = [await stored({ by: 'both' }), await stored({ who: 'ha' })];
    expect(codesOf(await many([own, proposed], 'both'))).toEqual(['personnel.approval.samePerson']);
    expect((await many([proposed], 'officer')).__typename).toBe('Forbidden');
    expect((await many([proposed], 'otherApprover')).__typename).toBe('NotFound');
    expect(codesOf(await many([proposed, proposed], 'approver'))).toEqual(['personnel.assignments.twice']);
    expect(codesOf(await many([], 'approver'))).toEqual(['input.required']);
    const draft = await stored({ state: 'DRAFT' });
    expect((await many([draft], 'approver')).__typename).toBe('PersonnelIllegalTransition');
    await office.db.prisma.assignment.update({ where: { id: proposed }, data: { version: 2 } });
    expect((await many([proposed], 'approver')).__typename).toBe('Conflict');
  });
});

describe('what was approved', () => {
  it('ends on a day, with or without a decision', async () => {
    const id = await stored({ state: 'APPROVED', from: '2026-01-01' });
    const end = {
      ...request(id),
      validTo: '2026-12-01',
      reason: 'RETIRED',
      note: 'Đủ tuổi',
      decision: DECISION,
    };
    const ended = await step('assignmentEnd', end, 'approver');
    expect(ended.assignment).toMatchObject({
      state: 'APPROVED',
      validTo: '2026-12-01',
      endReason: 'RETIRED',
      endDecision: { number: '77-QĐ/TU' },
    });
    const earlier = { ...end, expectedVersion: 2, validTo: '2026-11-01', decision: null };
    expect((await step('assignmentEnd', earlier, 'approver')).assignment).toMatchObject({
      validTo: '2026-11-01',
      endDecision: { number: '77-QĐ/TU' },
    });
    expect(codesOf(await step('assignmentEnd', { ...end, expectedVersion: 3 }, 'approver'))).toEqual([
      'assignments.end.later',
    ]);
    expect(
      codesOf(await step('assignmentEnd', { ...end, expectedVersion: 3, validTo: '2026-01-01' }, 'approver')),
    ).toEqual(['assignments.end.order']);
    expect((await step('assignmentEnd', end, 'approver')).__typename).toBe('Conflict');
    expect((await step('assignmentEnd', end, 'officer')).__typename).toBe('Forbidden');
    expect((await step('assignmentEnd', end, 'otherApprover')).__typename).toBe('NotFound');
    const proposed = await stored({ who: 'ha' });
    expect((await step('assignmentEnd', { ...end, ...request(proposed) }, 'approver')).__typename).toBe(
      'PersonnelIllegalTransition',
    );
  });

  it('is made void by a correcting decision, never deleted', async () => {
    const id = await stored({ state: 'APPROVED' });
    const input = { ...request(id), decision: { ...DECISION, number: '78-QĐ/TU' }, reason: 'Ban hành nhầm' };
    expect((await step('assignmentRevoke', input, 'officer')).__typename).toBe('Forbidden');
    expect((await step('assignmentRevoke', input, 'otherApprover')).__typename).toBe('NotFound');
    expect((await step('assignmentRevoke', { ...input, expectedVersion: 3 }, 'approver')).__typename).toBe(
      'Conflict',
    );
    expect(codesOf(await step('assignmentRevoke', { ...input, reason: ' ' }, 'approver'))).toEqual([
      'input.required',
    ]);
    const revoked = await step('assignmentRevoke', input, 'approver');
    expect(revoked.assignment).toMatchObject({
      state: 'REVOKED',
      refusalReason: 'Ban hành nhầm',
      endDecision: { number: '78-QĐ/TU' },
    });
    expect((await step('assignmentRevoke', { ...input, expectedVersion: 2 }, 'approver')).__typename).toBe(
      'PersonnelIllegalTransition',
    );
  });
});
