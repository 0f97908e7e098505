import { useRef, type KeyboardEvent, type PointerEvent, type ReactElement } from 'react';

import classes from './data-grid.module.css';

const NARROWEST = 48;
const WIDEST = 1200;
const STEP = 16;

interface ColumnResizerProps {
  readonly label: string;
  readonly width: number;
  readonly onResize: (width: number) => void;
}

/** The edge of a column: drag it, or move it with the arrow keys. */
export function ColumnResizer({ label, width, onResize }: ColumnResizerProps): ReactElement {
  const start = useRef<{ readonly x: number; readonly width: number } | null>(null);
  const resize = (next: number): void => onResize(Math.round(Math.min(WIDEST, Math.max(NARROWEST, next))));

  const begin = (event: PointerEvent<HTMLElement>): void => {
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    start.current = { x: event.clientX, width };
  };
  const move = (event: PointerEvent<HTMLElement>): void => {
    if (start.current) resize(start.current.width + event.clientX - start.current.x);
  };
  const end = (): void => {
    start.current = null;
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowLeft') resize(width - STEP);
    else if (event.key === 'ArrowRight') resize(width + STEP);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    // A separator that can be moved takes the focus: ARIA calls it a window splitter.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <span
      aria-label={label}
      aria-orientation="vertical"
      aria-valuemax={WIDEST}
      aria-valuemin={NARROWEST}
      aria-valuenow={Math.round(width)}
      className={classes['resizer']}
      onKeyDown={press}
      onPointerCancel={end}
      onPointerDown={begin}
      onPointerMove={move}
      onPointerUp={end}
      role="separator"
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    />
  );
}
