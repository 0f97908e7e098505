import { idAt, recordId, type RecordKind } from './ids.js';
import type { Row } from './insert-rows.js';
import { REARRANGED, UNIT_PLACES, UNITS, type UnitPlace } from './unit-rows.js';

/** Kinds of assignments of the world, with the state they are in. */
export const ASSIGNMENT_STATES = {
  assignment: 'APPROVED',
  secondment: 'APPROVED',
  'draft assignment': 'DRAFT',
  'proposed assignment': 'PROPOSED',
  'rejected assignment': 'REJECTED',
} as const satisfies Partial<Record<RecordKind, string>>;
/** A kind of assignment. */
export type AssignmentWorldKind = keyof typeof ASSIGNMENT_STATES;

/** Kinds of plans of the world, with the state they are in. */
export const PLAN_STATES = {
  'draft plan': 'DRAFT',
  'submitted plan': 'SUBMITTED',
  'agreed plan': 'AGREED',
  'issued plan': 'ISSUED',
} as const satisfies Partial<Record<RecordKind, string>>;
/** A kind of plan. */
export type PlanWorldKind = keyof typeof PLAN_STATES;
const PLAN_KINDS = Object.keys(PLAN_STATES) as PlanWorldKind[];

/** The id of the line of a plan. */
export function planLineOf(kind: PlanWorldKind, place: UnitPlace): string {
  return recordId('plan line', PLAN_KINDS.indexOf(kind) * 10 + UNIT_PLACES.indexOf(place));
}

/** The id of the revision of a plan. */
export function planRevisionOf(kind: PlanWorldKind, place: UnitPlace): string {
  return recordId('plan revision', PLAN_KINDS.indexOf(kind) * 10 + UNIT_PLACES.indexOf(place));
}

const SOURCE = { note: 'Ghi chú', source: 'Báo cáo' };

/** The act that ended a unit; null for those that go on. */
function endOf(place: UnitPlace): { readonly day: string; readonly act: string } | null {
  if (UNITS[place].to === null) return null;
  return { day: REARRANGED, act: idAt('applied act', place === 'former province' ? 'province' : 'commune') };
}

/** What others continue comes before them. */
const FORMER_FIRST = UNIT_PLACES.toSorted(
  (left, right) => Number(UNITS[left].to === null) - Number(UNITS[right].to === null),
);

/** Rows of bodies, posts and people: one of each for every unit, with every fact, in the order of their references. */
export function personnelRows(): Readonly<Record<string, Row[]>> {
  return {
    organization: FORMER_FIRST.map(organizationRow),
    position_type: [POSITION_TYPE],
    position: UNIT_PLACES.flatMap(positionRows),
    position_establishment: UNIT_PLACES.flatMap(establishmentRows),
    headcount_ceiling: UNIT_PLACES.map(ceilingRow),
    person: UNIT_PLACES.flatMap(personRows),
    person_private: UNIT_PLACES.map(privateRow),
    personnel_decision: FORMER_FIRST.map(decisionRow),
    assignment: UNIT_PLACES.flatMap(assignmentRows),
    placement: UNIT_PLACES.flatMap(placementRows),
    personnel_plan: UNIT_PLACES.flatMap((place) => PLAN_KINDS.map((kind) => planRow(kind, place))),
    personnel_plan_line: UNIT_PLACES.flatMap((place) => PLAN_KINDS.map((kind) => lineRow(kind, place))),
    personnel_plan_revision: UNIT_PLACES.flatMap((place) =>
      PLAN_KINDS.map((kind) => revisionRow(kind, place)),
    ),
    personnel_plan_effect: UNIT_PLACES.map(effectRow),
  };
}

const POSITION_TYPE: Row = {
  id: recordId('position type', 0),
  key: 'chair_of_the_peoples_committee',
  name_vi: 'Chủ tịch Ủy ban nhân dân',
  name_en: 'Chair of the People’s Committee',
  name_fr: 'Président du comité populaire',
  name_fr_feminine: 'Présidente du comité populaire',
  precedence: 1,
  is_key_leadership: true,
  organization_kinds: ['PEOPLES_COMMITTEE'],
  levels: ['PROVINCE', 'COMMUNE'],
  legal_basis: 'Luật Tổ chức chính quyền địa phương',
  valid_from: '2000-01-01',
  valid_to: '2100-01-01',
};

