/** The part of the drawing that is seen, as an SVG viewBox. */
export interface MapView {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A change of the view by a button or a key. */
export type MapMove = 'in' | 'out' | 'left' | 'right' | 'up' | 'down' | 'reset';

const zoomStep = 1.5;
const greatestZoom = 12;

/** The view after a move; it never leaves the drawing and never shows more than all of it. */
export function moveView(view: MapView, move: MapMove, size: readonly [number, number]): MapView {
  const [width, height] = size;
  const step = 0.2;
  switch (move) {
    case 'reset':
      return { x: 0, y: 0, width, height };
    case 'in':
      return zoom(view, 1 / zoomStep, size);
    case 'out':
      return zoom(view, zoomStep, size);
    case 'left':
      return within({ ...view, x: view.x - view.width * step }, size);
    case 'right':
      return within({ ...view, x: view.x + view.width * step }, size);
    case 'up':
      return within({ ...view, y: view.y - view.height * step }, size);
    case 'down':
      return within({ ...view, y: view.y + view.height * step }, size);
  }
}

function zoom(view: MapView, factor: number, [width, height]: readonly [number, number]): MapView {
  const newWidth = Math.min(width, Math.max(width / greatestZoom, view.width * factor));
  const newHeight = newWidth * (height / width);
  const x = view.x + (view.width - newWidth) / 2;
  const y = view.y + (view.height - newHeight) / 2;
  return within({ x, y, width: newWidth, height: newHeight }, [width, height]);
}

function within(view: MapView, [width, height]: readonly [number, number]): MapView {
  return {
    ...view,
    x: Math.min(width - view.width, Math.max(0, view.x)),
    y: Math.min(height - view.height, Math.max(0, view.y)),
  };
}

/** The move a key stands for, or null. */
export function moveOfKey(key: string): MapMove | null {
  const moves: Readonly<Record<string, MapMove>> = {
    '+': 'in',
    '=': 'in',
    '-': 'out',
    '0': 'reset',
    ArrowLeft: 'left',
    ArrowRight: 'right',
    ArrowUp: 'up',
    ArrowDown: 'down',
  };
  return moves[key] ?? null;
}
