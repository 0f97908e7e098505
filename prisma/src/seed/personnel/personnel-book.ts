import type { AssignmentState } from '@haicap/domain/personnel';
import { lowerFirst } from '../content-rows.js';
import { demoId } from './demo-id.js';
import type { DemoUnit, Era } from './demo-units.js';
import type { BodyContent, PersonnelContent, PostContent, PostReference } from './personnel-content.js';
import type { AssignmentRow, PersonnelRows } from './personnel-rows.js';

/** A post of one unit, and who was put into it so far. */
export interface Seat {
  readonly unit: DemoUnit;
  readonly body: BodyContent;
  readonly post: PostContent;
  readonly positionId: string;
  /** Assignments that begin with the body. */
  readonly holders: AssignmentRow[];
  /** Seats that stay empty, because a case says so. */
  kept: number;
}

/** Ids of the position types in the database, by their keys. */
export type TypeIds = ReadonlyMap<string, string>;

/** The rows as they grow, and the posts by their references. */
export interface PersonnelBook {
  readonly content: PersonnelContent;
  readonly units: ReadonlyMap<string, DemoUnit>;
  readonly rows: PersonnelRows;
  readonly seats: Map<string, Seat>;
  readonly typeIds: TypeIds;
}

/** How an assignment differs from somebody's ordinary one from the first day of the body. */
export type AssignmentTerms = Partial<Omit<AssignmentRow, 'id' | 'person_id' | 'position_id'>>;

/** Where a unit of the content is; null when this ledger does not have it. */
export function unitOf(book: PersonnelBook, era: Era, code: string): DemoUnit | null {
  return book.units.get(`${era}:${code}`) ?? null;
}

/** A post by its reference; null when this ledger does not have the unit. */
export function seatOf(book: PersonnelBook, era: Era, { unit, post }: PostReference): Seat | null {
  return book.seats.get(`${era}:${unit} ${post}`) ?? null;
}

/** Gives a unit its bodies and posts, and returns the posts in their order. */
export function addBodies(book: PersonnelBook, unit: DemoUnit, bodies: readonly BodyContent[]): Seat[] {
  const idOf = (key: string): string => demoId('organization', unit.era, unit.code, key);
  return bodies.flatMap((body, index) => {
    book.rows.organization.push({
      id: idOf(body.key),
      unit_id: unit.id,
      kind: body.kind,
      name: body.name.replace('{unit}', lowerFirst(unit.name)),
      abbreviation: body.abbreviation ?? null,
      parent_id: body.parent === undefined ? null : idOf(body.parent),
      ordinal: index + 1,
      valid_from: unit.validFrom,
      valid_to: unit.validTo,
      end_reason: unit.validTo === null ? null : 'UNIT_ENDED',
      ended_by_event_id: unit.endedById,
      source: book.content.sources[body.source]!,
    });
    return body.posts.map((post, place) => addPost(book, unit, body, post, place + 1));
  });
}

function addPost(
  book: PersonnelBook,
  unit: DemoUnit,
  body: BodyContent,
  post: PostContent,
  ordinal: number,
): Seat {
  const reference = `${unit.era}:${unit.code} ${body.key}/${post.key ?? post.type}`;
  const positionId = demoId('position', reference);
  book.rows.position.push({
    id: positionId,
    organization_id: demoId('organization', unit.era, unit.code, body.key),
    unit_id: unit.id,
    type_id: book.typeIds.get(post.type)!,
    title: post.title ?? null,
    ordinal,
  });
  book.rows.position_establishment.push({
    id: demoId('establishment', reference),
    position_id: positionId,
    valid_from: unit.validFrom,
    valid_to: unit.validTo,
    headcount: post.seats,
    status: 'AUTHORIZED',
    basis: book.content.sources['sample layout'],
  });
  const seat: Seat = { unit, body, post, positionId, holders: [], kept: 0 };
  book.seats.set(reference, seat);
  return seat;
}

/** Puts somebody into a post, from the first day of the body and under a sample decision unless the terms say otherwise. */
export function addAssignment(
  book: PersonnelBook,
  seat: Seat,
  personId: string,
  terms: AssignmentTerms = {},
): AssignmentRow {
  const { unit } = seat;
  const validFrom = terms.valid_from ?? unit.validFrom;
  const state: AssignmentState = terms.state ?? 'APPROVED';
  const row: AssignmentRow = {
    id: demoId('assignment', seat.positionId, personId, validFrom),
    person_id: personId,
    position_id: seat.positionId,
    kind: 'PRINCIPAL',
    mode: modeOf(seat),
    term: termOf(seat),
    home_assignment_id: null,
    expected_return_on: null,
    end_reason: unit.validTo === null ? null : 'UNIT_ENDED',
    ended_by_event_id: unit.endedById,
    override_reason: null,
    note: null,
    source: book.content.sources['sample person']!,
    start_decision_id: state === 'APPROVED' ? sampleDecision(book, seat, validFrom) : null,
    valid_to: unit.validTo,
    ...terms,
    state,
    valid_from: validFrom,
  };
  book.rows.assignment.push(row);
  if (validFrom <= unit.validFrom && state === 'APPROVED') seat.holders.push(row);
  return row;
}

/** How many more people the post takes from the first day. */
export function freeSeats({ post, holders, kept }: Seat): number {
  return Math.max(0, post.seats - holders.length - kept);
}

const LED = new Set([
  'PARTY_COMMITTEE',
  'PARTY_STANDING_COMMITTEE',
  'PEOPLES_COUNCIL',
  'PEOPLES_COMMITTEE',
  'FATHERLAND_FRONT',
  'SOCIO_POLITICAL_ORGANIZATION',
]);

function modeOf({ unit, body, post }: Seat): AssignmentRow['mode'] {
  if (post.type === 'specialist') return 'ASSIGNED';
  if (!LED.has(body.kind)) return 'APPOINTED';
  // The leaders of the units formed on 1 July 2025 were designated, those before them had been elected.
  return unit.era === 'new' ? 'DESIGNATED' : 'ELECTED';
}

function termOf({ body }: Seat): string | null {
  if (body.kind.startsWith('PARTY_') && body.kind !== 'PARTY_COMMISSION') return '2025-2030';
  return body.kind.startsWith('PEOPLES_') ? '2021-2026' : null;
}

/** One invented decision for each unit, day and side: of the Party, or of the administration. */
function sampleDecision(book: PersonnelBook, { unit, body }: Seat, day: string): string {
  const ofParty = LED.has(body.kind) ? !body.kind.startsWith('PEOPLES_') : body.kind === 'PARTY_COMMISSION';
  const id = demoId('decision', unit.era, unit.code, day, ofParty ? 'party' : 'government');
  const known = book.rows.personnel_decision;
  if (!known.some((decision) => decision.id === id)) {
    known.push({
      id,
      number: `${String(known.length + 1).padStart(3, '0')}-QĐ/MẪU`,
      issued_on: day,
      issuer: ofParty ? 'Cấp ủy có thẩm quyền (mẫu)' : 'Ủy ban nhân dân có thẩm quyền (mẫu)',
      subject: `Về công tác cán bộ tại ${lowerFirst(unit.name)}`,
      unit_id: unit.id,
      source: book.content.sources['sample person'],
    });
  }
  return id;
}