function organizationRow(place: UnitPlace): Row {
  const end = endOf(place);
  const { from } = UNITS[place];
  // Both belong to the former unit: whoever sees a body sees what it names, however far they reach.
  const former = place === 'commune' ? idAt('organization', 'former commune') : null;
  return {
    id: idAt('organization', place),
    unit_id: idAt('unit', place),
    kind: 'PEOPLES_COMMITTEE',
    name: `Ủy ban nhân dân ${UNITS[place].name}`,
    abbreviation: 'UBND',
    parent_id: former,
    continues_id: former,
    ordinal: 1,
    valid_from: from === REARRANGED ? REARRANGED : '2000-01-01',
    valid_to: end?.day ?? null,
    end_reason: end && 'UNIT_ENDED',
    ended_by_event_id: end && end.act,
    ...SOURCE,
  };
}

function positionRows(place: UnitPlace): Row[] {
  const post = { organization_id: idAt('organization', place), type_id: recordId('position type', 0) };
  return [
    { id: idAt('position', place), ...post, title: 'Phụ trách chung', ordinal: 1, note: 'Ghi chú' },
    { id: idAt('empty position', place), ...post, title: 'Phụ trách nội chính', ordinal: 2, note: 'Ghi chú' },
  ];
}

function establishmentRows(place: UnitPlace): Row[] {
  return (['position', 'empty position'] as const).map((kind, at) => ({
    id: recordId('establishment', UNIT_PLACES.indexOf(place) * 2 + at),
    position_id: idAt(kind, place),
    valid_from: '2000-01-01',
    valid_to: null,
    headcount: 5,
    status: 'AUTHORIZED',
    basis: 'Quyết định số 1',
  }));
}

function ceilingRow(place: UnitPlace): Row {
  return {
    id: idAt('ceiling', place),
    unit_id: idAt('unit', place),
    valid_from: '2000-01-01',
    valid_to: null,
    ceiling: 40,
    basis: 'Quyết định số 2',
  };
}

/** Somebody with a post, and somebody without one, who may be given it. */
function personRows(place: UnitPlace): Row[] {
  return (['person', 'colleague'] as const).map((kind) => ({
    id: idAt(kind, place),
    full_name: `Nguyễn Văn ${kind === 'person' ? 'Mẫu' : 'Mới'}`,
    sort_name: 'Mẫu Nguyễn Văn',
    form_of_address: 'MR',
    staff_code: `CB-${kind}-${place.replaceAll(' ', '-')}`,
    unit_id: idAt('unit', place),
    ...SOURCE,
  }));
}

function privateRow(place: UnitPlace): Row {
  return {
    person_id: idAt('person', place),
    birth_date: '1980-02-03',
    sex: 'MALE',
    ethnicity: 'Tày',
    phone: '0000000001',
    email: 'mau@example.vn',
    address: 'Thôn Một',
    qualification: 'Đại học',
    political_theory: 'Cao cấp',
    party_admitted_on: '2005-02-03',
    party_official_on: '2006-02-03',
  };
}

function decisionRow(place: UnitPlace): Row {
  return {
    id: idAt('decision', place),
    number: `1/QĐ-${place}`,
    issued_on: '2025-06-30',
    issuer: 'Ban Thường vụ Tỉnh ủy',
    subject: 'Về công tác cán bộ',
    unit_id: idAt('unit', place),
    corrects_id: place === 'commune' ? idAt('decision', 'former commune') : null,
    source: 'Báo cáo',
  };
}

