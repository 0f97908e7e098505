import type { ReactNode } from 'react';

import { ChildrenTab } from './tabs/children-tab';
import { FacilitiesTab } from './tabs/facilities-tab';
import { HistoryTab } from './tabs/history-tab';
import { IndicatorsTab } from './tabs/indicators-tab';
import { LineageTab } from './tabs/lineage-tab';
import { OverviewTab } from './tabs/overview-tab';
import { VersionsTab } from './tabs/versions-tab';
import type { UnitOfPage } from './unit-page';
import type { UnitTab } from './unit-search';

/** The content of a tab of the unit page. */
export function unitTabPanel(tab: UnitTab, unit: UnitOfPage): ReactNode {
  switch (tab) {
    case 'overview':
      return <OverviewTab unit={unit} />;
    case 'versions':
      return <VersionsTab unit={unit} />;
    case 'lineage':
      return <LineageTab unit={unit} />;
    case 'children':
      return <ChildrenTab unit={unit} />;
    case 'facilities':
      return <FacilitiesTab unit={unit} />;
    case 'indicators':
      return <IndicatorsTab unit={unit} />;
    case 'history':
      return <HistoryTab unit={unit} />;
  }
}
