import { describe, expect, test } from 'vitest';
import { DAY, held, outcomes, person, plan, table } from '../../../testing/personnel-import.js';
import { plainDate } from '../../dates/index.js';

describe('bodies and posts', () => {
  const FILES = [
    table(
      'organizations.csv',
      'unit_code,kind,name,valid_from,parent',
      '5977,specialized_office,Phòng Kinh tế,2025-07-01,UBND phường Đông Kinh',
      '05977,PEOPLES_COMMITTEE,UBND phường Đông Kinh,,',
    ),
    table(
      'positions.csv',
      'unit_code,organization,type,headcount,valid_from',
      '05977,phong kinh te,Chuyên viên,3,2025-07-01',
      '05977,UBND,committee_chair,2,2026-01-01',
    ),
  ];

  test('are new, the same or changed, and files build on each other', () => {
    const planned = plan(FILES);
    expect(planned.said).toEqual(['2 CODE_ZEROS_RESTORED']);
    expect(outcomes(planned, 'organizations.csv', 2, 3)).toEqual(['NEW', 'SAME']);
    expect(outcomes(planned, 'positions.csv', 2, 3)).toEqual(['NEW', 'CHANGED']);
    const { tables } = planned.write;
    expect(tables.organization.inserts[0]).toMatchObject({ parentId: 'o1', unitId: 'dong-kinh' });
    expect(tables.position.inserts[0]).toMatchObject({ organizationId: 'new-1', typeId: 't-specialist' });
    expect(tables.position_establishment).toMatchObject({
      inserts: [
        { positionId: tables.position.inserts[0]!.id, headcount: 3 },
        { positionId: 'p1', headcount: 2, validFrom: '2026-01-01', validTo: null },
      ],
      corrections: [{ id: 'e1', fields: { validTo: '2026-01-01' } }],
    });
    expect(planned.scopePaths).toEqual(['vn.p1.c1.']);
  });

  test('of units that are unknown, ended or beyond the reach are refused', () => {
    const organizations = table(
      'organizations.csv',
      'unit_code,kind,name,valid_from,valid_to',
      '09999,OTHER,Ban A,2025-07-01,',
      '06187,OTHER,Ban B,2025-07-01,',
      '05977,OTHER,Ban C,2025-08-01,2025-07-15',
      '05977,OTHER,Ban D,,',
      '05977,WHAT,Ban E,2025-07-01,',
    );
    expect(plan([organizations]).said).toEqual([
      '6 VALUE_UNKNOWN',
      '2 UNIT_UNKNOWN',
      '3 UNIT_BEYOND_REACH',
      '4 PERSONNEL_REFUSED personnel.period.order',
      '5 VALUE_MISSING',
    ]);
  });

  test('that were changed since the export are refused, unless the row says what is stored', () => {
    const row = (version: number, abbreviation: string) =>
      table(
        'organizations.csv',
        'organization_id,version,unit_code,kind,name,abbreviation',
        `o1,${version},05977,PEOPLES_COMMITTEE,UBND phường Đông Kinh,${abbreviation}`,
      );
    expect(plan([row(2, 'UB')]).said).toEqual(['2 VERSION_STALE']);
    expect(plan([row(3, 'UB')]).said).toEqual([]);
    expect(outcomes(plan([row(2, 'UBND')]), 'organizations.csv', 2)).toEqual(['SAME']);
  });

  test('with holders do not end under them', () => {
    const ending = table(
      'organizations.csv',
      'unit_code,kind,name,valid_to',
      '05977,PEOPLES_COMMITTEE,UBND phường Đông Kinh,2026-01-01',
    );
    expect(plan([ending], { assignments: [held('a1', 'n1')] }).said).toEqual(['2 ORGANIZATION_HAS_HOLDERS']);
  });
});