function assignmentRows(place: UnitPlace): Row[] {
  const end = endOf(place);
  const kinds = Object.keys(ASSIGNMENT_STATES) as AssignmentWorldKind[];
  const rows = kinds.map((kind, at): Row => {
    const isDecided = ASSIGNMENT_STATES[kind] !== 'DRAFT';
    const isInForce = ASSIGNMENT_STATES[kind] === 'APPROVED';
    const isSecondment = kind === 'secondment';
    return {
      id: idAt(kind, place),
      person_id: idAt(kind === 'assignment' || isSecondment ? 'person' : 'colleague', place),
      position_id: idAt(isSecondment ? 'empty position' : 'position', place),
      kind: isSecondment ? 'SECONDMENT' : 'PRINCIPAL',
      mode: 'APPOINTED',
      state: ASSIGNMENT_STATES[kind],
      valid_from: UNITS[place].from === REARRANGED ? REARRANGED : `2010-01-0${at + 1}`,
      valid_to: isInForce ? (end?.day ?? '2030-01-01') : null,
      term: '2025-2030',
      home_assignment_id: isSecondment ? idAt('assignment', place) : null,
      expected_return_on: isSecondment ? '2027-01-01' : null,
      start_decision_id: isInForce ? idAt('decision', place) : null,
      end_decision_id: isInForce ? idAt('decision', place) : null,
      end_reason: isInForce ? (end ? 'UNIT_ENDED' : 'TERM_ENDED') : null,
      end_note: isInForce ? 'Ghi chú' : null,
      ended_by_event_id: isInForce && end ? end.act : null,
      override_reason: isInForce ? 'Chờ sắp xếp' : null,
      refusal_reason: kind === 'rejected assignment' ? 'Chưa phù hợp' : null,
      ...SOURCE,
      proposed_by_id: isDecided ? idAt('user', place) : null,
      proposed_at: isDecided ? '2025-06-29T00:00:00Z' : null,
      decided_by_id: isInForce ? idAt('user', place) : null,
      decided_at: isInForce ? '2025-06-30T00:00:00Z' : null,
    };
  });
  if (end === null) return rows;
  const placed = { ...rows[0]!, id: idAt('placed assignment', place), person_id: idAt('colleague', place) };
  return [...rows, placed];
}

/** Everybody of the former province has left; of the former commune one has, the others are still to be placed. */
function placementRows(place: UnitPlace): Row[] {
  const end = endOf(place);
  if (end === null) return [];
  const left: RecordKind[] =
    place === 'former province' ? ['placed assignment', 'assignment', 'secondment'] : ['placed assignment'];
  return left.map((kind, at) => ({
    id: recordId('placement', UNIT_PLACES.indexOf(place) * 3 + at),
    assignment_id: idAt(kind, place),
    event_id: end.act,
    outcome: 'LEFT',
    reason: 'Nghỉ theo chế độ',
  }));
}

function planRow(kind: PlanWorldKind, place: UnitPlace): Row {
  const state = PLAN_STATES[kind];
  const isIssued = state === 'ISSUED';
  return {
    id: idAt(kind, place),
    title: `Phương án ${kind} ${place}`,
    unit_id: idAt('unit', place),
    effective_on: '2026-12-01',
    event_id: place === 'commune' ? idAt('applied act', 'commune') : null,
    state,
    revision: 1,
    decision_id: isIssued ? idAt('decision', place) : null,
    correcting_decision_id: isIssued ? idAt('decision', place) : null,
    ...SOURCE,
    reason: 'Bổ sung',
    submitted_by_id: state === 'DRAFT' ? null : idAt('user', place),
    submitted_at: state === 'DRAFT' ? null : '2026-11-01T00:00:00Z',
    agreed_by_id: state === 'AGREED' || isIssued ? idAt('user', place) : null,
    agreed_at: state === 'AGREED' || isIssued ? '2026-11-02T00:00:00Z' : null,
    issued_by_id: isIssued ? idAt('user', place) : null,
    issued_at: isIssued ? '2026-11-03T00:00:00Z' : null,
  };
}

function lineRow(kind: PlanWorldKind, place: UnitPlace): Row {
  return {
    id: planLineOf(kind, place),
    plan_id: idAt(kind, place),
    ordinal: 1,
    position_id: idAt('empty position', place),
    person_id: idAt('person', place),
    kind: 'PRINCIPAL',
    mode: 'DESIGNATED',
    note: 'Ghi chú',
    override_reason: 'Chờ sắp xếp',
  };
}

function revisionRow(kind: PlanWorldKind, place: UnitPlace): Row {
  const line = {
    lineId: planLineOf(kind, place),
    positionId: idAt('empty position', place),
    personId: idAt('colleague', place),
    kind: 'PRINCIPAL',
    mode: 'DESIGNATED',
    note: 'Ghi chú',
    overrideReason: null,
  };
  return {
    id: planRevisionOf(kind, place),
    plan_id: idAt(kind, place),
    number: 1,
    state: PLAN_STATES[kind],
    effective_on: '2026-12-01',
    lines: JSON.stringify([line]),
  };
}

/** Issuing started the assignment of the place. */
function effectRow(place: UnitPlace): Row {
  return {
    id: idAt('plan effect', place),
    plan_id: idAt('issued plan', place),
    line_id: planLineOf('issued plan', place),
    assignment_id: idAt('assignment', place),
    kind: 'STARTED',
    assignment_version: 1,
  };
}
