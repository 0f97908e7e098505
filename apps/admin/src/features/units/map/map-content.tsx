import { SegmentedControl, Text } from '@mantine/core';
import { GeoMap } from '@haicap/ui';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo, type ReactNode } from 'react';

import { useLanguage } from '../../../shared/i18n';
import { useFollowLink } from '../../../shared/use-follow-link';
import { useUnitHref } from '../../../shared/use-unit-href';
import type { UnitBoundariesQuery } from '../operations.generated';
import { Section } from '../parts/section';
import { mapAreas, mapLegend } from './map-areas';
import { MapList } from './map-list';

const route = getRouteApi('/app/units/map');

/** Boundaries with the units they belong to. */
export type Boundaries = UnitBoundariesQuery['unitBoundaries'];

interface MapContentProps {
  readonly boundaries: Boundaries;
  readonly province: string;
}

/** The map, what its colours mean, and the same in a list. */
export function MapContent({ boundaries, province }: MapContentProps): ReactNode {
  const { t, format } = useLanguage();
  const { colour = 'kind' } = route.useSearch();
  const navigate = route.useNavigate();
  const unitHref = useUnitHref();
  const follow = useFollowLink();
  const areas = useMemo(
    () => mapAreas(boundaries, colour, { t, format, unitHref }),
    [boundaries, colour, t, format, unitHref],
  );
  const sources = [...new Set(boundaries.map((boundary) => boundary.source))].join(', ');
  return (
    <>
      <SegmentedControl
        aria-label={t('unitsTools.map.colour')}
        mb="sm"
        value={colour}
        data={[
          { value: 'kind', label: t('unitsTools.map.byKind') },
          { value: 'density', label: t('unitsTools.map.byDensity') },
        ]}
        onChange={(value) =>
          void navigate({
            search: (previous) => ({ ...previous, colour: value === 'density' ? 'density' : undefined }),
            replace: true,
          })
        }
      />
      <GeoMap
        label={t('unitsTools.map.label', { province, count: areas.length })}
        areas={areas}
        legend={mapLegend(boundaries, colour, { t, format })}
        legendTitle={t(colour === 'kind' ? 'unitsTools.map.legendKind' : 'unitsTools.map.legendDensity')}
        palette={colour === 'kind' ? 'named' : 'stepped'}
        controls={{
          zoomIn: t('unitsTools.map.zoomIn'),
          zoomOut: t('unitsTools.map.zoomOut'),
          reset: t('unitsTools.map.reset'),
        }}
        onNavigate={follow}
      />
      <Text size="xs" c="dimmed" mt="xs">
        {t('unitsTools.map.keys')} {t('unitsTools.map.source', { source: sources })}
      </Text>
      <Section title={t('unitsTools.map.list')}>
        <MapList boundaries={boundaries} />
      </Section>
    </>
  );
}
