import type { ReactNode } from 'react';
import classes from './facts.module.css';

/** One number with its meaning. */
export interface StatTileProps {
  readonly label: string;
  readonly value: ReactNode;
  /** What to compare the number with: "trước: 194". */
  readonly hint?: ReactNode;
  readonly emphasis?: 'plain' | 'strong' | undefined;
}

/**
 * A number large enough to be read across a table.
 *
 * @example <StatTile label="Giảm" value="−129" hint="66,5 %" />
 */
export function StatTile({ label, value, hint, emphasis = 'plain' }: StatTileProps) {
  return (
    <div className={classes.tile} data-emphasis={emphasis}>
      <span className={classes.tileLabel}>{label}</span>
      <span className={classes.tileValue}>{value}</span>
      {hint !== undefined && <span className={classes.tileHint}>{hint}</span>}
    </div>
  );
}

/** Tiles side by side, wrapping on a narrow screen. */
export function StatTiles({ children }: { readonly children: ReactNode }) {
  return <div className={classes.tiles}>{children}</div>;
}
