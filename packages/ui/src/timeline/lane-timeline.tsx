/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a bar is drawn, not loaded as an image */
import { useMemo, type MouseEvent } from 'react';
import { TimelineAxis, percent } from './timeline-axis.js';
import { layoutTimeline, type TimelineBar, type TimelinePeriod } from './timeline-layout.js';
import classes from './lane-timeline.module.css';

/** One bar of a lane. */
export interface LaneItem extends TimelinePeriod {
  /** Written into the bar. */
  readonly title: string;
  /** What a screen reader says of it: what, where, from when to when. */
  readonly description: string;
  readonly tone?: 'principal' | 'plain' | 'faint' | undefined;
  /** Where the bar leads. */
  readonly href?: string | undefined;
}

/** Bars that do not overlap, under one name. */
export interface TimelineLane {
  readonly id: string;
  readonly label: string;
  readonly items: readonly LaneItem[];
}

/** What a timeline with lanes shows. */
export interface LaneTimelineProps {
  readonly label: string;
  readonly lanes: readonly TimelineLane[];
  readonly asOf?: { readonly day: string; readonly label: string } | undefined;
  readonly formatDay: (day: string) => string;
  /** Called instead of following a bar's `href`, for a client-side router. */
  readonly onNavigate?: ((href: string, event: MouseEvent) => void) | undefined;
}

/**
 * Periods that are held at the same time, side by side in lanes on one common track, with the as-of day marked.
 *
 * @example <LaneTimeline label="Quá trình công tác" lanes={lanes} formatDay={format.date} />
 */
export function LaneTimeline({ label, lanes, asOf, formatDay, onNavigate }: LaneTimelineProps) {
  const day = asOf?.day;
  const layout = useMemo(
    () =>
      layoutTimeline(
        lanes.flatMap((lane) => lane.items),
        day === undefined ? [] : [day],
      ),
    [lanes, day],
  );
  const bars = new Map(layout.bars.map((bar) => [bar.id, bar]));
  return (
    <div className={classes.timeline}>
      <div className={classes.row}>
        <TimelineAxis asOf={asOf} className={classes.axis} formatDay={formatDay} layout={layout} />
      </div>
      <ul className={classes.lanes} aria-label={label}>
        {lanes.map((lane) => (
          <li key={lane.id} className={classes.row}>
            <span className={classes.label}>{lane.label}</span>
            <div className={classes.track}>
              {day !== undefined && (
                <span className={classes.mark} style={{ left: percent(layout.place(day)) }} />
              )}
              {lane.items.map((item) => (
                <Bar key={item.id} bar={bars.get(item.id)!} item={item} onNavigate={onNavigate} />
              ))}
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}

interface BarProps extends Pick<LaneTimelineProps, 'onNavigate'> {
  readonly bar: TimelineBar;
  readonly item: LaneItem;
}

function Bar({ bar, item, onNavigate }: BarProps) {
  const shared = {
    className: classes.bar,
    'data-open': bar.isOpen || undefined,
    'data-tone': item.tone ?? 'plain',
    style: { left: percent(bar.start), width: percent(bar.end - bar.start) },
    title: item.description,
    'aria-label': item.description,
  };
  if (item.href === undefined) {
    return (
      <span {...shared} role="img">
        {item.title}
      </span>
    );
  }
  const { href } = item;
  return (
    <a {...shared} href={href} onClick={(event) => onNavigate?.(href, event)}>
      {item.title}
    </a>
  );
}
