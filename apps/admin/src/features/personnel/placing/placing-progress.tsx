import { CoverageBar, StatTile, StatTiles } from '@haicap/ui';
import type { ReactNode } from 'react';

import { useLanguage } from '../../../shared/i18n';
import type { PlacingCountsFragment } from '../plans.generated';
import classes from './placing.module.css';

/** The numbers of an act in the order of its work. */
const NUMBERS = ['affected', 'placed', 'proposed', 'left', 'lapsed', 'unplaced'] as const;

/** How far the placing of an act has come. */
export function PlacingProgress({ counts }: { readonly counts: PlacingCountsFragment }): ReactNode {
  const { t, format } = useLanguage();
  const done = counts.placed + counts.left + counts.lapsed;
  return (
    <div className={classes['progress']}>
      <StatTiles>
        {NUMBERS.map((name) => (
          <StatTile
            key={name}
            label={t(`personnelPlans.placing.count.${name}`)}
            value={format.integer(counts[name])}
          />
        ))}
      </StatTiles>
      <CoverageBar
        label={t('personnelPlans.placing.progress')}
        of={counts.affected}
        text={t('personnelPlans.placing.progressText', {
          done: format.integer(done),
          affected: format.integer(counts.affected),
          percent: format.percent(Math.floor((100 * done) / Math.max(1, counts.affected)), 0),
        })}
        value={done}
      />
    </div>
  );
}
