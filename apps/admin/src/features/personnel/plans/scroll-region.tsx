import type { ReactNode } from 'react';

import classes from './plans.module.css';

interface ScrollRegionProps {
  readonly label: string;
  readonly children: ReactNode;
}

/** Room for a wide table that is pushed sideways, by keyboard too. */
export function ScrollRegion({ label, children }: ScrollRegionProps): ReactNode {
  return (
    <section
      aria-label={label}
      className={classes['scroller']}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what can be pushed has to be reached
      tabIndex={0}
    >
      {children}
    </section>
  );
}
