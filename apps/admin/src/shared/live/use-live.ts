import { useEffect } from 'react';

import type { ChangeTopic } from '../schema.generated';
import { followChanges } from './follow-changes';

/**
 * Keeps a page up to date with what others change: one line in the page, beside its queries.
 *
 *     useLive(['ASSIGNMENTS', 'PERSONS']);            // a list
 *     useLive(['ORGANIZATIONS', 'POSITIONS'], unit.id); // what stands in one unit itself; what sums up those below it
 *                                                       // takes none
 *
 * Soon after such a change every query of the page is asked again. Old rows stay until the new ones are there; where
 * one has scrolled to, what is focused and what is typed stay as well, and nothing happens while a dialog is open. A form
 * in the page itself keeps its own values: it must not be filled anew from the queries.
 */
export function useLive(topics: readonly ChangeTopic[], unitId: string | null = null): void {
  const wish = topics.join(' ');
  useEffect(() => followChanges({ topics: wish.split(' ') as ChangeTopic[], unitId }), [wish, unitId]);
}
