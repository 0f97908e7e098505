import classes from './heat-grid.module.css';
import type { HeatLegendItem } from './heat-types.js';

interface HeatLegendProps {
  readonly label: string;
  readonly items: readonly HeatLegendItem[];
}

/** What the colours and patterns mean. */
export function HeatLegend({ label, items }: HeatLegendProps) {
  return (
    <ul aria-label={label} className={classes['legend']}>
      {items.map((item) => (
        <li key={item.label}>
          <span
            aria-hidden
            className={classes['swatch']}
            data-level={item.level ?? 'none'}
            data-marked={item.isMarked || undefined}
          />
          {item.label}
        </li>
      ))}
    </ul>
  );
}
