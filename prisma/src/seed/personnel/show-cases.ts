import { addAssignment, seatOf, type PersonnelBook, type Seat } from './personnel-book.js';
import type { PostReference } from './personnel-content.js';
import type { SamplePeople } from './sample-people.js';

/** Keeps the posts empty that are to be vacant; before posts are filled. */
export function keepVacant({ content, ...book }: PersonnelBook): void {
  for (const { seats, ...reference } of content.cases.vacant) {
    const seat = book.seats.get(`new:${reference.unit} ${reference.post}`);
    if (seat !== undefined) seat.kept = seats;
  }
}

/** Adds the situations that the pages are to show; after posts were filled. */
export function showCases(book: PersonnelBook, people: SamplePeople): void {
  const { surplus, planned, inProcedure } = book.content.cases;
  const each = <Case extends PostReference>(cases: readonly Case[], show: (seat: Seat, is: Case) => void) => {
    for (const found of cases) {
      const seat = seatOf(book, 'new', found);
      if (seat !== null) show(seat, found);
    }
  };
  const invent = ({ unit, post }: Seat): string => people.invent(unit.id, post.address).id;
  each(surplus, (seat, { from, reason }) =>
    addAssignment(book, seat, invent(seat), { valid_from: from, override_reason: reason }),
  );
  each(planned, (seat, { from }) => addAssignment(book, seat, invent(seat), { valid_from: from }));
  each(inProcedure, (seat, { from, state }) =>
    addAssignment(book, seat, invent(seat), { valid_from: from, state }),
  );
  showChanges(book, people);
  showSecondments(book);
}

/** Somebody goes, somebody else comes: days later, the same day, or a day too early. */
function showChanges(book: PersonnelBook, people: SamplePeople): void {
  for (const change of book.content.cases.changes) {
    const seat = seatOf(book, 'new', change);
    const [former] = seat?.holders ?? [];
    if (seat == null || former === undefined) continue;
    const next = people.invent(seat.unit.id, seat.post.address);
    const own = book.rows.assignment.filter(
      ({ person_id: person, valid_to: to }) => person === former.person_id && to === null,
    );
    // What was held beside the post goes with it.
    for (const held of own) {
      const post = [...book.seats.values()].find(({ positionId }) => positionId === held.position_id)!;
      held.valid_to = change.until;
      held.end_reason = change.reason;
      addAssignment(book, post, next.id, {
        kind: held.kind,
        valid_from: change.from,
        override_reason: change.override ?? null,
      });
    }
  }
}

function showSecondments(book: PersonnelBook): void {
  for (const { home, from, expectedReturn, note, ...reference } of book.content.cases.secondments) {
    const seat = seatOf(book, 'new', reference);
    const [kept] = seatOf(book, 'new', home)?.holders ?? [];
    if (seat === null || kept === undefined) continue;
    addAssignment(book, seat, kept.person_id, {
      kind: 'SECONDMENT',
      valid_from: from,
      home_assignment_id: kept.id,
      expected_return_on: expectedReturn,
      note,
    });
  }
}
