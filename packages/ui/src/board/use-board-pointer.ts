import { useEffect, useEffectEvent, useMemo, useRef, type PointerEvent as ReactPointerEvent } from 'react';

import type { CarryControl } from './use-board-carry.js';

/** Pixels that a press may tremble before it is a drag. */
const TREMBLE = 5;
/** Pixels from the edge of the window where the page begins to move, and how far with each step. */
const EDGE = 72;
const EDGE_STEP = 14;

interface Press {
  readonly placeId: string;
  readonly pointerId: number;
  readonly x: number;
  readonly y: number;
  isDragging: boolean;
}

/** What pointers do with places; the same object for the life of a board. */
export interface BoardPointer {
  readonly onPointerDown: (event: ReactPointerEvent, placeId: string) => void;
  /** True until the click that follows a drag has passed. */
  readonly justDragged: { readonly current: boolean };
}

/** Carries a card by mouse, pen or finger. A press that does not move stays a click. */
export function useBoardPointer(
  control: CarryControl,
  ghost: { readonly current: HTMLElement | null },
): BoardPointer {
  const press = useRef<Press | null>(null);
  const justDragged = useRef(false);
  const move = useEffectEvent((event: PointerEvent) => {
    const current = press.current;
    if (!current || event.pointerId !== current.pointerId) return;
    if (!current.isDragging) {
      if (control.carry) return;
      if (Math.hypot(event.clientX - current.x, event.clientY - current.y) < TREMBLE) return;
      if (!control.pickUp(current.placeId, 'pointer')) return;
      current.isDragging = true;
    }
    event.preventDefault();
    follow(ghost.current, event);
    scrollAtEdge(event.clientY);
    control.moveOver(placeAt(event.clientX, event.clientY));
  });
  const end = useEffectEvent((event: PointerEvent) => {
    const current = press.current;
    if (!current || event.pointerId !== current.pointerId) return;
    press.current = null;
    if (!current.isDragging) return;
    justDragged.current = true;
    setTimeout(() => (justDragged.current = false), 0);
    if (event.type === 'pointerup' && control.carry?.over !== null) control.drop();
    else control.cancel();
  });
  useEffect(() => {
    const onMove = (event: PointerEvent): void => move(event);
    const onEnd = (event: PointerEvent): void => end(event);
    document.addEventListener('pointermove', onMove, { passive: false });
    document.addEventListener('pointerup', onEnd);
    document.addEventListener('pointercancel', onEnd);
    return () => {
      document.removeEventListener('pointermove', onMove);
      document.removeEventListener('pointerup', onEnd);
      document.removeEventListener('pointercancel', onEnd);
    };
  }, []);
  return useMemo(
    () => ({
      // A finger drags by the handle only, so that the page can still be scrolled.
      onPointerDown(event, placeId) {
        if (event.button !== 0) return;
        const isHandle = (event.target as Element).closest('[data-board-handle]') !== null;
        if (event.pointerType === 'touch' && !isHandle) return;
        const { pointerId, clientX: x, clientY: y } = event;
        press.current = { placeId, pointerId, x, y, isDragging: false };
      },
      justDragged,
    }),
    [],
  );
}

function follow(ghost: HTMLElement | null, event: PointerEvent): void {
  if (ghost) ghost.style.transform = `translate(${event.clientX + 12}px, ${event.clientY + 8}px)`;
}

function placeAt(x: number, y: number): string | null {
  const place = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-board-place]');
  return place?.dataset['boardPlace'] ?? null;
}

function scrollAtEdge(y: number): void {
  if (y < EDGE) window.scrollBy(0, -EDGE_STEP);
  else if (y > window.innerHeight - EDGE) window.scrollBy(0, EDGE_STEP);
}
