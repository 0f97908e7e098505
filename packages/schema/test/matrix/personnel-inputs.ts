import { toGlobalId } from '../../src/graphql/global-id.js';
import type { MutationInput } from './mutation-inputs.js';
import { idAt, missingId, recordId, type RecordKind } from './world/ids.js';
import { planLineOf, type PlanWorldKind } from './world/personnel-rows.js';
import type { Place } from './world/places.js';
import { UNIT_PLACES, type UnitPlace } from './world/unit-rows.js';

const expectedVersion = 1;
const reason = 'Vì lý do công tác';
const typeId = toGlobalId('PositionType', recordId('position type', 0));
const FORMER: readonly Place[] = ['former province', 'former commune'];

function idOf(type: string, kind: RecordKind, place: Place | null): string {
  return toGlobalId(type, place === null ? missingId() : idAt(kind, place));
}

const inUnit = (place: Place | null): { unitId: string } => ({
  unitId: idOf('AdministrativeUnit', 'unit', place),
});

const decision = { number: '99-QĐ/TU', issuedOn: '2026-11-20', issuer: 'Tỉnh ủy' };

type Input = MutationInput['input'];

function about(type: string, input: Input, places: readonly Place[] = UNIT_PLACES): MutationInput {
  return { type, places, hasId: true, input };
}

function aboutRecord(type: string, entity: string, kind: RecordKind, fields: object = {}): MutationInput {
  return about(type, (place) => ({ id: idOf(entity, kind, place), expectedVersion, ...fields }));
}

const aboutBody = (type: string, fields: object): MutationInput =>
  aboutRecord(type, 'Organization', 'organization', fields);
const aboutPost = (type: string, fields: object): MutationInput =>
  aboutRecord(type, 'Position', 'empty position', fields);
const aboutAssignment = (type: string, kind: RecordKind, fields: object = {}): MutationInput =>
  aboutRecord(type, 'Assignment', kind, fields);
const aboutPlan = (type: string, kind: PlanWorldKind, fields: object = {}): MutationInput =>
  aboutRecord(type, 'PersonnelPlan', kind, fields);

const TYPE_NAMES = { nameVi: 'Chức danh', nameEn: 'Post', nameFr: 'Poste' };
let types = 0;

/** Where a body goes on: the communes of the world below the provinces of the world. */
const CARRIED_TO: Readonly<Partial<Record<Place, UnitPlace>>> = {
  province: 'commune',
  'other province': 'commune elsewhere',
};

function placing(place: Place | null): object {
  const assignmentId = idOf('Assignment', 'assignment', place);
  // Of the former province everybody has left already.
  const version = place === 'former province' ? 1 : 0;
  return { assignmentId, expectedVersion: version, outcome: 'LEFT', reason };
}

function planLine(kind: PlanWorldKind, place: Place | null): string {
  return toGlobalId('PersonnelPlanLine', place === null ? missingId() : planLineOf(kind, place as UnitPlace));
}

