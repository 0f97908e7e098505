import { readChoice, readText } from '../../../../shared/search-text';
import type { PageSearch } from '../../../../shared/page-search';
import type { StaffingGrouping } from '../../../../shared/schema.generated';
import { readUnitCode } from '../../../../shared/unit-code';

/** By what the table adds up, in the order offered; the first is the usual one. */
export const STAFFING_GROUPS = [
  'UNIT',
  'POSITION_TYPE',
  'ORGANIZATION_KIND',
] as const satisfies readonly StaffingGrouping[];

/** What the address of the overview says; absent = the usual. */
export interface StaffingSearch extends PageSearch {
  readonly unit?: string | undefined;
  readonly by?: StaffingGrouping | undefined;
  /** Columns that are shown. */
  readonly cols?: string | undefined;
}

/** Reads the address; anything unknown counts as absent. */
export function readStaffingSearch(search: Record<string, unknown>): StaffingSearch {
  const by = readChoice(search['by'], STAFFING_GROUPS);
  return {
    unit: readUnitCode(search['unit']),
    by: by === 'UNIT' ? undefined : by,
    cols: readText(search['cols']),
  };
}
