import type { BoardCard, BoardGroup, BoardPlace } from './board-types.js';

/** A place with the group it stands in. */
export interface LaidPlace {
  readonly place: BoardPlace;
  readonly group: BoardGroup;
  readonly groupIndex: number;
  readonly index: number;
}

/** All places by id. */
export type BoardIndex = ReadonlyMap<string, LaidPlace>;

/** Keys that lead from place to place. */
export const BOARD_KEYS = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End'] as const;
/** A key that leads from place to place. */
export type BoardKey = (typeof BOARD_KEYS)[number];

/** Finds every place by its id. */
export function indexPlaces(groups: readonly BoardGroup[]): BoardIndex {
  return new Map(
    groups.flatMap((group, groupIndex) =>
      group.places.map((place, index) => [place.id, { place, group, groupIndex, index }] as const),
    ),
  );
}

/**
 * Where a key leads from a place: up and down through all places, left and right to the same row of the next group.
 * At an end it stays.
 */
export function stepFrom(groups: readonly BoardGroup[], placeId: string, key: BoardKey): string {
  const filled = groups.filter((group) => group.places.length > 0);
  const groupIndex = filled.findIndex((group) => group.places.some((place) => place.id === placeId));
  const group = filled[groupIndex];
  if (!group) return filled[0]?.places[0]?.id ?? placeId;
  const index = group.places.findIndex((place) => place.id === placeId);
  const sideways = (by: number): string => {
    const places = filled[groupIndex + by]?.places;
    return places ? (places[Math.min(index, places.length - 1)]?.id ?? placeId) : placeId;
  };
  switch (key) {
    case 'ArrowUp':
      return group.places[index - 1]?.id ?? filled[groupIndex - 1]?.places.at(-1)?.id ?? placeId;
    case 'ArrowDown':
      return group.places[index + 1]?.id ?? filled[groupIndex + 1]?.places[0]?.id ?? placeId;
    case 'ArrowLeft':
      return sideways(-1);
    case 'ArrowRight':
      return sideways(1);
    case 'Home':
      return filled[0]?.places[0]?.id ?? placeId;
    case 'End':
      return filled.at(-1)?.places.at(-1)?.id ?? placeId;
  }
}

/** The card with this id and where it stands. */
export function findCard(
  index: BoardIndex,
  placeId: string,
): (LaidPlace & { readonly card: BoardCard }) | null {
  const laid = index.get(placeId);
  return laid?.place.card ? { ...laid, card: laid.place.card } : null;
}
