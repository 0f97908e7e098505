import { addDays, fromPlainDate, parsePlainDate, plainDate, type PlainDate } from '@haicap/domain/dates';

import { pageVariables, readPage, type PageSearch } from '../../../../shared/page-search';
import { readText, readTexts } from '../../../../shared/search-text';
import { readUnitCode } from '../../../../shared/unit-code';
import type { MonitorOfUnitQueryVariables } from '../../views.generated';

/** Periods that are offered, the usual one first. */
export const MONITOR_PRESETS = ['YEAR', 'QUARTER', 'MERGER'] as const;
/** One of them. */
export type MonitorPreset = (typeof MONITOR_PRESETS)[number];

/** What the address of the monitor says; absent = the usual. */
export interface MonitorSearch extends PageSearch {
  readonly unit?: string | undefined;
  readonly from?: PlainDate | undefined;
  /** Last day. */
  readonly to?: PlainDate | undefined;
  /** Ids of kinds of post; absent = those of key leadership. */
  readonly types?: readonly string[] | undefined;
  /** Id of the unit whose cell is shown, and of the kind of post. */
  readonly row?: string | undefined;
  readonly col?: string | undefined;
}

/** A period with its last day. */
export interface MonitorPeriod {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

const MOST_TYPES = 30;
const MOST_DAYS = 731;
/** The day from which the units of today work. */
const MERGER_DAY = plainDate('2025-07-01');
const UNITS_A_PAGE = 100;

/** Reads the address; anything unknown counts as absent. */
export function readMonitorSearch(search: Record<string, unknown>): MonitorSearch {
  const types = readTexts(search['types']).slice(0, MOST_TYPES);
  return {
    ...readPage(search),
    unit: readUnitCode(search['unit']),
    from: readDay(search['from']),
    to: readDay(search['to']),
    types: types.length === 0 ? undefined : types,
    row: readText(search['row']),
    col: readText(search['col']),
  };
}

function readDay(text: unknown): PlainDate | undefined {
  return parsePlainDate(readText(text) ?? '') ?? undefined;
}

/** The days of a preset, up to the day that is shown. */
export function presetPeriod(preset: MonitorPreset, day: PlainDate): MonitorPeriod {
  if (preset === 'MERGER') return { from: day < MERGER_DAY ? day : MERGER_DAY, to: day };
  return { from: addDays(day, preset === 'YEAR' ? -364 : -89), to: day };
}

/** The period of the address; without one, the last twelve months up to the day that is shown. */
export function periodOf({ from, to }: MonitorSearch, day: PlainDate): MonitorPeriod {
  const last = to ?? day;
  return { from: from ?? presetPeriod('YEAR', last).from, to: last };
}

/** The preset that a period is; null for any other. */
export function presetOf(period: MonitorPeriod, day: PlainDate): MonitorPreset | null {
  const found = MONITOR_PRESETS.find((preset) => {
    const { from, to } = presetPeriod(preset, day);
    return from === period.from && to === period.to;
  });
  return found ?? null;
}

/** Number of days of a period. */
export function daysOfPeriod({ from, to }: MonitorPeriod): number {
  return Math.round((fromPlainDate(to).getTime() - fromPlainDate(from).getTime()) / 86_400_000) + 1;
}

/** What is wrong with a period; null when nothing is. */
export function periodFault(period: MonitorPeriod): 'order' | 'tooLong' | null {
  if (period.from > period.to) return 'order';
  return daysOfPeriod(period) > MOST_DAYS ? 'tooLong' : null;
}

/** Variables of one page of the monitor. */
export function monitorVariables(
  search: MonitorSearch,
  day: PlainDate,
  unitId: string,
): MonitorOfUnitQueryVariables {
  const { from, to } = periodOf(search, day);
  return {
    unitId,
    asOf: to,
    from,
    to: addDays(to, 1),
    positionTypeIds: search.types ?? null,
    ...pageVariables(search, UNITS_A_PAGE),
  };
}
