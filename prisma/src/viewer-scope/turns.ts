/** Lets in one at a time, in the order of asking. Resolves with what ends the turn. */
export type TakeTurn = () => Promise<() => void>;

/** A queue of turns; nobody is in it yet. */
export function createTurns(): TakeTurn {
  let last: Promise<void> = Promise.resolve();
  return async () => {
    const before = last;
    let end!: () => void;
    last = new Promise((resolve) => (end = resolve));
    await before;
    return end;
  };
}
