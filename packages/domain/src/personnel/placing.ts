import type { PlainDate } from '../dates/index.js';
import { successors, versionAsOf, type Extent, type LedgerIndex } from '../units/index.js';
import type { DayPeriod } from './periods.js';
import type { AssignmentState, PlacementOutcome, PlacementState } from './personnel-lists.js';
import { staffingOf, type Establishment } from './staffing.js';
import { unitLife } from './unit-life.js';

/** A unit to which somebody of an ended unit may go. */
export interface SuccessorShare {
  readonly unitId: string;
  readonly areaPart: Extent;
  readonly populationPart: Extent;
  /** The only successor there is, and it took over the whole. */
  readonly isOnly: boolean;
}

/**
 * What became of an ended unit, followed up to the units that exist on a day. The greatest share comes first, yet none
 * is chosen: where a unit was divided, somebody decides who goes where.
 * @example successorShares(index, vinhTrai, '2025-07-01') // [{ unitId: 'dong-kinh', areaPart: 'ALL', …, isOnly: true }]
 */
export function successorShares(index: LedgerIndex, unitId: string, day: PlainDate): SuccessorShare[] {
  const shares = new Map<string, Omit<SuccessorShare, 'isOnly'>>();
  follow(index, { unitId, areaPart: 'ALL', populationPart: 'ALL' }, day, shares, new Set());
  const found = [...shares.values()].toSorted(
    (left, right) => rank(left) - rank(right) || (left.unitId < right.unitId ? -1 : 1),
  );
  return found.map((share) => ({ ...share, isOnly: found.length === 1 && rank(share) === 0 }));
}

type Share = Omit<SuccessorShare, 'isOnly'>;

function follow(
  index: LedgerIndex,
  from: Share,
  day: PlainDate,
  shares: Map<string, Share>,
  seen: Set<string>,
): void {
  if (seen.has(from.unitId)) return;
  seen.add(from.unitId);
  const end = unitLife(index, from.unitId)?.validTo ?? null;
  for (const link of successors(index, from.unitId)) {
    // What a unit gave away while it went on took nobody along.
    if (link.targetUnitId === null || link.on !== end) continue;
    const share = {
      unitId: link.targetUnitId,
      areaPart: partOf(from.areaPart, link.areaPart),
      populationPart: partOf(from.populationPart, link.populationPart),
    };
    if (versionAsOf(index, share.unitId, day) === null) follow(index, share, day, shares, seen);
    else shares.set(share.unitId, joined(shares.get(share.unitId), share));
  }
}

/** A part of a part. */
function partOf(whole: Extent, part: Extent): Extent {
  if (whole === 'NONE' || part === 'NONE') return 'NONE';
  return whole === 'ALL' ? part : 'PART';
}

function joined(known: Share | undefined, share: Share): Share {
  if (known === undefined) return share;
  const greater = (left: Extent, right: Extent): Extent => (RANKS[left] <= RANKS[right] ? left : right);
  return {
    unitId: share.unitId,
    areaPart: greater(known.areaPart, share.areaPart),
    populationPart: greater(known.populationPart, share.populationPart),
  };
}

const RANKS: Readonly<Record<Extent, number>> = { ALL: 0, PART: 1, NONE: 2 };

function rank({ areaPart, populationPart }: Share): number {
  return RANKS[populationPart] * 3 + RANKS[areaPart];
}

/** A post that somebody may be placed into. */
export interface OpenPost {
  readonly positionId: string;
  readonly unitId: string;
  readonly typeId: string;
  readonly establishments: readonly Establishment[];
  /** Approved assignments. */
  readonly holdings: readonly DayPeriod[];
}

/** Where somebody may be placed: a successor, with the posts of the same type that have a free seat. */
export interface PlacementProposal<Post> extends SuccessorShare {
  readonly posts: readonly Post[];
}

/**
 * Where somebody who held a post of a type may be placed from a day on. A successor without a free seat is told too.
 * @example proposePlacements(successorShares(index, unitId, day), typeId, posts, day)[0]?.posts
 */
export function proposePlacements<Post extends OpenPost>(
  shares: readonly SuccessorShare[],
  typeId: string,
  posts: readonly Post[],
  day: PlainDate,
): PlacementProposal<Post>[] {
  return shares.map((share) => ({
    ...share,
    posts: posts.filter(
      (post) =>
        post.unitId === share.unitId &&
        post.typeId === typeId &&
        staffingOf(post.establishments, post.holdings, day).vacant > 0,
    ),
  }));
}

/**
 * Where somebody stands whose assignment ended with the unit. Placed is who holds the new post by an approval: a proposal
 * that is refused, withdrawn or made void leaves the person without a post again.
 * @example placementState({ outcome: 'PLACED' }, 'PROPOSED') // 'PROPOSED'
 */
export function placementState(
  placement: { readonly outcome: PlacementOutcome } | null,
  newAssignmentState: AssignmentState | null,
): PlacementState {
  if (placement === null) return 'UNPLACED';
  if (placement.outcome !== 'PLACED') return placement.outcome;
  if (newAssignmentState === 'APPROVED') return 'PLACED';
  return newAssignmentState === 'DRAFT' || newAssignmentState === 'PROPOSED' ? 'PROPOSED' : 'UNPLACED';
}

/** An assignment that ended with its unit. */
export interface PlacementFacts {
  readonly personId: string;
  readonly state: PlacementState;
}

/** How far an act has come with its people. Every person is in exactly one of the five groups. */
export interface PlacingProgress {
  /** placed + proposed + left + lapsed + unplaced. */
  readonly affected: number;
  readonly placed: number;
  readonly proposed: number;
  readonly left: number;
  readonly lapsed: number;
  readonly unplaced: number;
  /** People who keep the act from being complete: unplaced + proposed (`unplaced_people` in the database). */
  readonly open: number;
  readonly canComplete: boolean;
}

/** Who had several posts is counted by the one that is least settled. */
const LEAST_SETTLED_FIRST: readonly PlacementState[] = ['UNPLACED', 'PROPOSED', 'PLACED', 'LEFT', 'LAPSED'];

/**
 * Counts the people whom an act left without their post, by person.
 * @example placingProgress(rows) // { affected: 12, placed: 10, proposed: 1, left: 1, lapsed: 0, unplaced: 0, open: 1, … }
 */
export function placingProgress(rows: Iterable<PlacementFacts>): PlacingProgress {
  const byPerson = new Map<string, number>();
  for (const { personId, state } of rows) {
    const place = LEAST_SETTLED_FIRST.indexOf(state);
    byPerson.set(personId, Math.min(place, byPerson.get(personId) ?? place));
  }
  const counts = [0, 0, 0, 0, 0];
  for (const place of byPerson.values()) counts[place] = (counts[place] ?? 0) + 1;
  const [unplaced = 0, proposed = 0, placed = 0, left = 0, lapsed = 0] = counts;
  const open = unplaced + proposed;
  return { affected: byPerson.size, placed, proposed, left, lapsed, unplaced, open, canComplete: open === 0 };
}