/** How the mutations of personnel are asked. */
export const PERSONNEL_INPUTS: Readonly<Record<string, MutationInput>> = {
  organizationCreate: about('OrganizationCreateInput', (place) => ({
    ...inUnit(place),
    kind: 'OTHER',
    name: 'Ban mới',
    validFrom: '2025-07-01',
  })),
  organizationUpdate: aboutBody('OrganizationUpdateInput', { name: 'Tên khác' }),
  organizationEnd: aboutBody('OrganizationEndInput', { validTo: '2035-01-01', reason: 'DISSOLVED' }),
  organizationCarryOver: about(
    'OrganizationCarryOverInput',
    (place) => ({
      id: idOf('Organization', 'organization', place),
      expectedVersion,
      toUnitId: idOf('AdministrativeUnit', 'unit', CARRIED_TO[place ?? 'province'] ?? 'commune'),
      validFrom: '2035-01-01',
    }),
    ['province', 'other province'],
  ),
  positionTypeCreate: {
    type: 'PositionTypeCreateInput',
    places: ['country'],
    hasId: false,
    input: () => ({ key: `type_${(types += 1)}`, ...TYPE_NAMES, precedence: 9, validFrom: '2025-07-01' }),
  },
  positionTypeUpdate: {
    type: 'PositionTypeUpdateInput',
    places: ['country'],
    hasId: true,
    input: (place) => ({
      id: place === null ? toGlobalId('PositionType', missingId()) : typeId,
      expectedVersion,
      precedence: 2,
    }),
  },
  positionCreate: about('PositionCreateInput', (place) => ({
    organizationId: idOf('Organization', 'organization', place),
    typeId,
    establishment: { validFrom: '2025-07-01', headcount: 1 },
  })),
  positionUpdate: aboutPost('PositionUpdateInput', { title: 'Phụ trách kinh tế' }),
  positionEstablish: about('PositionEstablishInput', (place) => ({
    positionId: idOf('Position', 'empty position', place),
    expectedVersion,
    validFrom: '2027-01-01',
    headcount: 6,
  })),
  headcountCeilingSet: about('HeadcountCeilingSetInput', (place) => ({
    ...inUnit(place),
    expectedVersion,
    validFrom: '2000-01-01',
    ceiling: 41,
  })),
  personCreate: about('PersonCreateInput', (place) => ({ ...inUnit(place), fullName: 'Trần Thị Mẫu' })),
  personUpdate: aboutRecord('PersonUpdateInput', 'Person', 'person', { note: 'Khác' }),
  personPrivateUpdate: about('PersonPrivateUpdateInput', (place) => ({
    personId: idOf('Person', 'person', place),
    expectedVersion,
    ethnicity: 'Nùng',
  })),
  assignmentDraft: about('AssignmentDraftInput', (place) => ({
    personId: idOf('Person', 'colleague', place),
    positionId: idOf('Position', 'empty position', place),
    kind: 'CONCURRENT',
    mode: 'ASSIGNED',
    validFrom: '2026-12-01',
  })),
  assignmentRevise: aboutAssignment('AssignmentReviseInput', 'draft assignment', { note: 'Khác' }),
  assignmentPropose: aboutAssignment('AssignmentStepInput', 'draft assignment'),
  assignmentWithdraw: aboutAssignment('AssignmentWithdrawInput', 'draft assignment', { reason }),
  assignmentApprove: aboutAssignment('AssignmentApproveInput', 'proposed assignment', { decision }),
  assignmentsApprove: about('AssignmentsApproveInput', (place) => ({
    items: [{ id: idOf('Assignment', 'proposed assignment', place), expectedVersion }],
    decision,
  })),
  assignmentReject: aboutAssignment('AssignmentRejectInput', 'proposed assignment', { reason }),
  assignmentEnd: aboutAssignment('AssignmentEndInput', 'secondment', {
    validTo: '2026-12-01',
    reason: 'RETURNED',
  }),
  assignmentRevoke: aboutAssignment('AssignmentRevokeInput', 'secondment', { decision, reason }),
  personPlace: about('PersonPlaceInput', placing, FORMER),
  peoplePlace: about('PeoplePlaceInput', (place) => ({ items: [placing(place)] }), FORMER),
  territorialChangeComplete: about(
    'TerritorialChangeStepInput',
    (place) => ({
      id: toGlobalId(
        'TerritorialChangeEvent',
        place === null ? missingId() : idAt('applied act', place === 'country' ? 'province' : 'commune'),
      ),
      expectedVersion,
    }),
    ['country', 'province'],
  ),
  personnelPlanCreate: about('PersonnelPlanCreateInput', (place) => ({
    ...inUnit(place),
    title: 'Phương án mới',
    effectiveOn: '2027-01-01',
  })),
  personnelPlanUpdate: aboutPlan('PersonnelPlanUpdateInput', 'draft plan', { title: 'Tên khác' }),
  personnelPlanLinesSet: about('PersonnelPlanLinesSetInput', (place) => ({
    planId: idOf('PersonnelPlan', 'draft plan', place),
    expectedVersion,
    lines: [{ positionId: idOf('Position', 'position', place) }],
  })),
  personnelPlanLinesRemove: about('PersonnelPlanLinesRemoveInput', (place) => ({
    planId: idOf('PersonnelPlan', 'draft plan', place),
    expectedVersion,
    lineIds: [planLine('draft plan', place)],
  })),
  personnelPlanSubmit: aboutPlan('PersonnelPlanStepInput', 'draft plan'),
  personnelPlanWithdraw: aboutPlan('PersonnelPlanReasonInput', 'draft plan', { reason }),
  personnelPlanReturn: aboutPlan('PersonnelPlanReasonInput', 'submitted plan', { reason }),
  personnelPlanAgree: aboutPlan('PersonnelPlanStepInput', 'submitted plan'),
  personnelPlanIssue: aboutPlan('PersonnelPlanIssueInput', 'agreed plan', { decision }),
  personnelPlanCorrect: aboutPlan('PersonnelPlanCorrectInput', 'issued plan', { decision, reason }),
};
