import { checkAssignment } from '../assignment-check.js';
import type { HeldPost } from '../held-post.js';
import { findPost, type FoundPost } from './find-post.js';
import { correct, insert, passFindings, refuse, takeOnce, type PlanContext } from './plan-context.js';
import { byStaffCode, isWithinReach, namesOf, peopleNamed } from './plan-persons.js';
import { foldName } from './read-cells.js';
import type { AssignmentRow, DecisionWords, PersonWords, PersonnelRow } from './rows.js';
import type { SnapshotAssignment, SnapshotPerson } from './snapshot.js';

/**
 * Plans an assignment. With a decision it is recorded as decided; without, it is proposed, and somebody else approves it.
 * Of one that is stored only its end, term and notes may change: anything else is another assignment.
 */
export function planAssignment(context: PlanContext, row: AssignmentRow): void {
  const post = findPost(context, row, row.validFrom);
  const person = post && findPerson(context, row);
  if (post === null || person === null) return;
  const stored = findStored(context, row, post, person);
  if (stored === null) return;
  if (!takeOnce(context, row, `assignment ${person.id} ${post.position.id} ${row.validFrom}`)) return;
  if (stored !== undefined) return changeAssignment(context, row, stored, post);
  const kind = row.kind ?? 'PRINCIPAL';
  const home = kind === 'SECONDMENT' ? homeOf(context, person, row) : null;
  const added = {
    ...newAssignment(context, post, person, row),
    kind,
    mode: row.mode ?? 'APPOINTED',
    state: row.decision === null ? ('PROPOSED' as const) : ('APPROVED' as const),
    validTo: row.validTo,
    term: row.term,
    expectedReturnOn: row.expectedReturnOn,
    endReason: row.validTo === null ? null : (row.endReason ?? 'OTHER'),
    overrideReason: row.overrideReason,
    note: row.note,
    source: row.source,
  };
  if (added.state === 'APPROVED' && !context.mayDecideOn(post.unit.scopePath)) {
    return void refuse(context, row, 'decision_number', 'UNIT_BEYOND_REACH', { name: post.unit.name });
  }
  if (!isAllowed(context, row, added, post, home?.id ?? null)) return;
  addAssignment(context, row, added, {
    homeAssignmentId: home?.id ?? null,
    decisionKey: row.decision && decisionKey(context, row.decision, post.unit.unitId),
  });
}

type CommonField =
  | 'id'
  | 'personId'
  | 'personName'
  | 'positionId'
  | 'scopePath'
  | 'unitName'
  | 'postName'
  | 'validFrom'
  | 'endedByEventId'
  | 'version';

/** What every new assignment has in common. */
export function newAssignment(
  context: PlanContext,
  { position, unit, type }: FoundPost,
  person: Pick<SnapshotPerson, 'id' | 'fullName'>,
  { validFrom }: Pick<AssignmentRow, 'validFrom'>,
): Pick<SnapshotAssignment, CommonField> {
  return {
    id: context.newId(),
    personId: person.id,
    personName: person.fullName,
    positionId: position.id,
    scopePath: unit.scopePath,
    unitName: unit.name,
    postName: type.nameVi,
    validFrom,
    endedByEventId: null,
    version: 1,
  };
}

/** Adds an assignment, known to the rows that follow. */
export function addAssignment(
  context: PlanContext,
  row: PersonnelRow,
  added: SnapshotAssignment,
  beside: { readonly homeAssignmentId: string | null; readonly decisionKey: string | null },
): void {
  context.assignments.set(added.id, added);
  const {
    personName: _name,
    scopePath: _path,
    unitName: _unit,
    postName: _post,
    version: _version,
    ...record
  } = added;
  insert(context, row, 'assignment', { ...record, ...beside, proposedById: context.actorId });
}

/** Whether the rules of personnel allow it; what they find is said of the row. */
export function isAllowed(
  context: PlanContext,
  row: PersonnelRow,
  added: SnapshotAssignment,
  { position, organization, type, unit }: FoundPost,
  homeAssignmentId: string | null,
): boolean {
  const approved = [...context.assignments.values()].filter(
    ({ id, state }) => state === 'APPROVED' && id !== added.id,
  );
  const findings = checkAssignment(
    { ...added, assignmentId: added.id, homeAssignmentId },
    {
      post: {
        positionId: position.id,
        postName: type.nameVi,
        unitName: unit.name,
        unitLife: { validFrom: unit.lifeFrom, validTo: unit.lifeTo },
        organizationName: organization.name,
        organizationLife: organization,
        typeLife: type,
        establishments: position.establishments,
      },
      holders: approved.filter(({ positionId }) => positionId === position.id).map(held),
      held: approved.filter(({ personId }) => personId === added.personId).map(held),
    },
  );
  return passFindings(context, row, findings);
}

