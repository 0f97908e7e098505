import type { GridSort } from '@haicap/ui';

import { pageVariables, readPage, type PageSearch } from '../../../shared/page-search';
import type {
  Role,
  UserFilter,
  UserOrder,
  UserOrderField,
  UserStatus,
} from '../../../shared/schema.generated';
import { readChoice, readList, readNumber, readText } from '../../../shared/search-text';
import { readUnitCode } from '../../../shared/unit-code';
import type { UserListQueryVariables } from '../operations.generated';
import { ROLES, USER_STATUSES } from '../parts/account-words';

/** How many rows a page may have. */
export const PAGE_SIZES = [25, 50, 100] as const;
const USUAL_PAGE_SIZE = 50;

/** What the address of the list says; absent = the usual. */
export interface UserListSearch extends PageSearch {
  readonly text?: string | undefined;
  readonly status?: readonly UserStatus[] | undefined;
  readonly role?: readonly Role[] | undefined;
  /** Code of a unit: those of it or below it. */
  readonly unit?: string | undefined;
  /** Whether a second factor is set up. */
  readonly factor?: 'yes' | 'no' | undefined;
  /** Id of a column; with a minus before it from the highest down. */
  readonly sort?: string | undefined;
  readonly size?: (typeof PAGE_SIZES)[number] | undefined;
  readonly cols?: string | undefined;
}

/** Which columns the API can sort by. */
const ORDER_FIELDS: Readonly<Record<string, UserOrderField>> = {
  name: 'DISPLAY_NAME',
  login: 'LOGIN',
  created: 'CREATED_AT',
};

/** A list without any condition. */
export const NO_FILTERS: UserListSearch = {
  text: undefined,
  status: undefined,
  role: undefined,
  unit: undefined,
  factor: undefined,
};

/** Reads the address; anything unknown counts as absent. */
export function readUserListSearch(search: Record<string, unknown>): UserListSearch {
  const sort = readText(search['sort']);
  const size = readNumber(search['size']);
  return {
    ...readPage(search),
    text: readText(search['text']),
    status: readList(search['status'], USER_STATUSES),
    role: readList(search['role'], ROLES),
    unit: readUnitCode(search['unit']),
    factor: readChoice(search['factor'], ['yes', 'no']),
    sort: sort !== undefined && sort.replace(/^-/, '') in ORDER_FIELDS ? sort : undefined,
    size: PAGE_SIZES.find((known) => known === size && known !== USUAL_PAGE_SIZE),
    cols: readText(search['cols']),
  };
}

/** Whether anything narrows the list. */
export function isFiltered(search: UserListSearch): boolean {
  return Object.keys(NO_FILTERS).some((name) => search[name as keyof UserListSearch] !== undefined);
}

/** The order of the rows; by name unless the address says otherwise. */
export function sortOf({ sort = 'name' }: UserListSearch): GridSort {
  return { columnId: sort.replace(/^-/, ''), direction: sort.startsWith('-') ? 'DESC' : 'ASC' };
}

/** The order as it stands in the address. */
export function sortText(sort: GridSort): string | undefined {
  const text = sort.direction === 'DESC' ? `-${sort.columnId}` : sort.columnId;
  return text === 'name' ? undefined : text;
}

/** How many rows a page has. */
export function pageSizeOf(search: UserListSearch): number {
  return search.size ?? USUAL_PAGE_SIZE;
}

/** Variables of the list for one page; `unitId` belongs to the code in the address. */
export function listVariables(search: UserListSearch, unitId: string | null): UserListQueryVariables {
  return {
    filter: conditions(search, unitId),
    orderBy: [orderOf(search)],
    ...pageVariables(search, pageSizeOf(search)),
  };
}

function conditions({ text, status, role, factor }: UserListSearch, unitId: string | null): UserFilter {
  return {
    ...(text === undefined ? {} : { text }),
    ...(status === undefined ? {} : { statuses: status }),
    ...(role === undefined ? {} : { roles: role }),
    ...(factor === undefined ? {} : { hasSecondFactor: factor === 'yes' }),
    ...(unitId === null ? {} : { unitId }),
  };
}

function orderOf(search: UserListSearch): UserOrder {
  const sort = sortOf(search);
  return { field: ORDER_FIELDS[sort.columnId] ?? 'DISPLAY_NAME', direction: sort.direction };
}
