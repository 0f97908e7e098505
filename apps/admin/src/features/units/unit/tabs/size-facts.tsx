import { FactList, StatusBadge } from '@haicap/ui';
import type { ReactNode } from 'react';

import { useLanguage } from '../../../../shared/i18n';
import type { UnitVersionFactsFragment } from '../../operations.generated';
import classes from './overview-tab.module.css';

/** Area, population and density, with how far the figures can be trusted. */
export function SizeFacts({ version }: { readonly version: UnitVersionFactsFragment }): ReactNode {
  const { t, format } = useLanguage();
  const { areaKm2, population, populationAsOf, location } = version;
  const hasDensity = typeof population === 'number' && typeof areaKm2 === 'number' && areaKm2 > 0;
  const density = hasDensity ? Math.round(population / areaKm2) : null;
  return (
    <>
      <FactList
        unknownLabel={t('ui.state.unknown')}
        facts={[
          {
            term: t('unitsPages.overview.area'),
            value:
              typeof areaKm2 === 'number' &&
              t('unitsPages.overview.areaValue', { area: format.area(areaKm2) }),
          },
          {
            term: t('unitsPages.overview.population'),
            value: typeof population === 'number' && <Population version={version} />,
            note:
              populationAsOf && t('unitsPages.overview.populationOn', { day: format.date(populationAsOf) }),
          },
          {
            term: t('unitsPages.overview.density'),
            value:
              density !== null && t('unitsPages.overview.densityValue', { density: format.integer(density) }),
          },
          {
            term: t('unitsPages.overview.location'),
            value:
              location && `${format.number(location.latitude, 4)} · ${format.number(location.longitude, 4)}`,
          },
        ]}
      />
      <p className={classes['source']}>{t('unitsPages.overview.source')}</p>
    </>
  );
}

function Population({ version }: { readonly version: UnitVersionFactsFragment }): ReactNode {
  const { t, format } = useLanguage();
  const quality = version.populationQuality;
  return (
    <>
      {t('unitsPages.overview.populationValue', { persons: format.integer(version.population) })}
      {quality !== 'PUBLISHED' && (
        <>
          {' '}
          <StatusBadge tone="attention" title={t('unitsPages.overview.suspect')}>
            {t(`enums.populationQuality.${quality}`)}
          </StatusBadge>
        </>
      )}
    </>
  );
}
