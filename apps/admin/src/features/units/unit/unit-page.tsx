import { ScrollingTabs } from '@haicap/ui';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';

import { useAsOf } from '../../../shared/as-of';
import { useT } from '../../../shared/i18n';
import { useLive } from '../../../shared/live/use-live';
import { Page } from '../../../shared/page/page';
import { QueryView } from '../../../shared/page/query-view';
import { requestFailure } from '../../../shared/request-failure';
import { useCan } from '../../../shared/viewer';
import { UnitPageDocument, type UnitPageQuery } from '../operations.generated';
import { UnitAbsence } from './unit-absence';
import { UnitFrame } from './unit-frame';
import { UnitMissing } from './unit-missing';
import { UNIT_TABS } from './unit-search';
import { unitTabPanel } from './unit-tab-panel';
import { useUnitSearch } from './use-unit-search';

/** A unit as the page shows it. */
export type UnitOfPage = NonNullable<UnitPageQuery['unit']>;

/** Codes have 2, 3 or 5 digits; ids never consist of digits only. An address may be typed with a code. */
const CODE = /^\d{2,5}$/;

/** Everything about one unit. */
export function UnitPage(): ReactNode {
  const { unitParam } = useUnitSearch();
  // Another unit is another page: nothing of the former one may stay while it loads.
  return <UnitLoader key={unitParam} unitParam={unitParam} />;
}

function UnitLoader({ unitParam }: { readonly unitParam: string }): ReactNode {
  const t = useT();
  const { day } = useAsOf();
  const wanted = CODE.test(unitParam) ? { code: unitParam } : { id: unitParam };
  const [query, repeat] = useQuery({ query: UnitPageDocument, variables: { ...wanted, asOf: day } });
  const unit = query.data?.unit;
  useLive(['UNITS', 'FACILITIES', 'INDICATORS'], unit?.id);
  const isNoUnit = query.error !== undefined && requestFailure(query.error).code === 'QUERY_NOT_VALID';
  // An address that is no identifier at all leads nowhere just like one of an unknown unit.
  if ((query.data && !unit) || isNoUnit) return <UnitMissing />;
  if (!unit) {
    return (
      <Page title={t('shell.nav.units')}>
        <QueryView query={query} onRetry={repeat}>
          {() => null}
        </QueryView>
      </Page>
    );
  }
  return (
    <UnitFrame unit={unit}>
      <QueryView query={query} onRetry={repeat}>
        {() => <UnitContent unit={unit} />}
      </QueryView>
    </UnitFrame>
  );
}

function UnitContent({ unit }: { readonly unit: UnitOfPage }): ReactNode {
  const t = useT();
  const { search, change } = useUnitSearch();
  const seesPersonnel = useCan('PERSONNEL_READ');
  const shown = UNIT_TABS.filter((key) => key !== 'organizations' || seesPersonnel);
  const tab = shown.find((key) => key === search.tab) ?? 'overview';
  const tabs = shown.map((key) => ({
    key,
    label: t(TAB_LABELS[key]),
    panel: () => unitTabPanel(key, unit),
  }));
  return (
    <>
      {!unit.existing && <UnitAbsence unit={unit} />}
      <ScrollingTabs
        label={t('unitsPages.unit.tabs')}
        items={tabs}
        value={tab}
        onChange={(key) => change({ tab: key === 'overview' ? undefined : key })}
      />
    </>
  );
}

const TAB_LABELS = {
  overview: 'unitsPages.unit.tabOverview',
  versions: 'unitsPages.unit.tabVersions',
  lineage: 'unitsPages.unit.tabLineage',
  children: 'unitsPages.unit.tabChildren',
  organizations: 'unitsPages.unit.tabOrganizations',
  facilities: 'unitsPages.unit.tabFacilities',
  indicators: 'unitsPages.unit.tabIndicators',
  history: 'unitsPages.unit.tabHistory',
} as const;
