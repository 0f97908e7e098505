import { FactList } from '@haicap/ui';
import type { ReactNode } from 'react';

import { AnchorLink } from '../../../../shared/anchor-link';
import { useT } from '../../../../shared/i18n';
import { ActLink } from '../../parts/act-link';
import { LinkedUnits } from '../../parts/linked-units';
import type { UnitOfPage } from '../unit-page';
import classes from './overview-tab.module.css';

/** What the unit came from, what it became, and by which documents. */
export function OriginFacts({ unit }: { readonly unit: UnitOfPage }): ReactNode {
  const t = useT();
  const { shown } = unit;
  const predecessors = unit.predecessors.filter((link) => link.source?.unitId !== unit.id);
  const successors = unit.successors.filter((link) => link.target?.unitId !== unit.id);
  const isAlone = predecessors.length === 0 && successors.length === 0;
  return (
    <>
      <FactList
        unknownLabel={t('ui.state.unknown')}
        facts={[
          {
            term: t('unitsPages.overview.startedBy'),
            value: shown.startedBy ? <ActLink act={shown.startedBy} /> : t('unitsPages.overview.initial'),
          },
          {
            term: t('unitsPages.overview.endedBy'),
            value: shown.endedBy ? <ActLink act={shown.endedBy} /> : t('unitsPages.overview.ongoing'),
          },
        ]}
      />
      {predecessors.length > 0 && (
        <>
          <h3 className={classes['subtitle']}>
            {t('unitsPages.overview.formedFrom', { count: predecessors.length })}
          </h3>
          <LinkedUnits links={predecessors} side="source" />
        </>
      )}
      {successors.length > 0 && (
        <>
          <h3 className={classes['subtitle']}>
            {t('unitsPages.overview.becameInto', { count: successors.length })}
          </h3>
          <LinkedUnits links={successors} side="target" />
        </>
      )}
      <p className={classes['more']}>
        {isAlone ? (
          t('unitsPages.overview.noLineage')
        ) : (
          <AnchorLink to="/units/$unitId" params={{ unitId: unit.id }} search={{ tab: 'lineage' }}>
            {t('unitsPages.overview.fullLineage')}
          </AnchorLink>
        )}
      </p>
    </>
  );
}
