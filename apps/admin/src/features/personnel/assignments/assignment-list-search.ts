import { ASSIGNMENT_KINDS, ASSIGNMENT_STATES } from '@haicap/domain/personnel';
import type { GridSort } from '@haicap/ui';

import { pageSizeOf, readPageSize, readSort, sortOf, type PageSize } from '../../../shared/list-search';
import { pageVariables, readPage, type PageSearch } from '../../../shared/page-search';
import type {
  AssignmentFilter,
  AssignmentKind,
  AssignmentOrderField,
  AssignmentState,
} from '../../../shared/schema.generated';
import { readChoice, readList, readText } from '../../../shared/search-text';
import { readUnitCode } from '../../../shared/unit-code';
import type { AssignmentListQueryVariables } from '../operations.generated';

/** Views of the list, in their order; the first is the usual one. */
export const ASSIGNMENT_VIEWS = ['active', 'proposed', 'drafts', 'planned', 'ended', 'all'] as const;
/** One of them. */
export type AssignmentView = (typeof ASSIGNMENT_VIEWS)[number];

/** Which of the views show what is prepared; only those who prepare or decide see it. */
export const PREPARED_VIEWS: readonly AssignmentView[] = ['proposed', 'drafts'];

/** What the address of the list says; absent = the usual. */
export interface AssignmentListSearch extends PageSearch {
  readonly view?: AssignmentView | undefined;
  readonly text?: string | undefined;
  /** Code of a unit: posts there or below. */
  readonly unit?: string | undefined;
  readonly kind?: readonly AssignmentKind[] | undefined;
  readonly state?: readonly AssignmentState[] | undefined;
  /** Id of a kind of post. */
  readonly type?: string | undefined;
  readonly key?: 'yes' | undefined;
  readonly sort?: string | undefined;
  readonly size?: PageSize | undefined;
  readonly cols?: string | undefined;
  /** Id of the assignment shown beside the list. */
  readonly peek?: string | undefined;
  /** Id of a post that somebody is to be put on: the form for it is open. */
  readonly post?: string | undefined;
}

/** The usual order of the list. */
export const USUAL_ASSIGNMENT_SORT = '-from';

const ORDER_FIELDS: Readonly<Record<string, AssignmentOrderField>> = {
  from: 'VALID_FROM',
  to: 'VALID_TO',
  created: 'CREATED_AT',
};

/** A list without any condition. */
export const NO_ASSIGNMENT_FILTERS: AssignmentListSearch = {
  text: undefined,
  unit: undefined,
  kind: undefined,
  state: undefined,
  type: undefined,
  key: undefined,
};

/** What a view asks for. */
const VIEW_FILTERS: Readonly<Record<AssignmentView, AssignmentFilter>> = {
  active: { status: ['ACTIVE'] },
  proposed: { state: ['PROPOSED'] },
  drafts: { state: ['DRAFT'] },
  planned: { status: ['PLANNED'] },
  ended: { status: ['ENDED'] },
  all: {},
};

/** Reads the address; anything unknown counts as absent. */
export function readAssignmentListSearch(search: Record<string, unknown>): AssignmentListSearch {
  const view = readChoice(search['view'], ASSIGNMENT_VIEWS);
  return {
    ...readPage(search),
    view: view === 'active' ? undefined : view,
    text: readText(search['text']),
    unit: readUnitCode(search['unit']),
    kind: readList(search['kind'], ASSIGNMENT_KINDS),
    state: view === 'all' ? readList(search['state'], ASSIGNMENT_STATES) : undefined,
    type: readText(search['type']),
    key: readChoice(search['key'], ['yes']),
    sort: readSort(readText(search['sort']), ORDER_FIELDS),
    size: readPageSize(search['size']),
    cols: readText(search['cols']),
    peek: readText(search['peek']),
    post: readText(search['post']),
  };
}

/** Whether anything narrows the view. */
export function isFiltered(search: AssignmentListSearch): boolean {
  return Object.keys(NO_ASSIGNMENT_FILTERS).some(
    (name) => search[name as keyof AssignmentListSearch] !== undefined,
  );
}

/** The order of the rows. */
export function assignmentSortOf({ sort }: AssignmentListSearch): GridSort {
  return sortOf(sort ?? USUAL_ASSIGNMENT_SORT);
}

/** Variables of the list for one page; `unitId` belongs to the code in the address, `day` to what is shown. */
export function listVariables(
  search: AssignmentListSearch,
  day: string,
  unitId: string | null,
): AssignmentListQueryVariables {
  const { columnId, direction } = assignmentSortOf(search);
  return {
    asOf: day,
    filter: conditions(search, day, unitId),
    orderBy: [{ field: ORDER_FIELDS[columnId] ?? 'VALID_FROM', direction }],
    ...pageVariables(search, pageSizeOf(search)),
  };
}

function conditions(search: AssignmentListSearch, day: string, unitId: string | null): AssignmentFilter {
  const { view = 'active', text, kind, state, type, key } = search;
  const ofView = VIEW_FILTERS[view];
  return {
    ...ofView,
    ...(ofView.status ? { asOf: day } : {}),
    ...(state === undefined ? {} : { state }),
    ...(text === undefined ? {} : { text }),
    ...(unitId === null ? {} : { unitId }),
    ...(kind === undefined ? {} : { kind }),
    ...(type === undefined ? {} : { positionTypeId: type }),
    ...(key === undefined ? {} : { isKeyLeadership: true }),
  };
}
