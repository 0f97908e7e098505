import type { ReactElement } from 'react';

import classes from './data-grid.module.css';
import type { GridLabels, GridSelection } from './grid-types.js';

interface GridStatusProps {
  readonly status: string;
  readonly selection: GridSelection | undefined;
  readonly labels: GridLabels;
}

/** How many rows there are and how many are selected; screen readers hear it change. */
export function GridStatus({ status, selection, labels }: GridStatusProps): ReactElement {
  const count = selection?.ids.size ?? 0;
  return (
    <div className={classes['status']}>
      <span role="status">{count === 0 ? status : `${status} · ${labels.selected(count)}`}</span>
      {selection && count > 0 && (
        <button className={classes['link']} onClick={() => selection.onChange(new Set())} type="button">
          {labels.clearSelection}
        </button>
      )}
    </div>
  );
}
