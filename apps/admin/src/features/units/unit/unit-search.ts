import { readChoice, readNumber } from '../../../shared/search-text';

/** Tabs of the unit page, in their order. */
export const UNIT_TABS = [
  'overview',
  'versions',
  'lineage',
  'children',
  'organizations',
  'facilities',
  'indicators',
  'history',
] as const;
/** A tab of the unit page. */
export type UnitTab = (typeof UNIT_TABS)[number];

const DIRECTIONS = ['BACKWARD', 'FORWARD', 'BOTH'] as const;

/** What the address of a unit page says; absent = the usual. */
export interface UnitSearch {
  readonly tab?: UnitTab | undefined;
  readonly direction?: (typeof DIRECTIONS)[number] | undefined;
  /** Steps of the lineage, 1 to 3. */
  readonly depth?: number | undefined;
}

/** Reads the address; anything unknown counts as absent. */
export function readUnitSearch(search: Record<string, unknown>): UnitSearch {
  const depth = readNumber(search['depth']);
  return {
    tab: readChoice(search['tab'], UNIT_TABS),
    direction: readChoice(search['direction'], DIRECTIONS),
    depth: depth === 1 || depth === 2 || depth === 3 ? depth : undefined,
  };
}
