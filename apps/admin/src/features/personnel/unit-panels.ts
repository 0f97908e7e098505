import { lazy } from 'react';

import type { UnitPanels } from '../../shared/unit-panels';

/** What the word `personnel` puts on the page of a unit. */
export const personnelPanels: UnitPanels = {
  organizations: lazy(async () => ({
    default: (await import('./organizations/organizations-panel')).OrganizationsPanel,
  })),
};
