import type { Permission } from '../../../shared/schema.generated';
import { readChoice } from '../../../shared/search-text';
import { readUnitCode } from '../../../shared/unit-code';
import { PERMISSIONS } from '../parts/account-words';

/** What the page keeps in its address: `/access?permission=UNITS_EDIT&unit=05977`. */
export interface AccessSearch {
  readonly view?: 'roles' | undefined;
  readonly permission?: Permission | undefined;
  /** Code of the unit; absent = the whole country. */
  readonly unit?: string | undefined;
}

/** Reads the address. */
export function readAccessSearch(search: Record<string, unknown>): AccessSearch {
  return {
    view: readChoice(search['view'], ['roles']),
    permission: readChoice(search['permission'], PERMISSIONS),
    unit: readUnitCode(search['unit']),
  };
}
