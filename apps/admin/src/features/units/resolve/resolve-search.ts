import type { PlainDate } from '@haicap/domain/dates';

import { readDay } from '../compare/compare-search';

/** What the resolver keeps in its address; the list itself may be long and private. */
export interface ResolveSearch {
  /** Day of the codes and names. */
  readonly at?: PlainDate | undefined;
  /** Day by which to say what became of them. */
  readonly to?: PlainDate | undefined;
  /** Code of a province on the first day, or `ALL`; the scope of the page when absent. */
  readonly province?: string | undefined;
}

/** Reads the address; anything unknown counts as absent. */
export function readResolveSearch(search: Record<string, unknown>): ResolveSearch {
  const province = search['province'];
  const isKnown = typeof province === 'string' && /^(?:\d{2}|ALL)$/u.test(province);
  return { at: readDay(search['at']), to: readDay(search['to']), province: isKnown ? province : undefined };
}
