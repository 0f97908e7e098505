import type { PersonToPlacePartsFragment } from '../plans.generated';

/** Why somebody cannot be placed together with others. */
export type BulkObstacle = 'several' | 'none' | 'full' | 'choice' | 'settled';

/** Somebody who is to be placed. */
export type ToPlace = PersonToPlacePartsFragment;

/** People who can be placed without a choice, each with the one post it can be, and the others with the reason. */
export interface BulkChoice {
  readonly can: readonly {
    readonly person: ToPlace;
    readonly post: ToPlace['proposals'][number]['positions'][number];
  }[];
  readonly cannot: readonly { readonly person: ToPlace; readonly why: BulkObstacle }[];
}

/** Sorts people: only the one post of the same type in the only successor is no choice. */
export function chooseInBulk(people: readonly ToPlace[]): BulkChoice {
  const can: BulkChoice['can'][number][] = [];
  const cannot: BulkChoice['cannot'][number][] = [];
  for (const person of people) {
    const why = obstacleOf(person);
    const post = person.proposals[0]?.positions[0];
    if (why === null && post) can.push({ person, post });
    else cannot.push({ person, why: why ?? 'full' });
  }
  return { can, cannot };
}

function obstacleOf({ state, proposals }: ToPlace): BulkObstacle | null {
  if (state !== 'UNPLACED') return 'settled';
  const [only, second] = proposals;
  if (!only) return 'none';
  if (second || !only.isOnly) return 'several';
  if (only.positions.length === 0) return 'full';
  return only.positions.length > 1 ? 'choice' : null;
}
