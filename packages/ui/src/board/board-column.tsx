import { memo, type ComponentType, type ReactElement } from 'react';

import { Icon } from '../icons/icon.js';
import { BoardSlot } from './board-slot.js';
import type { BoardGroup, BoardLabels } from './board-types.js';
import classes from './board.module.css';
import type { BoardPointer } from './use-board-pointer.js';

/** Properties of {@link BoardColumn}. */
export interface BoardColumnProps {
  readonly group: BoardGroup;
  readonly labels: BoardLabels;
  readonly instructionsId: string | undefined;
  readonly isClosed: boolean;
  /** Place whose card is on its way, where it is one of this group. */
  readonly carried: string | null;
  /** Place that a card hangs over, where it is one of this group. */
  readonly over: string | null;
  /** Place that the Tab key leads to, where it is one of this group. */
  readonly tabStop: string | null;
  readonly pointer: BoardPointer | null;
  readonly onStop: (placeId: string) => void;
  readonly onToggle: ((groupId: string) => void) | undefined;
  readonly onOpen: ((placeId: string) => void) | undefined;
}

/** One group. Only the two that a card leaves and enters are drawn again while it is carried. */
export const BoardColumn: ComponentType<BoardColumnProps> = memo(function BoardColumn(
  props: BoardColumnProps,
): ReactElement {
  const { group, labels, isClosed, onToggle } = props;
  const heading = (
    <>
      <span className={classes['groupTitle']}>{group.title}</span>{' '}
      {group.summary !== undefined && <span className={classes['summary']}>{group.summary}</span>}
    </>
  );
  return (
    <div
      aria-label={group.title}
      className={classes['column']}
      data-closed={isClosed || undefined}
      role="group"
    >
      <h2 className={classes['heading']}>
        {onToggle ? (
          <button
            aria-expanded={!isClosed}
            className={classes['toggle']}
            onClick={() => onToggle(group.id)}
            type="button"
          >
            <Icon name={isClosed ? 'chevronRight' : 'chevronDown'} size={14} />
            {heading}
          </button>
        ) : (
          <span className={classes['toggle']}>{heading}</span>
        )}
      </h2>
      {!isClosed && (
        <ul className={classes['places']}>
          {group.places.map((place) => (
            <BoardSlot
              key={place.id}
              group={group.title}
              instructionsId={props.instructionsId}
              isCarried={props.carried === place.id}
              isOver={props.over === place.id}
              isTabStop={props.tabStop === place.id}
              labels={labels}
              onOpen={props.onOpen}
              onStop={props.onStop}
              place={place}
              pointer={props.pointer}
            />
          ))}
        </ul>
      )}
    </div>
  );
});
