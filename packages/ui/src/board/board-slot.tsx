import type { ReactElement } from 'react';

import { Icon } from '../icons/icon.js';
import type { BoardLabels, BoardPlace } from './board-types.js';
import classes from './board.module.css';
import type { BoardPointer } from './use-board-pointer.js';

interface BoardSlotProps {
  readonly place: BoardPlace;
  readonly group: string;
  readonly labels: BoardLabels;
  readonly instructionsId: string | undefined;
  readonly isCarried: boolean;
  readonly isOver: boolean;
  readonly isTabStop: boolean;
  readonly pointer: BoardPointer | null;
  readonly onStop: (placeId: string) => void;
  readonly onOpen: ((placeId: string) => void) | undefined;
}

/** A place: its name, and one button that is the card in it or the empty room. */
export function BoardSlot(props: BoardSlotProps): ReactElement {
  const { place, group, labels, pointer, onOpen } = props;
  const { card } = place;
  const name = card ? labels.cardIn(card.title, place.title, group) : labels.emptyIn(place.title, group);
  const spoken = [name, card?.subtitle, card?.isPending ? labels.pending : undefined, place.fault];
  const words = spoken.filter((part) => part !== undefined && part !== '').join('. ');
  return (
    <li
      className={classes['place']}
      data-board-place={place.id}
      data-fault={place.fault !== undefined || undefined}
      data-over={props.isOver || undefined}
    >
      <span className={classes['placeTitle']}>
        {place.title}
        {place.fault !== undefined && (
          <span className={classes['fault']} title={place.fault}>
            <Icon name="warning" size={14} />
          </span>
        )}
      </span>
      <button
        aria-describedby={card ? props.instructionsId : undefined}
        aria-pressed={card && pointer ? props.isCarried : undefined}
        className={classes[card ? 'card' : 'room']}
        data-carried={props.isCarried || undefined}
        data-pending={card?.isPending || undefined}
        onClick={() => {
          if (!pointer?.justDragged.current) onOpen?.(place.id);
        }}
        onFocus={() => props.onStop(place.id)}
        onPointerDown={(event) => card && pointer?.onPointerDown(event, place.id)}
        tabIndex={props.isTabStop ? 0 : -1}
        type="button"
      >
        {card ? (
          <>
            <span className={classes['spoken']}>{words}</span>
            {pointer && (
              <span aria-hidden className={classes['handle']} data-board-handle>
                ⠿
              </span>
            )}
            <span aria-hidden className={classes['cardText']}>
              <span className={classes['cardTitle']}>{card.title}</span>
              {card.subtitle !== undefined && <span className={classes['subtitle']}>{card.subtitle}</span>}
              {card.badges}
            </span>
          </>
        ) : (
          <>
            {place.emptyText ?? labels.empty} <span className={classes['spoken']}>{words}</span>
          </>
        )}
      </button>
      {place.subtitle !== undefined && <span className={classes['subtitle']}>{place.subtitle}</span>}
    </li>
  );
}
