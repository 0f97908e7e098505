import { lazy, Suspense, use, type ComponentType, type ReactNode } from 'react';

import { Loading } from '../../../shared/page/loading';
import { UnitPanelsContext } from '../../../shared/unit-panels';
import { OverviewTab } from './tabs/overview-tab';
import type { UnitOfPage } from './unit-page';
import type { UnitTab } from './unit-search';

type Panel = ComponentType<{ readonly unit: UnitOfPage }>;

/** The overview comes with the page, the others when they are opened: diagrams, forms and calendars are heavy. */
const PANELS: Readonly<Record<UnitTab, Panel>> = {
  overview: OverviewTab,
  versions: lazy(async () => ({ default: (await import('./tabs/versions-tab')).VersionsTab })),
  lineage: lazy(async () => ({ default: (await import('./tabs/lineage-tab')).LineageTab })),
  children: lazy(async () => ({ default: (await import('./tabs/children-tab')).ChildrenTab })),
  organizations: OrganizationsTab,
  facilities: lazy(async () => ({ default: (await import('./tabs/facilities-tab')).FacilitiesTab })),
  indicators: lazy(async () => ({ default: (await import('./tabs/indicators-tab')).IndicatorsTab })),
  history: lazy(async () => ({ default: (await import('./tabs/history-tab')).HistoryTab })),
};

/** The content of a tab of the unit page. */
export function unitTabPanel(tab: UnitTab, unit: UnitOfPage): ReactNode {
  const Content = PANELS[tab];
  return (
    <Suspense fallback={<Loading />}>
      <Content unit={unit} />
    </Suspense>
  );
}

/** Bodies and posts belong to another word, which puts its part in here. */
function OrganizationsTab({ unit }: { readonly unit: UnitOfPage }): ReactNode {
  const { organizations: Panel } = use(UnitPanelsContext);
  return Panel && <Panel unit={{ id: unit.id, existing: Boolean(unit.existing), shown: unit.shown }} />;
}
