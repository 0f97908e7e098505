import { useCallback, useEffect, useEffectEvent, useState } from 'react';

import { findCard, type BoardIndex } from './board-layout.js';
import type { BoardLabels, BoardMove } from './board-types.js';

/** A card on its way. */
export interface Carry {
  readonly cardId: string;
  readonly title: string;
  readonly from: string;
  /** The place it would go to. */
  readonly over: string | null;
  readonly by: 'keyboard' | 'pointer';
}

/** Picking up, moving and putting down, whatever it is done with; each step is announced. */
export interface CarryControl {
  readonly carry: Carry | null;
  /** What was announced last. */
  readonly said: string;
  readonly pickUp: (placeId: string, by: Carry['by']) => boolean;
  readonly moveOver: (placeId: string | null) => void;
  readonly drop: () => void;
  readonly cancel: () => void;
}

interface CarryOptions {
  readonly index: BoardIndex;
  readonly labels: BoardLabels;
  readonly onMove: (move: BoardMove) => void;
}

/** One card at a time; Escape puts it back wherever the focus is. */
export function useBoardCarry({ index, labels, onMove }: CarryOptions): CarryControl {
  const [carry, setCarry] = useState<Carry | null>(null);
  const [said, setSaid] = useState('');
  const pickUp = useCallback(
    (placeId: string, by: Carry['by']): boolean => {
      const found = findCard(index, placeId);
      if (!found) return false;
      const { card, place, group } = found;
      setCarry({ cardId: card.id, title: card.title, from: placeId, over: placeId, by });
      setSaid(labels.picked(card.title, place.title, group.title));
      return true;
    },
    [index, labels],
  );
  const moveOver = (placeId: string | null): void => {
    if (!carry || carry.over === placeId) return;
    setCarry({ ...carry, over: placeId });
    const laid = placeId === null ? undefined : index.get(placeId);
    if (laid) setSaid(labels.over(laid.place.title, laid.group.title, occupantOf(index, placeId, carry)));
  };
  const cancel = (): void => {
    if (!carry) return;
    setCarry(null);
    setSaid(labels.cancelled(carry.title));
  };
  const drop = (): void => {
    const laid = carry && carry.over !== null ? index.get(carry.over) : undefined;
    if (!carry || !laid || laid.place.id === carry.from) {
      cancel();
      return;
    }
    setCarry(null);
    setSaid(
      labels.dropped(
        carry.title,
        laid.place.title,
        laid.group.title,
        occupantOf(index, laid.place.id, carry),
      ),
    );
    onMove({ cardId: carry.cardId, from: carry.from, to: laid.place.id });
  };
  useEscape(carry !== null, cancel);
  return { carry, said, pickUp, moveOver, drop, cancel };
}

function occupantOf(index: BoardIndex, placeId: string | null, carry: Carry): string | null {
  if (placeId === null || placeId === carry.from) return null;
  return findCard(index, placeId)?.card.title ?? null;
}

function useEscape(isOn: boolean, onEscape: () => void): void {
  const escape = useEffectEvent(onEscape);
  useEffect(() => {
    if (!isOn) return;
    const listener = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      // Before anything that closes on Escape hears it.
      event.preventDefault();
      event.stopPropagation();
      escape();
    };
    document.addEventListener('keydown', listener, true);
    return () => document.removeEventListener('keydown', listener, true);
  }, [isOn]);
}