describe('people', () => {
  const HEADER = 'person_id,full_name,staff_code,unit_code';
  const persons = (...rows: string[]) => plan([table('persons.csv', HEADER, ...rows)]);

  test('of a name that somebody has are listed and never merged by it', () => {
    const planned = persons(',Nguyen Van An,,05977');
    expect(planned.said).toEqual(['2 PERSON_DUPLICATE']);
    expect(planned.messages[0]!.params['candidates']).toBe('Nguyễn Văn An (MS-1, Phường dong-kinh)');
    expect(planned.write.tables.person.inserts).toEqual([]);
  });

  test('are decided by an id, a staff code or the word new', () => {
    const planned = persons('n1,Nguyễn Văn Ơn,,05977', 'new,Lý Thị Bình,,05977', ',Nguyễn Văn An,MS-7,05977');
    expect(planned.said).toEqual(['2 PERSON_NAME_DIFFERS']);
    expect(outcomes(planned, 'persons.csv', 2, 3, 4)).toEqual(['CHANGED', 'NEW', 'NEW']);
    expect(planned.write.tables.person.corrections).toEqual([
      { id: 'n1', version: 1, fields: { fullName: 'Nguyễn Văn Ơn', sortName: 'Ơn Nguyễn Văn' } },
    ]);
  });

  test('said again without a key are taken for whom they were, with a warning', () => {
    const planned = persons(',Lý Thị Bình,,05977');
    expect(planned.said).toEqual(['2 PERSON_TAKEN_FOR']);
    expect(planned.write.tables.person).toEqual({ inserts: [], corrections: [] });
  });

  test('twice in a file, or with a code of somebody out of reach, are refused', () => {
    const planned = persons(
      ',Vi Văn Cao,MS-5,05977',
      ',Vi Văn Đô,MS-5,05977',
      ',Vi Văn Cao,,05977',
      ',Vi Văn Em,MS-99,05977',
      '#,Vi Văn Giang,,05977',
    );
    expect(planned.said).toEqual(['6 ID_UNKNOWN', '3 ROW_TWICE', '4 PERSON_DUPLICATE', '5 STAFF_CODE_TAKEN']);
  });
});

describe('assignments', () => {
  const HEADER =
    'staff_code,full_name,unit_code,organization,type,valid_from,valid_to,decision_number,decision_issued_on,decision_issuer';
  const file = (...rows: string[]) => table('assignments.csv', HEADER, ...rows);
  const CHAIR = '05977,UBND,committee_chair';

  test('with a decision are recorded, without are proposed', () => {
    const planned = plan([
      file(`MS-1,,${CHAIR},2025-07-01,2026-01-01,12-QĐ,2025-06-30,Tỉnh ủy`, `MS-1,,${CHAIR},2026-03-01,,,,`),
    ]);
    expect(planned.said).toEqual([]);
    expect(planned.write.tables.assignment.inserts).toMatchObject([
      { state: 'APPROVED', decisionKey: '12-QĐ | Tỉnh ủy | 2025-06-30', endReason: 'OTHER' },
      { state: 'PROPOSED', decisionKey: null, kind: 'PRINCIPAL' },
    ]);
    expect(planned.write.decisions).toMatchObject([{ number: '12-QĐ', unitId: 'dong-kinh' }]);
  });

  test('need more than a name that is stored, and a whole decision', () => {
    const planned = plan([
      file(
        `,Nguyễn Văn An,${CHAIR},2025-07-01,,,,`,
        `,Không Ai,${CHAIR},2025-07-01,,,,`,
        `MS-1,,${CHAIR},2025-07-01,,12-QĐ,,`,
        `MS-1,,05977,Ban X,committee_chair,2025-07-01,,,,`,
        `MS-1,,05977,UBND,Bí thư,2025-07-01,,,,`,
        `MS-1,,05977,UBND,specialist,2025-07-01,,,,`,
      ),
    ]);
    expect(planned.said).toEqual([
      '4 DECISION_INCOMPLETE',
      '2 PERSON_NEEDS_KEY',
      '3 PERSON_UNKNOWN',
      '5 ORGANIZATION_UNKNOWN',
      '6 TYPE_UNKNOWN',
      '7 POSITION_UNKNOWN',
    ]);
  });

  test('keep to the rules: one seat, one principal post, the life of the unit', () => {
    const taken = { assignments: [held('a1', 'n2')] };
    expect(plan([file(`MS-1,,${CHAIR},2025-08-01,,12-QĐ,2025-06-30,Tỉnh ủy`)], taken).said).toEqual([
      '2 PERSONNEL_REFUSED personnel.headcount.exceeded',
    ]);
    const elsewhere = { assignments: [held('a1', 'n1', { positionId: 'p9' })] };
    expect(plan([file(`MS-1,,${CHAIR},2025-08-01,,12-QĐ,2025-06-30,Tỉnh ủy`)], elsewhere).said).toEqual([
      '2 PERSONNEL_REFUSED personnel.principal.taken',
    ]);
  });

  test('change hands within one file: the end comes before the beginning', () => {
    const planned = plan(
      [
        file(
          `MS-1,,${CHAIR},2026-01-01,,12-QĐ,2025-12-30,Tỉnh ủy`,
          `MS-2,,${CHAIR},2025-07-01,2026-01-01,,,`,
        ),
      ],
      {
        persons: [person('n1', 'Nguyễn Văn An', 'MS-1'), person('n2', 'Lý Thị Bình', 'MS-2')],
        assignments: [held('a2', 'n2')],
      },
    );
    expect(planned.said).toEqual([]);
    expect(outcomes(planned, 'assignments.csv', 2, 3)).toEqual(['NEW', 'CHANGED']);
    expect(planned.write.tables.assignment.corrections).toEqual([
      { id: 'a2', version: 1, fields: { validTo: '2026-01-01', endReason: 'OTHER' } },
    ]);
  });
});

