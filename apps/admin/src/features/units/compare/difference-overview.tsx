import { DifferenceBars, StatTile, StatTiles } from '@haicap/ui';
import type { ReactNode } from 'react';

import { useLanguage } from '../../../shared/i18n';
import classes from './difference-overview.module.css';
import { DifferenceTable } from './difference-table';
import type { Difference } from './unit-compare-page';

/** The numbers at a glance, in a table and as bars. */
export function DifferenceOverview({ difference }: { readonly difference: Difference }): ReactNode {
  const { t, format } = useLanguage();
  const days = { from: format.date(difference.from), to: format.date(difference.to) };
  const communes = difference.levels.find((level) => level.level === 'COMMUNE');
  const { formed, ended, continued, renamed, reclassified, reparented } = difference;
  return (
    <>
      {communes && <CommuneTiles level={communes} days={days} />}
      <div className={classes['columns']}>
        <DifferenceTable difference={difference} />
        {communes && (
          <DifferenceBars
            label={t('unitsTools.compare.bars')}
            rows={communes.kinds.map((kind) => ({
              id: kind.kind,
              label: t(`enums.unitKind.${kind.kind}`),
              before: kind.before,
              after: kind.after,
            }))}
            beforeLabel={days.from}
            afterLabel={days.to}
            formatNumber={format.integer}
          />
        )}
      </div>
      <p className={classes['facts']}>
        {t('unitsTools.compare.facts', {
          formed: format.integer(formed),
          ended: format.integer(ended),
          continued: format.integer(continued),
          renamed: format.integer(renamed),
          reclassified: format.integer(reclassified),
          reparented: format.integer(reparented),
        })}
      </p>
    </>
  );
}

interface CommuneTilesProps {
  readonly level: Difference['levels'][number];
  readonly days: { readonly from: string; readonly to: string };
}

function CommuneTiles({ level, days }: CommuneTilesProps): ReactNode {
  const { t, format } = useLanguage();
  return (
    <StatTiles>
      <StatTile
        label={t('unitsTools.compare.tileBefore', { day: days.from })}
        value={format.integer(level.before)}
      />
      <StatTile
        label={t('unitsTools.compare.tileAfter', { day: days.to })}
        value={format.integer(level.after)}
      />
      <StatTile
        label={t('unitsTools.compare.tileChange')}
        value={format.change(level.change)}
        emphasis="strong"
      />
      <StatTile label={t('unitsTools.compare.tilePercent')} value={format.percent(level.decreasePercent)} />
    </StatTiles>
  );
}
