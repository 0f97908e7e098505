import type { Translate } from '@haicap/i18n';
import type { Formatters } from '@haicap/i18n/format';
import type { MapArea, MapLegendItem } from '@haicap/ui';

import type { Boundaries } from './map-content';
import {
  classLimits,
  density,
  kindCategory,
  MAP_KINDS,
  UNKNOWN_CATEGORY,
  valueCategory,
} from './map-classes';

/** What the colours of the map stand for. */
export type MapColour = 'kind' | 'density';

interface Words {
  readonly t: Translate;
  readonly format: Formatters;
}

/** The units as areas of the map, coloured by kind or density. */
export function mapAreas(
  boundaries: Boundaries,
  colour: MapColour,
  { t, format, unitHref }: Words & { readonly unitHref: (unitId: string) => string },
): readonly MapArea[] {
  const limits = densityLimits(boundaries);
  return boundaries.map(({ unit, geometry }) => {
    const persons = density(unit);
    return {
      id: unit.unitId,
      name: unit.name,
      caption: unit.shortName,
      geometry: geometry as MapArea['geometry'],
      category: colour === 'kind' ? kindCategory(unit.kind) : valueCategory(persons, limits),
      detail:
        persons === null
          ? unit.code
          : `${unit.code} · ${t('unitsPages.overview.densityValue', { density: format.integer(Math.round(persons)) })}`,
      href: unitHref(unit.unitId),
    };
  });
}

/** The legend: only what is on the map. */
export function mapLegend(boundaries: Boundaries, colour: MapColour, words: Words): readonly MapLegendItem[] {
  if (colour === 'density') return densityLegend(boundaries, words);
  const kinds = new Set(boundaries.map((boundary) => boundary.unit.kind));
  return MAP_KINDS.filter((kind) => kinds.has(kind)).map((kind) => ({
    category: kindCategory(kind),
    label: words.t(`enums.unitKind.${kind}`),
  }));
}

function densityLegend(boundaries: Boundaries, { t, format }: Words): readonly MapLegendItem[] {
  const limits = densityLimits(boundaries);
  const classes = [...limits, Number.POSITIVE_INFINITY].map((to, category) => {
    const from = format.integer(limits[category - 1] ?? 0);
    const shownTo = format.integer(to);
    if (category === limits.length) return { category, label: t('unitsTools.map.above', { from }) };
    if (category === 0) return { category, label: t('unitsTools.map.below', { to: shownTo }) };
    return { category, label: t('unitsTools.map.between', { from, to: shownTo }) };
  });
  const hasUnknown = boundaries.some((boundary) => density(boundary.unit) === null);
  const unknown = { category: UNKNOWN_CATEGORY, label: t('unitsTools.map.unknown') };
  return hasUnknown ? [...classes, unknown] : classes;
}

function densityLimits(boundaries: Boundaries): readonly number[] {
  return classLimits(boundaries.map((boundary) => density(boundary.unit)).filter((value) => value !== null));
}