describe('placements', () => {
  const ended = held('a1', 'n1', {
    positionId: 'p0',
    validTo: DAY,
    endedByEventId: 'act',
    validFrom: plainDate('2021-07-01'),
  });
  const file = (...rows: string[]) =>
    table('placements.csv', 'assignment_id,outcome,unit_code,organization,type,reason', ...rows);

  test('propose a post, or say why there is none', () => {
    const planned = plan([file('a1,PLACED,05977,UBND,committee_chair,')], { assignments: [ended] });
    expect(planned.said).toEqual([]);
    const [made] = planned.write.tables.assignment.inserts;
    expect(made).toMatchObject({ state: 'PROPOSED', validFrom: '2025-07-01', personId: 'n1' });
    expect(planned.write.tables.placement.inserts).toMatchObject([
      { assignmentId: 'a1', eventId: 'act', outcome: 'PLACED', newAssignmentId: made!.id },
    ]);
  });

  test('are refused without a reason, of an assignment that goes on, or placed otherwise', () => {
    const done = { id: 'd', assignmentId: 'a1', outcome: 'LEFT' as const, reason: 'Nghỉ hưu', version: 1 };
    const snapshot = {
      assignments: [ended, held('a3', 'n2')],
      placements: [{ ...done, newAssignmentId: null, newState: null, newPositionId: null }],
    };
    const planned = plan([file('a1,LEFT,,,,', 'a3,LEFT,,,,x', 'a1,LAPSED,,,,x', 'a9,LEFT,,,,x')], snapshot);
    expect(planned.said).toEqual([
      '2 VALUE_MISSING',
      '3 ASSIGNMENT_NOT_TO_PLACE',
      '4 PLACED_OTHERWISE',
      '5 ID_UNKNOWN',
    ]);
    expect(outcomes(plan([file('a1,LEFT,,,,Nghỉ hưu')], snapshot), 'placements.csv', 2)).toEqual(['SAME']);
  });
});

test('files are told by their names or their columns; others are refused', () => {
  expect(plan([table('x.csv', 'full_name,unit_code', 'Vi Văn Cao,05977')]).said).toEqual([]);
  expect(plan([table('x.csv', 'a,b', '1,2')]).said).toEqual(['1 FILE_NOT_RECOGNISED']);
  expect(plan([table('persons.csv', 'full_name', 'Vi Văn Cao')]).said).toEqual(['1 HEADER_MISSING']);
});
