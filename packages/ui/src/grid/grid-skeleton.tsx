import { useEffect, useState, type ReactElement } from 'react';

import classes from './data-grid.module.css';

const WAIT_MS = 150;
const LINES = 10;

/** Grey rows while the first answer is on its way; quick answers never show them. */
export function GridSkeleton({
  columns,
  label,
}: {
  readonly columns: number;
  readonly label: string;
}): ReactElement {
  const [isDue, setIsDue] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsDue(true), WAIT_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <tbody data-skeleton>
      {Array.from({ length: LINES }, (_, line) => (
        <tr key={line}>
          <td colSpan={columns}>
            {isDue && <span className={classes['bone']} style={{ width: `${90 - ((line * 23) % 45)}%` }} />}
            {line === 0 && <span className={classes['hidden']}>{label}</span>}
          </td>
        </tr>
      ))}
    </tbody>
  );
}
