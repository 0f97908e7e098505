import { readChoice } from '../../../shared/search-text';

/** Parts of the page of a person. */
export const PERSON_TABS = ['career', 'private', 'history'] as const;
/** One of them. */
export type PersonTab = (typeof PERSON_TABS)[number];

/** What the page of a person keeps in its address. */
export interface PersonSearch {
  readonly tab?: PersonTab | undefined;
}

/** Reads the address. */
export function readPersonSearch(search: Record<string, unknown>): PersonSearch {
  return { tab: readChoice(search['tab'], PERSON_TABS) };
}
