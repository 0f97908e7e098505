import type { PageSearch } from '../../../../shared/page-search';
import { readText } from '../../../../shared/search-text';
import { readUnitCode } from '../../../../shared/unit-code';

/** What the address of the sheet says. */
export interface CeilingSearch extends PageSearch {
  readonly unit?: string | undefined;
  readonly cols?: string | undefined;
}

/** Reads the address; anything unknown counts as absent. */
export function readCeilingSearch(search: Record<string, unknown>): CeilingSearch {
  return { unit: readUnitCode(search['unit']), cols: readText(search['cols']) };
}
