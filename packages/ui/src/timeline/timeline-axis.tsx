import type { TimelineLayout } from './timeline-layout.js';
import classes from './version-timeline.module.css';

interface TimelineAxisProps {
  readonly layout: TimelineLayout;
  readonly asOf?: { readonly day: string; readonly label: string } | undefined;
  readonly formatDay: (day: string) => string;
  readonly className?: string | undefined;
}

/** The first day of a track and the day everything is shown for. */
export function TimelineAxis({ layout, asOf, formatDay, className }: TimelineAxisProps) {
  const place = asOf && layout.place(asOf.day);
  return (
    <div className={`${classes.axisTrack} ${className ?? ''}`}>
      <span className={classes.axisDay} aria-hidden="true">
        {formatDay(layout.firstDay)}
      </span>
      {asOf && place !== undefined && (
        <span
          className={classes.axisMark}
          style={{ left: percent(place) }}
          data-late={place > 0.6 || undefined}
        >
          {asOf.label}
        </span>
      )}
    </div>
  );
}

/** A share of the track as CSS wants it. */
export function percent(share: number): string {
  return `${(share * 100).toFixed(2)}%`;
}
