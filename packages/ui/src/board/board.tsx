import { useId, useMemo, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';

import { BoardColumn } from './board-column.js';
import { BOARD_KEYS, indexPlaces, stepFrom, type BoardKey } from './board-layout.js';
import type { BoardGroup, BoardLabels, BoardMove } from './board-types.js';
import classes from './board.module.css';
import { useBoardCarry } from './use-board-carry.js';
import { useBoardPointer } from './use-board-pointer.js';

/** What the board shows. Which groups are closed belongs to the caller. */
export interface BoardProps {
  readonly label: string;
  readonly groups: readonly BoardGroup[];
  readonly labels: BoardLabels;
  readonly closed?: ReadonlySet<string>;
  readonly onToggle?: ((groupId: string) => void) | undefined;
  /** A card was put into another place. Without it nothing can be carried. */
  readonly onMove?: ((move: BoardMove) => void) | undefined;
  /** A place was pressed: to choose somebody, or to see who stands there. */
  readonly onOpen?: ((placeId: string) => void) | undefined;
}

const NONE: ReadonlySet<string> = new Set();

/**
 * Cards in places, grouped in columns. A card is carried by pointer, or by keyboard: Space picks it up, arrows lead
 * from place to place, Space or Enter puts it down, Escape puts it back; each step is announced. The whole board is
 * one stop of the Tab key.
 *
 * @example <Board label="Kế hoạch" groups={groups} labels={labels} onMove={move} onOpen={open} />
 */
export function Board({
  label,
  groups,
  labels,
  closed = NONE,
  onToggle,
  onMove,
  onOpen,
}: BoardProps): ReactElement {
  const frame = useRef<HTMLDivElement>(null);
  const ghost = useRef<HTMLDivElement>(null);
  const instructionsId = useId();
  const index = useMemo(() => indexPlaces(groups), [groups]);
  const control = useBoardCarry({ index, labels, onMove: (move) => settle(move) });
  const { carry } = control;
  const pointer = useBoardPointer(control, ghost);
  const [stop, setStop] = useState<string | null>(null);
  const open = useMemo(() => groups.filter((group) => !closed.has(group.id)), [groups, closed]);
  const tabStop = stop !== null && open.some(hasPlace(stop)) ? stop : (open[0]?.places[0]?.id ?? null);

  const focus = (placeId: string): void => {
    setStop(placeId);
    requestAnimationFrame(() => placeElement(frame.current, placeId)?.querySelector('button')?.focus());
  };
  const settle = (move: BoardMove): void => {
    onMove?.(move);
    focus(move.to);
  };
  const goTo = (placeId: string): void => {
    const group = index.get(placeId)?.group;
    if (group && closed.has(group.id)) onToggle?.(group.id);
    if (!carry) focus(placeId);
    else {
      control.moveOver(placeId);
      placeElement(frame.current, placeId)?.scrollIntoView({ block: 'nearest' });
    }
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const here = (event.target as Element).closest<HTMLElement>('[data-board-place]')?.dataset['boardPlace'];
    if (here === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    if (isBoardKey(event.key)) goTo(stepFrom(carry ? groups : open, carry?.over ?? here, event.key));
    else if (carry && (event.key === ' ' || event.key === 'Enter')) control.drop();
    else if (event.key === ' ' && onMove && index.get(here)?.place.card) control.pickUp(here, 'keyboard');
    else return;
    event.preventDefault();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- keys of the places inside, which are buttons
    <div
      ref={frame}
      className={classes['frame']}
      data-carrying={carry?.by}
      onBlur={(event) => {
        // The carried card keeps the focus; whoever leaves it does not carry on.
        const from = placeElement(event.currentTarget, carry?.from ?? '');
        if (carry?.by === 'keyboard' && from?.contains(event.target)) control.cancel();
      }}
      onKeyDown={onKeyDown}
    >
      <p className={classes['spoken']} id={instructionsId}>
        {labels.instructions}
      </p>
      <div aria-label={label} className={classes['columns']} role="group">
        {groups.map((group) => (
          <BoardColumn
            key={group.id}
            carried={carry && group.places.some((place) => place.id === carry.from) ? carry.from : null}
            group={group}
            instructionsId={onMove ? instructionsId : undefined}
            isClosed={closed.has(group.id)}
            labels={labels}
            onOpen={onOpen}
            onToggle={onToggle}
            over={carry && carry.over !== null && hasPlace(carry.over)(group) ? carry.over : null}
            pointer={onMove ? pointer : null}
            tabStop={tabStop !== null && hasPlace(tabStop)(group) ? tabStop : null}
            onStop={setStop}
          />
        ))}
      </div>
      <div aria-live="assertive" className={classes['spoken']} role="status">
        {control.said}
      </div>
      <div ref={ghost} aria-hidden className={classes['ghost']} hidden={carry?.by !== 'pointer'}>
        {carry?.title}
      </div>
    </div>
  );
}

function isBoardKey(key: string): key is BoardKey {
  return (BOARD_KEYS as readonly string[]).includes(key);
}

function hasPlace(placeId: string): (group: BoardGroup) => boolean {
  return (group) => group.places.some((place) => place.id === placeId);
}

function placeElement(frame: HTMLElement | null, placeId: string): HTMLElement | null {
  return frame?.querySelector<HTMLElement>(`[data-board-place="${CSS.escape(placeId)}"]`) ?? null;
}
