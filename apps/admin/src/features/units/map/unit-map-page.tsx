import { Button } from '@mantine/core';
import { StatusBadge } from '@haicap/ui';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';

import { useAsOf } from '../../../shared/as-of';
import { useLanguage } from '../../../shared/i18n';
import { Empty } from '../../../shared/page/empty';
import { Page } from '../../../shared/page/page';
import { QueryView } from '../../../shared/page/query-view';
import { useScope } from '../../../shared/scope';
import { useCan } from '../../../shared/viewer';
import { UnitBoundariesDocument } from '../operations.generated';
import { MapContent } from './map-content';
import { MapProvinceChoice } from './map-province-choice';
import { useMapProvinces } from './use-map-provinces';

/** The units of a province on a map, where their boundaries have been imported. */
export function UnitMapPage(): ReactNode {
  const { t, format } = useLanguage();
  const { day } = useAsOf();
  const { provinceCode } = useScope();
  const provinces = useMapProvinces();
  const province = provinces.find((unit) => unit.code === provinceCode)?.name ?? provinceCode ?? '';
  if (provinceCode === null) {
    return (
      <Page title={t('unitsTools.map.title')}>
        <Empty title={t('unitsTools.map.noScopeTitle')} action={<MapProvinceChoice provinces={provinces} />}>
          {t('unitsTools.map.noScopeText')}
        </Empty>
      </Page>
    );
  }
  return (
    <Page
      title={t('unitsTools.map.title')}
      badge={<StatusBadge tone="info">{province}</StatusBadge>}
      description={t('unitsTools.map.description', { day: format.date(day) })}
    >
      <ProvinceMap key={provinceCode} provinceCode={provinceCode} province={province} />
    </Page>
  );
}

interface ProvinceMapProps {
  readonly provinceCode: string;
  readonly province: string;
}

function ProvinceMap({ provinceCode, province }: ProvinceMapProps): ReactNode {
  const { day } = useAsOf();
  const [query, repeat] = useQuery({ query: UnitBoundariesDocument, variables: { provinceCode, asOf: day } });
  return (
    <QueryView query={query} onRetry={repeat}>
      {({ unitBoundaries }) =>
        unitBoundaries.length === 0 ? (
          <NoBoundaries province={province} />
        ) : (
          <MapContent boundaries={unitBoundaries} province={province} />
        )
      }
    </QueryView>
  );
}

/** Says how boundaries come in, and leads there whoever may bring them. */
function NoBoundaries({ province }: { readonly province: string }): ReactNode {
  const { t } = useLanguage();
  const mayImport = useCan('IMPORTS_RUN');
  const toImport = mayImport && (
    <Button renderRoot={(props) => <Link to="/imports/new" {...props} />}>
      {t('unitsTools.map.toImport')}
    </Button>
  );
  return (
    <Empty title={t('unitsTools.map.emptyTitle', { province })} action={toImport}>
      {t('unitsTools.map.emptyText')}
    </Empty>
  );
}
