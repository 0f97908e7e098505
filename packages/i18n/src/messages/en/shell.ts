import type { Translation } from '../../translation.js';
import type { shell as vietnamese } from '../vi/shell.js';

/** Messages of the area `shell`. */
export const shell: Translation<typeof vietnamese> = {
  app: { name: 'Hai Cấp', tagline: 'Two-tier local government', skipToContent: 'Skip to content' },
  nav: {
    label: 'Main navigation',
    open: 'Open the menu',
    close: 'Close the menu',
    overview: 'Overview',
    units: 'Units',
    unitList: 'List of units',
    unitCompare: 'Compare two dates',
    unitResolve: 'Resolve old codes and names',
    unitMap: 'Map',
    acts: 'Rearrangements',
    imports: 'Import data',
    personnel: 'Personnel',
    meetings: 'Meetings',
    congress: 'Congresses',
    soon: 'not yet',
    breadcrumbs: 'You are here',
  },
  error: {
    notFoundTitle: 'There is no such page',
    notFoundText: 'The address {path} leads to no page.',
    toOverview: 'To the overview',
    crashTitle: 'This page has failed',
    crashText: 'The page cannot be shown. Stored data is not affected.',
    fields: 'Fields to check',
    reload: 'Reload the page',
  },
};
