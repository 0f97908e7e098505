import { ORGANIZATION_KINDS } from '@haicap/domain/personnel';

import { pageSizeOf, readPageSize, type PageSize } from '../../../../shared/list-search';
import { pageVariables, readPage, type PageSearch } from '../../../../shared/page-search';
import type { OrganizationKind, StaffingIssue, VacancyFilter } from '../../../../shared/schema.generated';
import { readChoice, readList, readText } from '../../../../shared/search-text';
import { readUnitCode } from '../../../../shared/unit-code';
import type { VacancyListQueryVariables } from '../../views.generated';

/** What may be wrong with a post. */
export const STAFFING_ISSUES = ['VACANT', 'SURPLUS'] as const satisfies readonly StaffingIssue[];

/** What the address of the list says; absent = the usual. */
export interface VacancySearch extends PageSearch {
  readonly unit?: string | undefined;
  /** Id of a kind of post. */
  readonly type?: string | undefined;
  readonly kind?: readonly OrganizationKind[] | undefined;
  readonly key?: 'yes' | undefined;
  readonly only?: StaffingIssue | undefined;
  readonly size?: PageSize | undefined;
  readonly cols?: string | undefined;
}

/** A list without any condition but the unit. */
export const NO_VACANCY_FILTERS: VacancySearch = {
  type: undefined,
  kind: undefined,
  key: undefined,
  only: undefined,
};

/** Reads the address; anything unknown counts as absent. */
export function readVacancySearch(search: Record<string, unknown>): VacancySearch {
  return {
    ...readPage(search),
    unit: readUnitCode(search['unit']),
    type: readText(search['type']),
    kind: readList(search['kind'], ORGANIZATION_KINDS),
    key: readChoice(search['key'], ['yes']),
    only: readChoice(search['only'], STAFFING_ISSUES),
    size: readPageSize(search['size']),
    cols: readText(search['cols']),
  };
}

/** Whether anything but the unit narrows the list. */
export function isFiltered(search: VacancySearch): boolean {
  return Object.keys(NO_VACANCY_FILTERS).some((name) => search[name as keyof VacancySearch] !== undefined);
}

/** Variables of one page of the list. */
export function vacancyVariables(
  search: VacancySearch,
  asOf: string | null,
  unitId: string,
): VacancyListQueryVariables {
  return { unitId, asOf, filter: conditions(search), ...pageVariables(search, pageSizeOf(search)) };
}

function conditions({ type, kind, key, only }: VacancySearch): VacancyFilter {
  return {
    ...(type === undefined ? {} : { positionTypeId: type }),
    ...(kind === undefined ? {} : { organizationKind: kind }),
    ...(key === undefined ? {} : { isKeyLeadership: true }),
    ...(only === undefined ? {} : { only }),
  };
}
