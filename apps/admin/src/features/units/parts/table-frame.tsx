import { useEffect, useRef, useState, type ReactNode } from 'react';

import table from './table.module.css';

interface TableFrameProps {
  /** Name of the table, said when its frame takes focus. */
  readonly label: string;
  readonly children: ReactNode;
}

/** Around a table that may be wider than the screen: it scrolls, by keyboard too, but is no stop where all is seen. */
export function TableFrame({ label, children }: TableFrameProps): ReactNode {
  const frame = useRef<HTMLElement>(null);
  const [isCut, setCut] = useState(false);
  useEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() => setCut(element.scrollWidth > element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return (
    <section
      ref={frame}
      className={table['scroller']}
      aria-label={label}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a keyboard must be able to scroll it (WCAG 2.1.1)
      tabIndex={isCut ? 0 : undefined}
    >
      {children}
    </section>
  );
}
