import type { ReactNode } from 'react';

/** Somebody or something that can be put into a place. */
export interface BoardCard {
  readonly id: string;
  readonly title: string;
  /** One line below the title. */
  readonly subtitle?: string | undefined;
  /** Beside the subtitle: short states in words. */
  readonly badges?: ReactNode;
  /** Changed here and not stored yet. */
  readonly isPending?: boolean | undefined;
}

/** A place on the board; it holds one card or none. */
export interface BoardPlace {
  readonly id: string;
  readonly title: string;
  /** One line below the title, as who is there now. */
  readonly subtitle?: string | undefined;
  readonly card: BoardCard | null;
  /** In place of the usual word where there is no card. */
  readonly emptyText?: string | undefined;
  /** Something is wrong with it: a mark and the words. */
  readonly fault?: string | undefined;
}

/** Places that belong together, shown as one column. */
export interface BoardGroup {
  readonly id: string;
  readonly title: string;
  /** At the right of the title: "2/3". */
  readonly summary?: string | undefined;
  readonly places: readonly BoardPlace[];
}

/** A card that is to go from one place to another; what stands in the other is up to the caller. */
export interface BoardMove {
  readonly cardId: string;
  readonly from: string;
  readonly to: string;
}

/** Words of the board in the language of the page. */
export interface BoardLabels {
  /** Read with every card: how to carry it by keyboard. */
  readonly instructions: string;
  /** In an empty place. */
  readonly empty: string;
  readonly pending: string;
  /** Where a card is, for a reader without the picture. */
  readonly cardIn: (card: string, place: string, group: string) => string;
  readonly emptyIn: (place: string, group: string) => string;
  readonly picked: (card: string, place: string, group: string) => string;
  /** Over another place; `occupant` is who stands there. */
  readonly over: (place: string, group: string, occupant: string | null) => string;
  readonly dropped: (card: string, place: string, group: string, occupant: string | null) => string;
  readonly cancelled: (card: string) => string;
}
