/** A period with ISO days; `to` is exclusive and null while it goes on. */
export interface TimelinePeriod {
  readonly id: string;
  readonly from: string;
  readonly to: string | null;
}

/** Place of a bar as shares (0 to 1) of the track. */
export interface TimelineBar {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly isOpen: boolean;
}

/** Bars and the day range of the track. */
export interface TimelineLayout {
  readonly firstDay: string;
  readonly lastDay: string;
  readonly bars: readonly TimelineBar[];
  /** Place of any ISO day on the track, clamped to it. */
  readonly place: (day: string) => number;
}

const millisecondsOfDay = 86_400_000;
/** A period of one day must remain visible. */
const leastShare = 0.012;

/**
 * Lays periods out on one common track. Open periods reach its end; the track reaches a little beyond the last
 * day that must be on it.
 *
 * @param days days that must lie on the track, for example the as-of day
 */
export function layoutTimeline(
  periods: readonly TimelinePeriod[],
  days: readonly string[] = [],
): TimelineLayout {
  const all = [...periods.flatMap((period) => [period.from, period.to]), ...days].filter(
    (day) => day !== null,
  );
  const numbers = all.map(dayNumber);
  const first = Math.min(...numbers);
  const span = Math.max(30, Math.max(...numbers) - first);
  const last = first + Math.ceil(span * 1.08);
  const place = (day: string): number => clamp((dayNumber(day) - first) / (last - first));
  return {
    firstDay: isoDay(first),
    lastDay: isoDay(last),
    place,
    bars: periods.map((period) => bar(period, place)),
  };
}

function bar(period: TimelinePeriod, place: (day: string) => number): TimelineBar {
  const start = Math.min(place(period.from), 1 - leastShare);
  const end = period.to === null ? 1 : Math.max(place(period.to), start + leastShare);
  return { id: period.id, start, end, isOpen: period.to === null };
}

function dayNumber(day: string): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / millisecondsOfDay);
}

function isoDay(number: number): string {
  return new Date(number * millisecondsOfDay).toISOString().slice(0, 10);
}

function clamp(share: number): number {
  return Math.min(1, Math.max(0, share));
}
