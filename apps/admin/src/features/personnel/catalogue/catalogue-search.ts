import { ORGANIZATION_KINDS } from '@haicap/domain/personnel';

import { pageSizeOf, readPageSize, type PageSize } from '../../../shared/list-search';
import { pageVariables, readPage, type PageSearch } from '../../../shared/page-search';
import type { OrganizationKind, PositionTypeFilter, UnitLevel } from '../../../shared/schema.generated';
import { readChoice, readText } from '../../../shared/search-text';
import { UNIT_LEVELS } from '../../../shared/unit-words';
import type { PositionTypeListQueryVariables } from '../operations.generated';

/** What the address of the catalogue says; absent = the usual. */
export interface CatalogueSearch extends PageSearch {
  readonly text?: string | undefined;
  readonly body?: OrganizationKind | undefined;
  readonly level?: UnitLevel | undefined;
  readonly key?: 'yes' | undefined;
  readonly size?: PageSize | undefined;
  readonly cols?: string | undefined;
}

/** A catalogue without any condition. */
export const NO_CATALOGUE_FILTERS: CatalogueSearch = {
  text: undefined,
  body: undefined,
  level: undefined,
  key: undefined,
};

/** Reads the address; anything unknown counts as absent. */
export function readCatalogueSearch(search: Record<string, unknown>): CatalogueSearch {
  return {
    ...readPage(search),
    text: readText(search['text']),
    body: readChoice(search['body'], ORGANIZATION_KINDS),
    level: readChoice(search['level'], UNIT_LEVELS),
    key: readChoice(search['key'], ['yes']),
    size: readPageSize(search['size']),
    cols: readText(search['cols']),
  };
}

/** Whether anything narrows the catalogue. */
export function isFiltered(search: CatalogueSearch): boolean {
  return Object.keys(NO_CATALOGUE_FILTERS).some(
    (name) => search[name as keyof CatalogueSearch] !== undefined,
  );
}

/** Variables of the catalogue for one page. */
export function listVariables(search: CatalogueSearch, asOf: string | null): PositionTypeListQueryVariables {
  const { text, body, level, key } = search;
  const filter: PositionTypeFilter = {
    asOf,
    ...(text === undefined ? {} : { text }),
    ...(body === undefined ? {} : { organizationKind: body }),
    ...(level === undefined ? {} : { level }),
    ...(key === undefined ? {} : { isKeyLeadership: true }),
  };
  return { filter, ...pageVariables(search, pageSizeOf(search)) };
}
