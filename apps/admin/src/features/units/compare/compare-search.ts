import { parsePlainDate, type PlainDate } from '@haicap/domain/dates';

import { readPage, type PageSearch } from '../../../shared/page-search';
import type { CrosswalkOutcome, UnitLevel } from '../../../shared/schema.generated';
import { readChoice, readText } from '../../../shared/search-text';

/** What the comparison keeps in its address. */
export interface CompareSearch extends PageSearch {
  readonly from?: PlainDate | undefined;
  readonly to?: PlainDate | undefined;
  readonly outcome?: CrosswalkOutcome | undefined;
  /** Communes when absent: they are what carries over; `ALL` adds provinces and districts. */
  readonly level?: UnitLevel | 'ALL' | undefined;
  readonly text?: string | undefined;
}

/** Reads the address; anything unknown counts as absent. */
export function readCompareSearch(search: Record<string, unknown>): CompareSearch {
  return {
    ...readPage(search),
    from: readDay(search['from']),
    to: readDay(search['to']),
    outcome: readChoice(search['outcome'], ['EXACT', 'SPLIT', 'UNDEFINED']),
    level: readChoice(search['level'], ['ALL', 'PROVINCE', 'DISTRICT']),
    text: readText(search['text']),
  };
}

/** A day parameter; undefined when it is no day. */
export function readDay(value: unknown): PlainDate | undefined {
  return parsePlainDate(readText(value) ?? '') ?? undefined;
}
