import { FactList } from '@haicap/ui';
import type { ReactNode } from 'react';

import { useT } from '../../../../shared/i18n';
import { UnitLink } from '../../../../shared/unit-link';
import { useValidity } from '../../parts/use-validity';
import { hasConventionalStart } from './raw-facts';
import type { UnitOfPage } from '../unit-page';

/** Code, name, kind, where it belongs and where it sits. */
export function IdentityFacts({ unit: { shown } }: { readonly unit: UnitOfPage }): ReactNode {
  const t = useT();
  const validity = useValidity();
  const parent = shown.parent ?? shown.lastParent;
  const province = shown.province ?? shown.lastProvince;
  const isOwnProvince = province?.unitId === shown.unitId || province?.unitId === parent?.unitId;
  return (
    <FactList
      unknownLabel={t('ui.state.unknown')}
      facts={[
        { term: t('unitsPages.overview.code'), value: shown.code },
        { term: t('unitsPages.overview.name'), value: shown.name },
        { term: t('unitsPages.overview.kind'), value: t(`enums.unitKind.${shown.kind}`) },
        { term: t('unitsPages.overview.level'), value: t(`enums.unitLevel.${shown.level}`) },
        ...(parent ? [{ term: t('unitsPages.overview.parent'), value: <UnitLink unit={parent} /> }] : []),
        ...(province && !isOwnProvince
          ? [{ term: t('unitsPages.overview.province'), value: <UnitLink unit={province} /> }]
          : []),
        {
          term: t('unitsPages.overview.validity'),
          value: validity(shown),
          note: hasConventionalStart(shown.raw) && t('unitsPages.overview.startByConvention'),
        },
        { term: t('unitsPages.overview.seat'), value: shown.seat },
      ]}
    />
  );
}
