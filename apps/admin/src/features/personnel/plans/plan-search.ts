import { readPageSize, type PageSize } from '../../../shared/list-search';
import { readPage, type PageSearch } from '../../../shared/page-search';
import type { PersonnelPlanState } from '../../../shared/schema.generated';
import { readChoice, readList, readText } from '../../../shared/search-text';
import { PLAN_STATES, PLAN_TABS, type PlanTab } from './plan-words';

/** What the address of the list of plans says. */
export interface PlanListSearch extends PageSearch {
  readonly text?: string | undefined;
  readonly state?: readonly PersonnelPlanState[] | undefined;
  /** Code of a unit: plans of it or below it. */
  readonly unit?: string | undefined;
  readonly size?: PageSize | undefined;
}

/** What the address of a plan says. */
export interface PlanSearch {
  readonly tab?: PlanTab | undefined;
  /** Part of the name of a unit, post or person. */
  readonly text?: string | undefined;
  /** Only units with gaps, or with errors; only lines that differ. */
  readonly only?: 'open' | 'faulty' | undefined;
  /** A line to be shown. */
  readonly line?: string | undefined;
}

/** A list without any condition. */
export const NO_PLAN_FILTERS: PlanListSearch = { text: undefined, state: undefined, unit: undefined };

/** Reads the address of the list; anything unknown counts as absent. */
export function readPlanListSearch(search: Record<string, unknown>): PlanListSearch {
  return {
    ...readPage(search),
    text: readText(search['text']),
    state: readList(search['state'], PLAN_STATES),
    unit: readText(search['unit'], 10),
    size: readPageSize(search['size']),
  };
}

/** Reads the address of a plan; anything unknown counts as absent. */
export function readPlanSearch(search: Record<string, unknown>): PlanSearch {
  return {
    tab: readChoice(search['tab'], PLAN_TABS),
    text: readText(search['text']),
    only: readChoice(search['only'], ['open', 'faulty']),
    line: readText(search['line']),
  };
}

/** Whether anything narrows the list. */
export function isPlanListNarrow(search: PlanListSearch): boolean {
  return search.text !== undefined || search.state !== undefined || search.unit !== undefined;
}
