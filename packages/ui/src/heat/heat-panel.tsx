import { useEffect, useRef, type ReactNode } from 'react';

import { Icon } from '../icons/icon.js';
import classes from './heat-grid.module.css';

/** Details of a cell. */
export interface HeatPanelProps {
  readonly title: string;
  readonly closeLabel: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The details of a cell beside the table; its heading takes the focus, so that it is read. */
export function HeatPanel({ title, closeLabel, onClose, children }: HeatPanelProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [title]);
  return (
    <section aria-label={title} className={classes['panel']}>
      <header className={classes['panelHead']}>
        <h2 ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <button aria-label={closeLabel} className={classes['close']} onClick={onClose} type="button">
          <Icon name="close" size={16} />
        </button>
      </header>
      {children}
    </section>
  );
}