function held({ id, ...assignment }: SnapshotAssignment): HeldPost {
  return { ...assignment, assignmentId: id };
}

/** Whom a row means: by id, by staff code, or by a name that this import brings once. A name alone says too little. */
function findPerson(context: PlanContext, row: PersonnelRow & PersonWords): SnapshotPerson | null {
  if (row.personId !== null) {
    const known = context.persons.get(row.personId);
    if (known !== undefined && isWithinReach(context, known)) return known;
    return refuse(context, row, 'person_id', 'ID_UNKNOWN', { value: row.fullName ?? '' });
  }
  if (row.staffCode !== null) {
    const known = byStaffCode(context, row.staffCode);
    if (known !== undefined && isWithinReach(context, known)) return known;
    return refuse(context, row, 'staff_code', 'PERSON_UNKNOWN', { value: row.staffCode });
  }
  if (row.fullName === null) return refuse(context, row, 'full_name', 'VALUE_MISSING');
  const brought = [...(context.broughtPersons.get(foldName(row.fullName)) ?? [])];
  if (brought.length === 1) return context.persons.get(brought[0]!)!;
  const candidates = peopleNamed(context, row.fullName);
  if (candidates.length === 0) {
    return refuse(context, row, 'full_name', 'PERSON_UNKNOWN', { value: row.fullName });
  }
  return refuse(context, row, 'full_name', 'PERSON_NEEDS_KEY', { candidates: namesOf(candidates) });
}

/** Undefined for a new one, null (with a message) where the id is of no assignment of this person and post. */
function findStored(
  context: PlanContext,
  row: AssignmentRow,
  { position }: FoundPost,
  person: SnapshotPerson,
): SnapshotAssignment | null | undefined {
  const isSame = ({ personId, positionId }: SnapshotAssignment): boolean =>
    personId === person.id && positionId === position.id;
  if (row.assignmentId !== null) {
    const known = context.assignments.get(row.assignmentId);
    if (known !== undefined && isSame(known)) return known;
    return refuse(context, row, 'assignment_id', 'ID_UNKNOWN', { value: row.fullName ?? '' });
  }
  const found = [...context.assignments.values()];
  return found.find((known) => isSame(known) && known.validFrom === row.validFrom);
}

function changeAssignment(
  context: PlanContext,
  row: AssignmentRow,
  stored: SnapshotAssignment,
  post: FoundPost,
): void {
  const { kind, mode, validFrom, overrideReason, source } = row;
  const fixed = Object.entries({ kind, mode, validFrom, overrideReason, source })
    .filter(([field, value]) => value !== null && value !== stored[field as 'kind'])
    .map(([field]) => field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));
  if (fixed.length > 0) {
    return void refuse(context, row, null, 'ASSIGNMENT_DIFFERS', { columns: fixed.join(', ') });
  }
  const next = { ...stored, ...(row.validTo && { validTo: row.validTo }) };
  if (next.validTo !== stored.validTo) {
    if (stored.endedByEventId !== null || !context.mayDecideOn(post.unit.scopePath)) {
      return void refuse(context, row, 'valid_to', 'ASSIGNMENT_DIFFERS', { columns: 'valid_to' });
    }
    if (!isAllowed(context, row, next, post, homeIn(context, stored))) return;
  }
  const { validTo, term, expectedReturnOn, note } = row;
  const endReason = validTo === null ? null : (row.endReason ?? stored.endReason ?? 'OTHER');
  const said = { validTo, term, expectedReturnOn, note, endReason } as Partial<SnapshotAssignment>;
  const changed = correct(context, row, 'assignment', stored, said);
  if (changed !== null) context.assignments.set(stored.id, { ...stored, ...changed });
}

/** A secondment that is stored keeps its post whatever it is; only the period is looked at again. */
function homeIn(context: PlanContext, stored: SnapshotAssignment): string | null {
  return stored.kind === 'SECONDMENT' ? (homeOf(context, { id: stored.personId }, stored)?.id ?? null) : null;
}

/** The principal post that somebody keeps during a secondment. */
function homeOf(
  context: PlanContext,
  { id }: Pick<SnapshotPerson, 'id'>,
  { validFrom }: Pick<AssignmentRow, 'validFrom'>,
): SnapshotAssignment | undefined {
  return [...context.assignments.values()].find(
    (other) =>
      other.personId === id &&
      other.kind === 'PRINCIPAL' &&
      other.state === 'APPROVED' &&
      other.validFrom <= validFrom &&
      (other.validTo === null || other.validTo > validFrom),
  );
}

function decisionKey({ write }: PlanContext, decision: DecisionWords, unitId: string): string {
  const key = [decision.number, decision.issuer, decision.issuedOn].join(' | ');
  if (!write.decisions.some((known) => known.key === key)) write.decisions.push({ ...decision, key, unitId });
  return key;
}
