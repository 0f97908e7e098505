import type { ReactNode } from 'react';

import { Section } from '../../parts/section';
import { useT } from '../../../../shared/i18n';
import type { UnitOfPage } from '../unit-page';
import { IdentityFacts } from './identity-facts';
import { OriginFacts } from './origin-facts';
import classes from './overview-tab.module.css';
import { RawValues } from './raw-values';
import { SizeFacts } from './size-facts';

/** What the unit is on the chosen day. */
export function OverviewTab({ unit }: { readonly unit: UnitOfPage }): ReactNode {
  const t = useT();
  return (
    <div className={classes['columns']}>
      <div>
        <Section title={t('unitsPages.overview.identity')}>
          <IdentityFacts unit={unit} />
        </Section>
        <Section title={t('unitsPages.overview.size')}>
          <SizeFacts version={unit.shown} />
        </Section>
      </div>
      <div>
        <Section title={t('unitsPages.overview.origin')}>
          <OriginFacts unit={unit} />
        </Section>
        <RawValues raw={unit.shown.raw} />
      </div>
    </div>
  );
}
