import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { toGlobalId } from '../src/graphql/global-id.js';
import { codesOf, openDesk, request, type Desk } from './personnel-desk.js';
import type { PersonnelOffice } from './personnel-office.js';

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

describe('a draft', () => {
  const input = (change: object = {}): object => ({
    personId: toGlobalId('Person', office.persons.dung),
    positionId: toGlobalId('Position', office.posts.wardClerk),
    kind: 'PRINCIPAL',
    mode: 'APPOINTED',
    validFrom: '2026-12-01',
    ...change,
  });

  it('is made once per key', async () => {
    const first = await step('assignmentDraft', input({ idempotencyKey: 'a' }), 'officer');
    expect(first.assignment).toMatchObject({
      state: 'DRAFT',
      version: 1,
      nextStates: ['PROPOSED', 'WITHDRAWN'],
    });
    desk.keep(first.assignment.id);
    const again = await step('assignmentDraft', input({ idempotencyKey: 'a' }), 'officer');
    expect(again.assignment.id).toBe(first.assignment.id);
    const other = await step('assignmentDraft', input({ idempotencyKey: 'a', mode: 'ELECTED' }), 'officer');
    expect(other.__typename).toBe('IdempotencyKeyReused');
  });

  it('does not end before it begins, nor names somebody nobody knows', async () => {
    expect(codesOf(await step('assignmentDraft', input({ validTo: '2026-12-01' }), 'officer'))).toEqual([
      'dates.validityOrder',
    ]);
    const stranger = { personId: toGlobalId('Person', office.persons.khanh) };
    expect(codesOf(await step('assignmentDraft', input(stranger), 'officer'))).toEqual(['persons.unknown']);
    const home = { kind: 'SECONDMENT', homeAssignmentId: toGlobalId('Assignment', office.assignments.em) };
    expect(codesOf(await step('assignmentDraft', input(home), 'officer'))).toEqual([
      'assignments.home.otherPerson',
    ]);
  });

  it('is not for who only reads, and no post out of reach is known', async () => {
    expect((await step('assignmentDraft', input(), 'approver')).__typename).toBe('Forbidden');
    expect((await step('assignmentDraft', input(), 'wardViewer')).__typename).toBe('Forbidden');
    expect((await step('assignmentDraft', input(), 'besideOfficer')).__typename).toBe('NotFound');
  });

  it('is changed until it is proposed', async () => {
    const id = await stored({ state: 'DRAFT' });
    const changed = await step(
      'assignmentRevise',
      { ...request(id), validFrom: '2027-01-01', positionId: toGlobalId('Position', office.posts.wardVice) },
      'officer',
    );
    expect(changed.assignment).toMatchObject({ validFrom: '2027-01-01', version: 2 });
    expect((await step('assignmentRevise', { ...request(id), note: 'x' }, 'officer')).__typename).toBe(
      'Conflict',
    );
    expect(
      codesOf(await step('assignmentRevise', { ...request(id, 2), validTo: '2026-01-01' }, 'officer')),
    ).toEqual(['dates.validityOrder']);
    expect((await step('assignmentRevise', { ...request(id, 2), note: 'x' }, 'viewer')).__typename).toBe(
      'NotFound',
    );
    expect(
      (await step('assignmentRevise', { ...request(id, 2), note: 'x' }, 'besideOfficer')).__typename,
    ).toBe('NotFound');
    expect((await step('assignmentRevise', { ...request(id, 2), note: 'x' }, 'approver')).__typename).toBe(
      'Forbidden',
    );
    const proposed = await stored();
    const refused = await step('assignmentRevise', { ...request(proposed), note: 'x' }, 'officer');
    expect(refused.__typename).toBe('PersonnelIllegalTransition');
  });
});

describe('a proposal', () => {
  it('is made of a draft by who prepares', async () => {
    const id = await stored({ state: 'DRAFT', by: null });
    const proposed = await step('assignmentPropose', request(id), 'officer');
    expect(proposed.assignment).toMatchObject({
      state: 'PROPOSED',
      proposedBy: 'Người officer',
      viewerCanApprove: false,
    });
    expect((await step('assignmentPropose', request(id, 2), 'officer')).__typename).toBe(
      'PersonnelIllegalTransition',
    );
  });

  it('is not made for a body that has ended, nor before it begins', async () => {
    const ended = await stored({ state: 'DRAFT', post: 'formerChair' });
    const answer = await step('assignmentPropose', request(ended), 'officer');
    expect(codesOf(answer)).toContain('personnel.unit.ended');
    const early = await stored({ state: 'DRAFT', post: 'wardClerk', from: '2025-01-01' });
    expect(codesOf(await step('assignmentPropose', request(early), 'officer'))).toContain(
      'personnel.unit.notBegun',
    );
  });

  it('needs the right, the version and the reach', async () => {
    const id = await stored({ state: 'DRAFT' });
    expect((await step('assignmentPropose', request(id), 'approver')).__typename).toBe('Forbidden');
    expect((await step('assignmentPropose', request(id), 'viewer')).__typename).toBe('NotFound');
    expect((await step('assignmentPropose', request(id), 'otherOfficer')).__typename).toBe('NotFound');
    expect((await step('assignmentPropose', request(id, 7), 'officer')).__typename).toBe('Conflict');
  });

  it('is withdrawn with a reason', async () => {
    const id = await stored();
    expect(codesOf(await step('assignmentWithdraw', { ...request(id), reason: ' ' }, 'officer'))).toEqual([
      'input.required',
    ]);
    expect((await step('assignmentWithdraw', { ...request(id), reason: 'x' }, 'approver')).__typename).toBe(
      'Forbidden',
    );
    expect(
      (await step('assignmentWithdraw', { ...request(id), reason: 'x' }, 'besideOfficer')).__typename,
    ).toBe('NotFound');
    expect((await step('assignmentWithdraw', { ...request(id, 4), reason: 'x' }, 'officer')).__typename).toBe(
      'Conflict',
    );
    const withdrawn = await step('assignmentWithdraw', { ...request(id), reason: 'Nhầm người' }, 'officer');
    expect(withdrawn.assignment).toMatchObject({ state: 'WITHDRAWN', refusalReason: 'Nhầm người' });
    expect((await step('assignmentWithdraw', { ...request(id, 2), reason: 'x' }, 'officer')).__typename).toBe(
      'PersonnelIllegalTransition',
    );
  });

  it('is rejected with a reason', async () => {
    const id = await stored();
    expect(codesOf(await step('assignmentReject', { ...request(id), reason: '' }, 'approver'))).toEqual([
      'input.required',
    ]);
    expect((await step('assignmentReject', { ...request(id), reason: 'x' }, 'officer')).__typename).toBe(
      'Forbidden',
    );
    expect(
      (await step('assignmentReject', { ...request(id), reason: 'x' }, 'otherApprover')).__typename,
    ).toBe('NotFound');
    expect((await step('assignmentReject', { ...request(id, 2), reason: 'x' }, 'approver')).__typename).toBe(
      'Conflict',
    );
    const rejected = await step(
      'assignmentReject',
      { ...request(id), reason: 'Chưa đủ tiêu chuẩn' },
      'approver',
    );
    expect(rejected.assignment).toMatchObject({ state: 'REJECTED', decidedBy: 'Người approver' });
    const draft = await stored({ state: 'DRAFT' });
    const illegal = await step('assignmentReject', { ...request(draft), reason: 'x' }, 'approver');
    expect(illegal.__typename).toBe('PersonnelIllegalTransition');
  });
});
