import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { plainDate } from '../dates/index.js';
import { INPUT_ISSUE_CODES } from '../errors/index.js';
import {
  assignmentApproveInput,
  assignmentEndInput,
  assignmentInput,
  assignmentRejectInput,
  assignmentRevokeInput,
  assignmentWithdrawInput,
  ceilingInput,
  checkBirthDate,
  decisionInput,
  establishmentInput,
  organizationCarryOverInput,
  organizationEndInput,
  organizationInput,
  organizationUpdateInput,
  personInput,
  personPlaceInput,
  personPrivateInput,
  planCorrectInput,
  planInput,
  planIssueInput,
  planLineInput,
  planLinesInput,
  planScopeInput,
  positionInput,
  positionTypeInput,
  positionUpdateInput,
} from './index.js';

const DECISION = { number: '15-QĐ/TU', issuedOn: '2025-06-20', issuer: 'Tỉnh ủy Lạng Sơn' };
const BODY = { unitId: 'u', kind: 'PEOPLES_COMMITTEE', name: 'UBND xã A', validFrom: '2025-07-01' };
const TYPE = {
  key: 'party_secretary',
  nameVi: 'Bí thư',
  nameEn: 'Secretary',
  nameFr: 'Secrétaire',
  precedence: 1,
  validFrom: '2025-07-01',
};
const SEATS = { validFrom: '2025-07-01', headcount: 1 };
const POST = { organizationId: 'o', typeId: 't', establishment: SEATS };
const PERSON = { fullName: 'Nguyễn Văn An', unitId: 'u' };
const ASSIGNMENT = {
  personId: 'p',
  positionId: 'q',
  kind: 'PRINCIPAL',
  mode: 'APPOINTED',
  validFrom: '2025-07-01',
};
const SECONDMENT = { ...ASSIGNMENT, kind: 'SECONDMENT', homeAssignmentId: 'a' };
const END = { validTo: '2025-12-01', reason: 'RETIRED' };
const CEILING = { unitId: 'u', validFrom: '2025-07-01', ceiling: 40 };
const PLAN = { title: '138 cán bộ chủ chốt', unitId: 'u', effectiveOn: '2025-07-01' };
const LINE = { positionId: 'q', personId: 'p' };
const PLACE = { outcome: 'PLACED', positionId: 'q' };

const SCHEMAS: readonly [name: string, schema: z.ZodType, valid: object][] = [
  ['organization', organizationInput, BODY],
  ['organization update', organizationUpdateInput, BODY],
  ['organization end', organizationEndInput, { validTo: '2025-07-01', reason: 'DISSOLVED' }],
  ['organization carry-over', organizationCarryOverInput, { toUnitId: 'u', validFrom: '2025-07-01' }],
  ['position type', positionTypeInput, TYPE],
  ['establishment', establishmentInput, SEATS],
  ['position', positionInput, POST],
  ['position update', positionUpdateInput, { title: 'Phụ trách kinh tế' }],
  ['ceiling', ceilingInput, CEILING],
  ['person', personInput, PERSON],
  ['private data', personPrivateInput, {}],
  ['decision', decisionInput, DECISION],
  ['assignment', assignmentInput, ASSIGNMENT],
  ['secondment', assignmentInput, SECONDMENT],
  ['approval', assignmentApproveInput, { decision: DECISION }],
  ['rejection', assignmentRejectInput, { reason: 'thiếu hồ sơ' }],
  ['withdrawal', assignmentWithdrawInput, { reason: 'thiếu hồ sơ' }],
  ['end', assignmentEndInput, END],
  ['revocation', assignmentRevokeInput, { decision: DECISION, reason: 'sai' }],
  ['plan', planInput, PLAN],
  ['scope', planScopeInput, { keyOnly: true }],
  ['line', planLineInput, LINE],
  ['lines', planLinesInput, { lines: [LINE, LINE] }],
  ['issue', planIssueInput, { decision: DECISION }],
  ['correction', planCorrectInput, { decision: DECISION, reason: 'sai' }],
  ['placing', personPlaceInput, PLACE],
];

function issues(schema: z.ZodType, input: unknown): string[] {
  const result = schema.safeParse(input);
  return result.success ? [] : result.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
}

