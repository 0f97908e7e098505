import type { Translate } from '@haicap/i18n';

import type { Extent } from '../../../shared/schema.generated';

/** How much of a source went to a target. */
export interface Extents {
  readonly areaPart: Extent;
  readonly populationPart: Extent;
}

/** Says an extent as the resolutions do: what does not go along is not mentioned. */
export function extentText(t: Translate, { areaPart, populationPart }: Extents): string {
  if (areaPart === 'ALL' && populationPart === 'ALL') return t('unitsPages.extent.whole');
  const area = areaText(t, areaPart);
  const population = populationText(t, populationPart);
  if (area === null) return population ?? t('enums.extent.NONE');
  return population === null ? area : t('unitsPages.extent.both', { area, population });
}

/** The wider of both extents, for a badge. */
export function widestExtent({ areaPart, populationPart }: Extents): Extent {
  if (areaPart === 'ALL' && populationPart === 'ALL') return 'ALL';
  return areaPart === 'NONE' && populationPart === 'NONE' ? 'NONE' : 'PART';
}

function areaText(t: Translate, extent: Extent): string | null {
  if (extent === 'NONE') return null;
  return t(extent === 'ALL' ? 'unitsPages.extent.areaAll' : 'unitsPages.extent.areaPart');
}

function populationText(t: Translate, extent: Extent): string | null {
  if (extent === 'NONE') return null;
  return t(extent === 'ALL' ? 'unitsPages.extent.populationAll' : 'unitsPages.extent.populationPart');
}
