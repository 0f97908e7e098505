import { addAssignment, freeSeats, seatOf, type PersonnelBook, type Seat } from './personnel-book.js';
import type { OfficialContent } from './personnel-content.js';
import { demoId } from './demo-id.js';
import type { PersonRow } from './personnel-rows.js';
import type { SamplePeople } from './sample-people.js';
import { sortNameOf } from '@haicap/domain/personnel';

/** Puts the officials of the news items into the public offices these report; the first one counts as principal. */
export function fillOfficials(book: PersonnelBook): void {
  for (const official of book.content.officials) fillOfficial(book, official);
}

function fillOfficial(book: PersonnelBook, { name, address, source, posts }: OfficialContent): void {
  const seats = posts.map((post) => seatOf(book, 'new', post) ?? seatOf(book, 'old', post));
  const home = seats.find((seat) => seat !== null);
  if (home == null) return;
  const { officialNote, endedOfficialNote, sources } = book.content;
  const id = demoId('official', name);
  book.rows.person.push({
    id,
    full_name: name,
    sort_name: sortNameOf(name),
    form_of_address: address ?? null,
    staff_code: null,
    unit_id: home.unit.id,
    is_demo: false,
    source: sources[source]!,
  });
  seats.forEach((seat, index) => {
    if (seat === null) return;
    const { unit } = seat;
    const held = addAssignment(book, seat, id, {
      kind: index === 0 ? 'PRINCIPAL' : 'CONCURRENT',
      source: sources[source]!,
      note: unit.validTo === null ? officialNote : endedOfficialNote,
      start_decision_id: null,
      // What became of them is not in the news items: nobody has to place them.
      ended_by_event_id: null,
      ...(posts[index]!.from !== undefined && { valid_from: posts[index]!.from }),
    });
    if (!seat.holders.includes(held)) seat.holders.push(held);
  });
}

/** Who comes next into a post: somebody from a former unit, else somebody invented. */
export type NextPerson = (seat: Seat) => PersonRow;

/** Fills what is free: first the posts with people of their own, then those held beside another post. */
export function fillPosts(
  book: PersonnelBook,
  seats: readonly Seat[],
  people: SamplePeople,
  next: NextPerson = ({ unit, post }) => people.invent(unit.id, post.address),
): void {
  const share = book.content.cases.vacantShareOfSpecialists;
  for (const seat of seats) {
    if (seat.post.heldWith !== undefined) continue;
    for (let free = freeSeats(seat); free > 0; free -= 1) {
      if (seat.post.type === 'specialist' && people.random.next() < share) continue;
      addAssignment(book, seat, next(seat).id);
    }
  }
  for (const seat of seats) {
    if (seat.post.heldWith !== undefined) fillBeside(book, seat, seat.post.heldWith, next);
  }
}

/** Only invented people get posts that no news item reports of them. */
function fillBeside(book: PersonnelBook, seat: Seat, heldWith: string, next: NextPerson): void {
  for (const post of heldWith.split(' ')) {
    if (freeSeats(seat) === 0) return;
    const main = seatOf(book, seat.unit.era, { unit: seat.unit.code, post });
    const holder = main?.holders.find(({ start_decision_id: decision }) => decision !== null);
    if (holder !== undefined) addAssignment(book, seat, holder.person_id, { kind: 'CONCURRENT' });
    else if (main !== null && main.holders.length > 0) addAssignment(book, seat, next(seat).id);
  }
}