describe('inputs of personnel', () => {
  test.each(SCHEMAS)('%s: what is valid passes', (_name, schema, valid) => {
    expect(issues(schema, valid)).toEqual([]);
  });

  test('what is missing becomes null or its usual value, names are tidied', () => {
    expect(assignmentInput.parse(ASSIGNMENT)).toEqual({
      ...ASSIGNMENT,
      validTo: null,
      term: null,
      homeAssignmentId: null,
      expectedReturnOn: null,
      note: null,
      source: null,
    });
    expect(personInput.parse({ ...PERSON, fullName: ' Nguyễn  Văn An ' }).fullName).toBe('Nguyễn Văn An');
    expect(planLineInput.parse(LINE)).toMatchObject({ lineId: null, kind: 'PRINCIPAL', mode: 'DESIGNATED' });
    expect(positionTypeInput.parse({ ...TYPE, levels: ['COMMUNE', 'COMMUNE'] })).toMatchObject({
      levels: ['COMMUNE'],
      organizationKinds: [],
      isKeyLeadership: false,
    });
    expect(new Set(Object.values(personPrivateInput.parse({ email: ' ', phone: '' })))).toEqual(
      new Set([null]),
    );
  });

  test.each<[z.ZodType, object, string]>([
    [organizationInput, { ...BODY, validTo: '2025-07-01' }, 'validTo dates.validityOrder'],
    [organizationInput, { ...BODY, kind: 'CLUB' }, 'kind input.choice'],
    [organizationInput, { ...BODY, validFrom: '2025-02-30' }, 'validFrom input.date'],
    [positionTypeInput, { ...TYPE, key: 'Bí thư' }, 'key positions.key.shape'],
    [positionTypeInput, { ...TYPE, precedence: 0 }, 'precedence positions.precedence.range'],
    [establishmentInput, { ...SEATS, headcount: -1 }, 'headcount input.negative'],
    [establishmentInput, { ...SEATS, headcount: 1.5 }, 'headcount input.integer'],
    [establishmentInput, { ...SEATS, headcount: 100_001 }, 'headcount input.tooLarge'],
    [establishmentInput, { ...SEATS, status: 'ABOLISHED' }, 'headcount positions.abolished.headcount'],
    [positionInput, { ...POST, establishment: {} }, 'establishment.validFrom input.required'],
    [ceilingInput, { ...CEILING, ceiling: 10_000_001 }, 'ceiling input.tooLarge'],
    [personInput, { ...PERSON, fullName: ' ' }, 'fullName input.required'],
    [personInput, { ...PERSON, fullName: 'An\u0000' }, 'fullName input.controlCharacter'],
    [personInput, { ...PERSON, staffCode: '<b>' }, 'staffCode persons.staffCode.shape'],
    [personPrivateInput, { phone: 'gọi tôi' }, 'phone persons.phone.shape'],
    [personPrivateInput, { email: 'an' }, 'email accounts.email.shape'],
    [personPrivateInput, { birthDate: '1825-01-01' }, 'birthDate persons.birthDate.range'],
    [personPrivateInput, { partyAdmittedOn: '1929-01-01' }, 'partyAdmittedOn persons.party.range'],
    [
      personPrivateInput,
      { birthDate: '1990-01-01', partyAdmittedOn: '1980-01-01' },
      'partyAdmittedOn persons.party.beforeBirth',
    ],
    [
      personPrivateInput,
      { partyAdmittedOn: '2010-01-01', partyOfficialOn: '2009-01-01' },
      'partyOfficialOn persons.party.order',
    ],
    [decisionInput, { ...DECISION, number: '' }, 'number input.required'],
    [assignmentInput, { ...ASSIGNMENT, validTo: '2025-07-01' }, 'validTo dates.validityOrder'],
    [assignmentInput, { ...ASSIGNMENT, validTo: '2025-06-30' }, 'validTo dates.validityOrder'],
    [
      assignmentInput,
      { ...ASSIGNMENT, kind: 'SECONDMENT' },
      'homeAssignmentId assignments.secondment.homeMissing',
    ],
    [
      assignmentInput,
      { ...ASSIGNMENT, homeAssignmentId: 'a' },
      'homeAssignmentId assignments.home.onlySecondment',
    ],
    [
      assignmentInput,
      { ...ASSIGNMENT, expectedReturnOn: '2026-01-01' },
      'expectedReturnOn assignments.return.onlySecondment',
    ],
    [
      assignmentInput,
      { ...SECONDMENT, expectedReturnOn: '2025-07-01' },
      'expectedReturnOn assignments.return.order',
    ],
    [assignmentApproveInput, {}, 'decision input.type'],
    [assignmentRejectInput, { reason: ' ' }, 'reason input.required'],
    [assignmentEndInput, { ...END, reason: 'BORED' }, 'reason input.choice'],
    [personPlaceInput, { outcome: 'PLACED' }, 'positionId placing.position.required'],
    [personPlaceInput, { ...PLACE, kind: 'SECONDMENT' }, 'kind placing.kind.secondment'],
    [personPlaceInput, { outcome: 'LEFT' }, 'reason placing.reason.required'],
    [personPlaceInput, { outcome: 'LAPSED', reason: ' ' }, 'reason placing.reason.required'],
    [
      personPlaceInput,
      { outcome: 'LEFT', reason: 'nghỉ hưu', positionId: 'q' },
      'positionId placing.position.notAllowed',
    ],
    [
      planLinesInput,
      { lines: [{ ...LINE, lineId: 'l' }, LINE, { ...LINE, lineId: 'l' }] },
      'lines.2.lineId plans.lines.twice',
    ],
    [planLinesInput, { lines: Array.from({ length: 501 }, () => LINE) }, 'lines input.tooMany'],
  ])('%#: %j is refused: %s', (schema, input, fault) => {
    expect(issues(schema, input)).toContain(fault);
  });

  test('a birthday lies in the past', () => {
    const today = plainDate('2026-11-29');
    expect(checkBirthDate(plainDate('2026-11-30'), today)).toBe('persons.birthDate.future');
    expect(checkBirthDate(today, today)).toBeNull();
    expect(checkBirthDate(null, today)).toBeNull();
  });

  test('whatever comes in, the answer is data or issues with known codes', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...SCHEMAS),
        fc.anything(),
        fc.string(),
        ([, schema, valid], value, key) => {
          const keys = Object.keys(valid);
          const field = keys[key.length % Math.max(1, keys.length)] ?? key;
          for (const input of [value, { ...valid, [field]: value }]) {
            const result = schema.safeParse(input);
            for (const { message } of result.error?.issues ?? []) {
              expect(INPUT_ISSUE_CODES as readonly string[]).toContain(message);
            }
          }
        },
      ),
    );
  });
});
