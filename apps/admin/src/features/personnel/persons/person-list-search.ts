import type { GridSort } from '@haicap/ui';

import { pageSizeOf, readPageSize, readSort, sortOf, type PageSize } from '../../../shared/list-search';
import { pageVariables, readPage, type PageSearch } from '../../../shared/page-search';
import type { PersonFilter, PersonOrderField } from '../../../shared/schema.generated';
import { readChoice, readText } from '../../../shared/search-text';
import { readUnitCode } from '../../../shared/unit-code';
import type { PersonListQueryVariables } from '../operations.generated';

/** What the address of the list says; absent = the usual. */
export interface PersonListSearch extends PageSearch {
  readonly text?: string | undefined;
  /** Code of a unit: whose file is kept, or who holds a post, there or below. */
  readonly unit?: string | undefined;
  /** Whether they hold a post on the day. */
  readonly post?: 'yes' | 'no' | undefined;
  /** Id of a kind of post. */
  readonly type?: string | undefined;
  readonly key?: 'yes' | undefined;
  readonly sort?: string | undefined;
  readonly size?: PageSize | undefined;
  readonly cols?: string | undefined;
}

/** The usual order of the list. */
export const USUAL_PERSON_SORT = 'name';

const ORDER_FIELDS: Readonly<Record<string, PersonOrderField>> = { name: 'NAME', created: 'CREATED_AT' };

/** A list without any condition. */
export const NO_PERSON_FILTERS: PersonListSearch = {
  text: undefined,
  unit: undefined,
  post: undefined,
  type: undefined,
  key: undefined,
};

/** Reads the address; anything unknown counts as absent. */
export function readPersonListSearch(search: Record<string, unknown>): PersonListSearch {
  return {
    ...readPage(search),
    text: readText(search['text']),
    unit: readUnitCode(search['unit']),
    post: readChoice(search['post'], ['yes', 'no']),
    type: readText(search['type']),
    key: readChoice(search['key'], ['yes']),
    sort: readSort(readText(search['sort']), ORDER_FIELDS),
    size: readPageSize(search['size']),
    cols: readText(search['cols']),
  };
}

/** Whether anything narrows the list. */
export function isFiltered(search: PersonListSearch): boolean {
  return Object.keys(NO_PERSON_FILTERS).some((name) => search[name as keyof PersonListSearch] !== undefined);
}

/** The order of the rows. */
export function personSortOf({ sort }: PersonListSearch): GridSort {
  return sortOf(sort ?? USUAL_PERSON_SORT);
}

/** Variables of the list for one page; `unitId` belongs to the code in the address. */
export function listVariables(
  search: PersonListSearch,
  asOf: string | null,
  unitId: string | null,
): PersonListQueryVariables {
  const { columnId, direction } = personSortOf(search);
  return {
    asOf,
    filter: conditions(search, asOf, unitId),
    orderBy: [{ field: ORDER_FIELDS[columnId] ?? 'NAME', direction }],
    ...pageVariables(search, pageSizeOf(search)),
  };
}

function conditions(
  { text, post, type, key }: PersonListSearch,
  asOf: string | null,
  unitId: string | null,
): PersonFilter {
  return {
    asOf,
    ...(text === undefined ? {} : { text }),
    ...(unitId === null ? {} : { unitId }),
    ...(post === undefined ? {} : { hasPost: post === 'yes' }),
    ...(type === undefined ? {} : { positionTypeId: type }),
    ...(key === undefined ? {} : { isKeyLeader: true }),
  };
}
