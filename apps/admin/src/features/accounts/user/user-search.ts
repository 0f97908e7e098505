import { readChoice } from '../../../shared/search-text';

/** Parts of the page of a user. */
export const USER_TABS = ['roles', 'rights', 'sessions', 'keys', 'history'] as const;
/** One of them. */
export type UserTab = (typeof USER_TABS)[number];

/** What the page of a user keeps in its address. */
export interface UserSearch {
  readonly tab?: UserTab | undefined;
}

/** Reads the address. */
export function readUserSearch(search: Record<string, unknown>): UserSearch {
  return { tab: readChoice(search['tab'], USER_TABS) };
}
