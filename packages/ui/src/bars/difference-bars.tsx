import classes from './difference-bars.module.css';
import { layoutDifferenceBars, type DifferenceBar } from './difference-bars-layout.js';

/** What the bars show. */
export interface DifferenceBarsProps {
  readonly label: string;
  readonly rows: readonly DifferenceBar[];
  readonly beforeLabel: string;
  readonly afterLabel: string;
  readonly formatNumber: (value: number) => string;
}

/**
 * Two bars per row, before and after, on one scale, each with its number.
 *
 * @example <DifferenceBars label="By kind" rows={rows} beforeLabel="30/06" afterLabel="01/07" formatNumber={String} />
 */
export function DifferenceBars({ label, rows, beforeLabel, afterLabel, formatNumber }: DifferenceBarsProps) {
  return (
    <figure className={classes.figure}>
      <figcaption className={classes.legend}>
        <span className={classes.caption}>{label}</span>
        <span className={classes.key} data-series="before">
          {beforeLabel}
        </span>
        <span className={classes.key} data-series="after">
          {afterLabel}
        </span>
      </figcaption>
      <ul className={classes.rows}>
        {layoutDifferenceBars(rows).map((row) => (
          <li key={row.id} className={classes.row}>
            <span className={classes.label}>{row.label}</span>
            <span className={classes.pair}>
              <Bar
                series="before"
                share={row.beforeShare}
                name={beforeLabel}
                text={formatNumber(row.before)}
              />
              <Bar series="after" share={row.afterShare} name={afterLabel} text={formatNumber(row.after)} />
            </span>
          </li>
        ))}
      </ul>
    </figure>
  );
}

interface BarProps {
  readonly series: 'before' | 'after';
  readonly share: number;
  readonly name: string;
  readonly text: string;
}

function Bar({ series, share, name, text }: BarProps) {
  return (
    <span className={classes.line}>
      <span
        className={classes.bar}
        data-series={series}
        style={{ width: `calc((100% - 5rem) * ${share})` }}
      />
      <span className={classes.number}>
        <span className={classes.spoken}>{name}: </span>
        {text}
      </span>
    </span>
  );
}
