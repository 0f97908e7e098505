import { sortNameOf } from '../sort-name.js';
import {
  bringPerson,
  correct,
  findUnit,
  insert,
  refuse,
  takeOnce,
  tell,
  type PlanContext,
} from './plan-context.js';
import { foldName, sameName } from './read-cells.js';
import type { PersonRow } from './rows.js';
import type { SnapshotPerson, SnapshotUnit } from './snapshot.js';

/** How many people of the same name a message lists. */
const MOST_CANDIDATES = 5;

/**
 * Plans a person: whom the id or the staff code names; else, where nobody has that name, somebody new. Where somebody has
 * it, the row lists them and is refused until an id, a staff code or `new` decides. Nobody is merged by a name alone.
 */
export function planPerson(context: PlanContext, row: PersonRow): void {
  const unit = findUnit(context, row, row.unitCode, context.asOf);
  if (unit === null) return;
  if (row.staffCode !== null && !takeOnce(context, row, `staff code ${row.staffCode.toLowerCase()}`)) return;
  const keyed = byKey(context, row);
  if (keyed === null) return;
  if (keyed !== undefined) return changePerson(context, row, keyed);
  const candidates = row.isNew ? [] : peopleNamed(context, row.fullName);
  if (candidates.length === 0) return addPerson(context, row, unit);
  const params = { candidates: namesOf(candidates) };
  if (row.staffCode !== null && candidates.every(({ staffCode }) => staffCode !== null)) {
    tell(context, row, 'full_name', 'PERSON_SAME_NAME', params);
    return addPerson(context, row, unit);
  }
  const [only] = candidates;
  const isTheSame =
    candidates.length === 1 &&
    context.snapshot.persons.some(({ id }) => id === only!.id) &&
    only!.fullName === row.fullName &&
    only!.unitId === unit.unitId;
  // Said again without a key, for example when a file is sent twice: nothing is written, and the row says for whom it was taken.
  if (!isTheSame || row.staffCode !== null || !addsNothing(row, only!)) {
    return void refuse(context, row, 'full_name', 'PERSON_DUPLICATE', params);
  }
  if (!takeOnce(context, row, `person ${only!.id}`)) return;
  tell(context, row, 'full_name', 'PERSON_TAKEN_FOR', params);
  bringPerson(context, only!);
}

/** Whom an id or a staff code names; undefined where neither does, null (with a message) where one is wrong. */
function byKey(context: PlanContext, row: PersonRow): SnapshotPerson | null | undefined {
  if (row.personId !== null) {
    const known = context.persons.get(row.personId);
    if (known === undefined || !isWithinReach(context, known)) {
      return refuse(context, row, 'person_id', 'ID_UNKNOWN', { value: row.fullName });
    }
    const holder = row.staffCode === null ? known : byStaffCode(context, row.staffCode);
    if (holder === undefined && isTaken(context, row.staffCode!)) return refuseCode(context, row);
    return holder === undefined || holder.id === known.id ? known : refuseCode(context, row);
  }
  if (row.staffCode === null) return undefined;
  const holder = byStaffCode(context, row.staffCode);
  if (holder !== undefined && isWithinReach(context, holder)) return holder;
  return isTaken(context, row.staffCode) ? refuseCode(context, row) : undefined;
}

function refuseCode(context: PlanContext, row: PersonRow): null {
  return refuse(context, row, 'staff_code', 'STAFF_CODE_TAKEN', { value: row.staffCode ?? '' });
}

function changePerson(context: PlanContext, row: PersonRow, known: SnapshotPerson): void {
  if (!context.mayRunOn(known.scopePath)) {
    return void refuse(context, row, null, 'UNIT_BEYOND_REACH', { name: known.unitName });
  }
  if (!takeOnce(context, row, `person ${known.id}`)) return;
  context.scopePaths.add(known.scopePath);
  if (!sameName(known.fullName, row.fullName)) {
    const params = { found: row.fullName, expected: known.fullName };
    tell(context, row, 'full_name', 'PERSON_NAME_DIFFERS', params);
  }
  const { fullName, staffCode, formOfAddress, note, source } = row;
  const said = { fullName, staffCode, formOfAddress, note, source } as Partial<SnapshotPerson>;
  const changed = correct(context, row, 'person', known, said);
  if (changed === null) return;
  if (changed.fullName !== undefined) {
    const correction = context.write.tables.person.corrections.at(-1)!;
    correction.fields['sortName'] = sortNameOf(changed.fullName);
  }
  const next = { ...known, ...changed };
  context.persons.set(known.id, next);
  bringPerson(context, next);
}

function addPerson(context: PlanContext, row: PersonRow, unit: SnapshotUnit): void {
  const { fullName, staffCode, formOfAddress, note, source } = row;
  const record = {
    id: context.newId(),
    fullName,
    staffCode,
    formOfAddress,
    note,
    source,
    unitId: unit.unitId,
  };
  const added: SnapshotPerson = {
    ...record,
    unitName: unit.name,
    scopePath: unit.scopePath,
    reachPaths: [unit.scopePath],
    version: 1,
  };
  context.persons.set(added.id, added);
  insert(context, row, 'person', { ...record, sortName: sortNameOf(fullName) });
  bringPerson(context, added);
}

/** Everybody with a name whom who imports may know. */
export function peopleNamed(context: PlanContext, name: string): SnapshotPerson[] {
  const folded = foldName(name);
  return [...context.persons.values()].filter(
    (person) => foldName(person.fullName) === folded && isWithinReach(context, person),
  );
}

/** Who has a staff code, stored or brought. */
export function byStaffCode(context: PlanContext, code: string): SnapshotPerson | undefined {
  const wanted = code.toLowerCase();
  return [...context.persons.values()].find(({ staffCode }) => staffCode?.toLowerCase() === wanted);
}

/** People as a message lists them: "Nguyễn Văn An (MS-12, Phường Đông Kinh)". */
export function namesOf(people: readonly SnapshotPerson[]): string {
  const listed = people
    .slice(0, MOST_CANDIDATES)
    .map(
      ({ fullName, staffCode, unitName }) =>
        `${fullName} (${[staffCode, unitName].filter(Boolean).join(', ')})`,
    );
  return people.length > MOST_CANDIDATES ? `${listed.join('; ')} …` : listed.join('; ');
}

/** Whether who imports may know somebody: their file is kept, or they held a post, within the reach. */
export function isWithinReach(context: PlanContext, person: SnapshotPerson): boolean {
  return [person.scopePath, ...person.reachPaths].some((path) => context.mayRunOn(path));
}

function isTaken({ snapshot }: PlanContext, code: string): boolean {
  return snapshot.takenStaffCodes.some((taken) => taken.toLowerCase() === code.toLowerCase());
}

function addsNothing(row: PersonRow, known: SnapshotPerson): boolean {
  const { formOfAddress, note, source } = row;
  return Object.entries({ formOfAddress, note, source }).every(
    ([field, value]) => value === null || value === known[field as 'note'],
  );
}
