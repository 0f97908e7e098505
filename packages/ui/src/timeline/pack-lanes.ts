import type { TimelinePeriod } from './timeline-layout.js';

/**
 * Puts periods side by side: what does not overlap shares a lane, what does gets one of its own. The first period of
 * the list that fits comes first, so a list in order of importance keeps its most important ones on top.
 *
 * @example packLanes([{ id: 'a', from: '2025-01-01', to: null }, { id: 'b', from: '2025-07-01', to: null }]).length // 2
 */
export function packLanes<Period extends TimelinePeriod>(
  periods: readonly Period[],
): readonly (readonly Period[])[] {
  const lanes: Period[][] = [];
  for (const period of periods) {
    const lane = lanes.find((taken) => taken.every((other) => !overlap(period, other)));
    if (lane) lane.push(period);
    else lanes.push([period]);
  }
  return lanes.map((lane) => lane.toSorted((a, b) => a.from.localeCompare(b.from)));
}

/** Days end exclusively: one may begin on the day another is over. */
function overlap(one: TimelinePeriod, other: TimelinePeriod): boolean {
  return (one.to === null || one.to > other.from) && (other.to === null || other.to > one.from);
}
