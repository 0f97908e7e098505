import { demoId } from './demo-id.js';
import { fillPosts, type NextPerson } from './fill-posts.js';
import { addBodies, seatOf, unitOf, type PersonnelBook, type Seat } from './personnel-book.js';
import type { PostReference } from './personnel-content.js';
import type { AssignmentRow, PersonRow } from './personnel-rows.js';
import type { SamplePeople } from './sample-people.js';

/** The people of the former units: where they served, and who waits for a post in the unit that followed. */
export interface FormerPeople {
  /** Assignments that ended with their units. */
  readonly ended: readonly AssignmentRow[];
  /** By the code of the unit that followed: whoever is to find a post there. */
  readonly waiting: ReadonlyMap<string, PersonRow[]>;
}

/** Gives the former units their bodies and people. */
export function fillFormerUnits(book: PersonnelBook, people: SamplePeople): FormerPeople {
  const { placing, bodies } = book.content;
  const staying = new Set([...placing.unplaced, ...placing.left].map(({ unit, post }) => `${unit} ${post}`));
  const before = book.rows.assignment.length;
  const waiting = new Map<string, PersonRow[]>();
  for (const [successor, codes] of Object.entries(placing.units)) {
    const units = codes.flatMap((code) => unitOf(book, 'old', code) ?? []);
    const seats = units.flatMap((unit) => {
      const own = addBodies(book, unit, bodies.formerUnit);
      fillPosts(book, own, people);
      return own;
    });
    const going = seats.filter(
      ({ unit, body, post }) => !staying.has(`${unit.code} ${body.key}/${post.type}`),
    );
    waiting.set(successor, peopleOf(book, going));
  }
  return { ended: book.rows.assignment.slice(before), waiting };
}

/** Who holds the posts as their own, those first who stood higher. */
function peopleOf(book: PersonnelBook, seats: readonly Seat[]): PersonRow[] {
  const order = new Map(book.content.types.map(({ key, precedence }) => [key, precedence]));
  const people = new Map(book.rows.person.map((person) => [person.id, person]));
  return seats
    .filter(({ post }) => post.heldWith === undefined)
    .toSorted((a, b) => order.get(a.post.type)! - order.get(b.post.type)!)
    .flatMap(({ holders }) => holders.map(({ person_id: person }) => people.get(person)!));
}

/** Takes somebody who waits before anybody is invented. */
export function nextFrom(waiting: PersonRow[], people: SamplePeople): NextPerson {
  return ({ unit, post }) => {
    const index = waiting.findIndex(
      ({ form_of_address: form }) => post.address === undefined || post.address === form,
    );
    const [taken] = index === -1 ? [] : waiting.splice(index, 1);
    return taken ?? people.invent(unit.id, post.address);
  };
}

/** Records what became of the people of the former units; whoever the content calls unplaced stays to be placed. */
export function recordPlacements(book: PersonnelBook, { ended }: FormerPeople): void {
  const { unplaced, left, lapseReason } = book.content.placing;
  const holderOf = (reference: PostReference) => seatOf(book, 'old', reference)?.holders[0]?.person_id;
  const staying = new Set(unplaced.map(holderOf));
  const leaving = new Map(left.map((reference) => [holderOf(reference), reference.reason]));
  const later = new Map(
    book.rows.assignment
      .filter(({ kind, valid_to: to, state }) => kind === 'PRINCIPAL' && to === null && state === 'APPROVED')
      .map((assignment) => [assignment.person_id, assignment.id]),
  );
  for (const { id, person_id: person, kind, ended_by_event_id: act } of ended) {
    if (staying.has(person) || act === null) continue;
    const next = later.get(person);
    const outcome = kind !== 'PRINCIPAL' ? 'LAPSED' : leaving.has(person) ? 'LEFT' : 'PLACED';
    if (outcome === 'PLACED' && next === undefined) continue;
    book.rows.placement.push({
      id: demoId('placement', id),
      assignment_id: id,
      event_id: act,
      outcome,
      new_assignment_id: outcome === 'PLACED' ? next : null,
      reason: outcome === 'LEFT' ? leaving.get(person) : outcome === 'LAPSED' ? lapseReason : null,
    });
  }
}
