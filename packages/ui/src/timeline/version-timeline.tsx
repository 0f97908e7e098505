/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a bar is drawn, not loaded as an image */
import { useMemo, type ReactNode } from 'react';
import { TimelineAxis, percent } from './timeline-axis.js';
import { layoutTimeline, type TimelineBar, type TimelinePeriod } from './timeline-layout.js';
import classes from './version-timeline.module.css';

/** One version on the timeline. */
export interface TimelineItem extends TimelinePeriod {
  readonly title: ReactNode;
  /** Code, kind and other short facts below the title. */
  readonly subtitle?: ReactNode;
  /** Dates in the reader's language: "01/07/2025 – nay". */
  readonly period: string;
  /** What a screen reader says of the bar. */
  readonly description: string;
  readonly isCurrent?: boolean | undefined;
}

/** What a timeline shows. */
export interface VersionTimelineProps {
  readonly label: string;
  readonly items: readonly TimelineItem[];
  /** The day everything else on the page is shown for. */
  readonly asOf?: { readonly day: string; readonly label: string } | undefined;
  readonly formatDay: (day: string) => string;
  /** Called when a bar is chosen, for example to look at its first day. */
  readonly onSelect?: ((id: string) => void) | undefined;
}

/**
 * Periods of validity one below the other on a common track, with the as-of day marked.
 *
 * @example <VersionTimeline label="Versions" items={items} formatDay={format} />
 */
export function VersionTimeline({ label, items, asOf, formatDay, onSelect }: VersionTimelineProps) {
  const day = asOf?.day;
  const layout = useMemo(() => layoutTimeline(items, day === undefined ? [] : [day]), [items, day]);
  return (
    <div className={classes.timeline}>
      <div className={classes.axis}>
        <TimelineAxis asOf={asOf} formatDay={formatDay} layout={layout} />
      </div>
      <ol className={classes.items} aria-label={label}>
        {items.map((item, index) => (
          <li key={item.id} className={classes.item} data-current={item.isCurrent || undefined}>
            <div className={classes.text}>
              <span className={classes.title}>{item.title}</span>
              <span className={classes.period}>{item.period}</span>
              {item.subtitle !== undefined && <span className={classes.subtitle}>{item.subtitle}</span>}
            </div>
            <Track
              bar={layout.bars[index]!}
              item={item}
              mark={day && layout.place(day)}
              onSelect={onSelect}
            />
          </li>
        ))}
      </ol>
    </div>
  );
}

interface TrackProps {
  readonly bar: TimelineBar;
  readonly item: TimelineItem;
  readonly mark: number | '' | undefined;
  readonly onSelect: ((id: string) => void) | undefined;
}

function Track({ bar, item, mark, onSelect }: TrackProps) {
  const place = { left: percent(bar.start), width: percent(bar.end - bar.start) };
  return (
    <div className={classes.track}>
      {typeof mark === 'number' && <span className={classes.mark} style={{ left: percent(mark) }} />}
      {onSelect ? (
        <button
          type="button"
          className={classes.bar}
          data-open={bar.isOpen || undefined}
          style={place}
          aria-label={item.description}
          aria-current={item.isCurrent ? 'date' : undefined}
          title={item.period}
          onClick={() => onSelect(item.id)}
        />
      ) : (
        <span
          className={classes.bar}
          data-open={bar.isOpen || undefined}
          style={place}
          role="img"
          aria-label={item.description}
        />
      )}
    </div>
  );
}
