import { describe, expect, test } from 'vitest';
import { FIRST_DAY, dayAfter, held, line } from '../../testing/sample-posts.js';
import { auditPlan, type AssignmentState, type AuditedAssignment, type HeldPost } from './index.js';

function audited(
  fields: Partial<HeldPost> = {},
  state: AssignmentState = 'APPROVED',
  personId = 'an',
): AuditedAssignment {
  return { ...held(personId, 'chair', fields), state };
}

describe('a plan against what is the case', () => {
  test.each<[string, AuditedAssignment[], string, string | null]>([
    ['in office from the day of the plan', [audited()], 'AS_PLANNED', 'an@chair'],
    ['in office from before', [audited({ validFrom: dayAfter(-9) })], 'AS_PLANNED', 'an@chair'],
    ['came later than planned', [audited({ validFrom: dayAfter(3) })], 'DIFFERENT', 'an@chair'],
    ['acting only', [audited({ kind: 'ACTING' })], 'DIFFERENT', 'an@chair'],
    ['not begun', [audited({ validFrom: dayAfter(90) })], 'NOT_IN_FORCE', 'an@chair'],
    ['only proposed', [audited({}, 'PROPOSED')], 'NOT_IN_FORCE', 'an@chair'],
    [
      'only proposed while another is in office',
      [audited({}, 'PROPOSED'), audited({}, 'APPROVED', 'binh')],
      'NOT_IN_FORCE',
      'an@chair',
    ],
    ['ended', [audited({ validTo: dayAfter(2) })], 'VACANT', 'an@chair'],
    ['revoked', [audited({}, 'REVOKED')], 'VACANT', 'an@chair'],
    ['another in office', [audited({}, 'APPROVED', 'binh')], 'OTHER_HOLDER', null],
    ['nobody', [], 'VACANT', null],
  ])('%s', (_name, assignments, outcome, assignmentId) => {
    const [fact] = auditPlan([line('chair', 'an')], FIRST_DAY, dayAfter(30), assignments);
    expect([fact?.outcome, fact?.assignment?.assignmentId ?? null]).toEqual([outcome, assignmentId]);
  });

  test('a post that stays to be filled is vacant, or held by somebody whom no line names', () => {
    const lines = [line('chair', null), line('chair', 'an')];
    const outcomes = (assignments: AuditedAssignment[]): string[] =>
      auditPlan(lines, FIRST_DAY, dayAfter(30), assignments).map(({ outcome }) => outcome);
    expect(outcomes([audited()])).toEqual(['VACANT', 'AS_PLANNED']);
    expect(outcomes([audited(), audited({}, 'APPROVED', 'binh')])).toEqual(['OTHER_HOLDER', 'AS_PLANNED']);
  });

  test('says who is in office', () => {
    const [fact] = auditPlan([line('chair', 'an')], FIRST_DAY, dayAfter(1), [
      audited({}, 'APPROVED', 'binh'),
    ]);
    expect(fact?.holders.map(({ personId }) => personId)).toEqual(['binh']);
  });
});
