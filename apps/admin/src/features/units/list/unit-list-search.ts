import type { GridSort } from '@haicap/ui';

import { pageVariables, readPage, type PageSearch } from '../../../shared/page-search';
import type {
  PopulationQuality,
  UnitFilter,
  UnitKind,
  UnitLevel,
  UnitOrder,
  UnitOrderField,
} from '../../../shared/schema.generated';
import { readChoice, readList, readNumber, readText, readTexts } from '../../../shared/search-text';
import { POPULATION_QUALITIES, UNIT_KINDS, UNIT_LEVELS } from '../../../shared/unit-words';
import type { UnitListQueryVariables } from '../operations.generated';

/** How many rows a page may have. */
export const PAGE_SIZES = [25, 50, 100] as const;
const USUAL_PAGE_SIZE = 50;

/** What the address of the list says; absent = the usual. */
export interface UnitListSearch extends PageSearch {
  readonly view?: 'tree' | undefined;
  readonly text?: string | undefined;
  readonly level?: readonly UnitLevel[] | undefined;
  readonly kind?: readonly UnitKind[] | undefined;
  /** Codes of provinces; when absent the scope counts. */
  readonly province?: readonly string[] | undefined;
  readonly quality?: readonly PopulationQuality[] | undefined;
  readonly areaMin?: number | undefined;
  readonly areaMax?: number | undefined;
  readonly populationMin?: number | undefined;
  readonly populationMax?: number | undefined;
  /** Id of a column; with a minus before it from the highest down. */
  readonly sort?: string | undefined;
  readonly size?: (typeof PAGE_SIZES)[number] | undefined;
  /** Ids of the columns shown. */
  readonly cols?: string | undefined;
  /** Id of the unit shown beside the list. */
  readonly peek?: string | undefined;
}

/** Which columns the API can sort by. */
export const ORDER_FIELDS: Readonly<Record<string, UnitOrderField>> = {
  code: 'CODE',
  name: 'NAME',
  kind: 'KIND',
  population: 'POPULATION',
  area: 'AREA',
  from: 'VALID_FROM',
};

/** Reads the address; anything unknown counts as absent. */
export function readUnitListSearch(search: Record<string, unknown>): UnitListSearch {
  const sort = readText(search['sort']);
  const size = readNumber(search['size']);
  return {
    ...readPage(search),
    view: readChoice(search['view'], ['tree']),
    text: readText(search['text']),
    level: readList(search['level'], UNIT_LEVELS),
    kind: readList(search['kind'], UNIT_KINDS),
    province: readCodes(search['province']),
    quality: readList(search['quality'], POPULATION_QUALITIES),
    areaMin: readNumber(search['areaMin']),
    areaMax: readNumber(search['areaMax']),
    populationMin: readNumber(search['populationMin']),
    populationMax: readNumber(search['populationMax']),
    sort: sort !== undefined && sort.replace(/^-/, '') in ORDER_FIELDS ? sort : undefined,
    size: PAGE_SIZES.find((known) => known === size && known !== USUAL_PAGE_SIZE),
    cols: readText(search['cols']),
    peek: readText(search['peek']),
  };
}

/** Whether anything but the scope narrows the list. */
export function isFiltered(search: UnitListSearch): boolean {
  return Object.values(conditions(search, null)).some((condition) => condition !== undefined);
}

/** A list without any condition. */
export const NO_FILTERS: UnitListSearch = {
  text: undefined,
  level: undefined,
  kind: undefined,
  province: undefined,
  quality: undefined,
  areaMin: undefined,
  areaMax: undefined,
  populationMin: undefined,
  populationMax: undefined,
};

/** The filter for the API. */
export function conditions(search: UnitListSearch, scope: string | null): UnitFilter {
  return {
    text: search.text,
    level: search.level,
    kind: search.kind,
    provinceCode: search.province ?? (scope === null ? undefined : [scope]),
    populationQuality: search.quality,
    areaKm2: range(search.areaMin, search.areaMax),
    population: range(wholeUp(search.populationMin), wholeDown(search.populationMax)),
  };
}

/** The order of the rows; by code when the address says nothing. */
export function sortOf(search: UnitListSearch): GridSort {
  const sort = search.sort ?? 'code';
  return { columnId: sort.replace(/^-/, ''), direction: sort.startsWith('-') ? 'DESC' : 'ASC' };
}

/** The order as it stands in the address. */
export function sortText(sort: GridSort): string | undefined {
  const text = sort.direction === 'DESC' ? `-${sort.columnId}` : sort.columnId;
  return text === 'code' ? undefined : text;
}

/** How many rows a page has. */
export function pageSizeOf(search: UnitListSearch): number {
  return search.size ?? USUAL_PAGE_SIZE;
}

/** Variables of the list for one page. */
export function listVariables(
  search: UnitListSearch,
  asOf: string | null,
  scope: string | null,
): UnitListQueryVariables {
  return {
    asOf,
    filter: conditions(search, scope),
    orderBy: [orderOf(search)],
    ...pageVariables(search, pageSizeOf(search)),
  };
}

function orderOf(search: UnitListSearch): UnitOrder {
  const sort = sortOf(search);
  return { field: ORDER_FIELDS[sort.columnId] ?? 'CODE', direction: sort.direction };
}

function range(min: number | undefined, max: number | undefined): { min?: number; max?: number } | undefined {
  if (min === undefined && max === undefined) return undefined;
  return { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
}

/** Persons are counted in whole numbers. */
function wholeUp(value: number | undefined): number | undefined {
  return value === undefined ? undefined : Math.ceil(value);
}

function wholeDown(value: number | undefined): number | undefined {
  return value === undefined ? undefined : Math.floor(value);
}

function readCodes(text: unknown): readonly string[] | undefined {
  const codes = readTexts(text).filter((code) => /^\d{2}$/.test(code));
  return codes.length === 0 ? undefined : codes;
}
