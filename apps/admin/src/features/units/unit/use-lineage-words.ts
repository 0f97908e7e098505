import { useMemo } from 'react';

import { useLanguage } from '../../../shared/i18n';
import { useUnitHref } from '../../../shared/use-unit-href';
import { clauseText } from '../parts/clause-text';
import { extentText } from '../parts/extent-text';
import { useValidity } from '../parts/use-validity';
import type { LineageWords } from './lineage-view';

/** The words of a lineage drawing in the language of the page. */
export function useLineageWords(): LineageWords {
  const { t } = useLanguage();
  const validity = useValidity();
  const unitHref = useUnitHref();
  return useMemo<LineageWords>(
    () => ({
      unitTitle: (version) => version.name,
      unitSubtitle: (version) => `${version.code} · ${validity(version, 'short')}`,
      unitDescription: (version) => t(`enums.unitKind.${version.kind}`),
      unitHref,
      outside: t('unitsPages.overview.outside'),
      ended: t('unitsPages.lineage.ended'),
      // In the drawing a part of both is simply a part; the rows say it in full.
      extent: (link) =>
        link.areaPart === 'PART' && link.populationPart === 'PART'
          ? t('unitsPages.extent.part')
          : extentText(t, link),
      linkDescription: (source, target, link) =>
        t('unitsPages.lineage.describe', { source, target, extent: extentText(t, link) }),
      linkDetails: (link) => [
        ...(link.clause || link.event.instrument
          ? [
              t('unitsPages.lineage.clauseLine', {
                clause: [clauseText(t, link.clause), link.event.instrument?.number]
                  .filter(Boolean)
                  .join(', '),
              }),
            ]
          : []),
        ...(link.note ? [link.note] : []),
      ],
    }),
    [t, validity, unitHref],
  );
}
