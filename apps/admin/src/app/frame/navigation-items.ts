import type { MessageKey } from '@haicap/i18n';
import type { IconName } from '@haicap/ui';

import type { Permission } from '../../shared/schema.generated';

/** One entry of the navigation. */
export interface NavigationItem {
  readonly label: MessageKey;
  readonly to: string;
  readonly icon: IconName;
  /** Shown as current only on exactly this path. */
  readonly isExact?: boolean;
  /** The part is not in this version; its page says what will be there. */
  readonly isLater?: boolean;
  /** Shown only to people who have it, or one of these. */
  readonly permission?: Permission | readonly Permission[];
  /** Served beside the client, not one of its routes. */
  readonly isOutside?: boolean;
}

/** Entries under one heading, or under none. */
export interface NavigationGroup {
  readonly label: MessageKey | null;
  readonly items: readonly NavigationItem[];
}

const READS = { permission: 'PERSONNEL_READ' } as const;

/** The navigation: overview, the four domains, then who may do what. */
export const NAVIGATION: readonly NavigationGroup[] = [
  {
    label: null,
    items: [{ label: 'shell.nav.overview', to: '/', icon: 'home', isExact: true }],
  },
  {
    label: 'shell.nav.units',
    items: [
      { label: 'shell.nav.unitList', to: '/units', icon: 'building', isExact: true },
      { label: 'shell.nav.unitCompare', to: '/units/compare', icon: 'compare' },
      { label: 'shell.nav.unitResolve', to: '/units/resolve', icon: 'resolve' },
      { label: 'shell.nav.unitMap', to: '/units/map', icon: 'map' },
      { label: 'shell.nav.acts', to: '/acts', icon: 'merge' },
      {
        label: 'shell.nav.imports',
        to: '/imports',
        icon: 'upload',
        permission: ['IMPORTS_RUN', 'PERSONNEL_IMPORT'],
      },
    ],
  },
  {
    label: 'shell.nav.personnel',
    items: [
      { label: 'shell.nav.personnelOverview', to: '/personnel', icon: 'people', isExact: true, ...READS },
      { label: 'shell.nav.persons', to: '/personnel/persons', icon: 'person', ...READS },
      { label: 'shell.nav.assignments', to: '/personnel/assignments', icon: 'link', ...READS },
      {
        label: 'shell.nav.personnelPlans',
        to: '/personnel/plans',
        icon: 'rows',
        permission: 'PERSONNEL_DRAFTS',
      },
      { label: 'shell.nav.vacancies', to: '/personnel/vacancies', icon: 'personOff', ...READS },
      { label: 'shell.nav.postMonitor', to: '/personnel/monitor', icon: 'pulse', ...READS },
      { label: 'shell.nav.ceilings', to: '/personnel/ceilings', icon: 'columns', ...READS },
      { label: 'shell.nav.postCatalogue', to: '/personnel/catalogue', icon: 'list', ...READS },
    ],
  },
  {
    label: null,
    items: [
      { label: 'shell.nav.meetings', to: '/meetings', icon: 'meeting', isLater: true },
      { label: 'shell.nav.congress', to: '/congress', icon: 'flag', isLater: true },
    ],
  },
  {
    label: 'accounts.nav.group',
    items: [
      { label: 'accounts.nav.users', to: '/users', icon: 'person', permission: 'ACCOUNTS_READ' },
      { label: 'accounts.nav.access', to: '/access', icon: 'eye', permission: 'ACCOUNTS_READ' },
      { label: 'audit.nav', to: '/audit', icon: 'document', permission: 'AUDIT_READ' },
    ],
  },
];

/** Beside the domains: for developers. */
export const PLAYGROUND_ITEM: NavigationItem = {
  label: 'shell.nav.playground',
  to: '/playground',
  icon: 'terminal',
  permission: 'PLAYGROUND_USE',
  isOutside: true,
};

/** Whether somebody with these permissions sees an entry. */
export function maySee(
  { permission }: Pick<NavigationItem, 'permission'>,
  permissions: readonly Permission[],
): boolean {
  return permission === undefined || [permission].flat().some((one) => permissions.includes(one));
}
