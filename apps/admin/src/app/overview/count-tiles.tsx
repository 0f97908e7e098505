import { StatTile, StatTiles } from '@haicap/ui';
import type { ReactNode } from 'react';

import { useLanguage } from '../../shared/i18n';
import { DAY_ONE, EVE } from '../frame/notable-days';
import type { LevelCounts } from './level-counts';

/** Units of commune level: before, after, change, share. */
export function CountTiles({ levels }: { readonly levels: readonly LevelCounts[] }): ReactNode {
  const { t, format } = useLanguage();
  const communes = levels.find((entry) => entry.level === 'COMMUNE');
  if (!communes) return null;
  const unit = t('shell.overview.communeUnits');
  return (
    <StatTiles>
      <StatTile
        hint={unit}
        label={t('shell.overview.before', { date: format.date(EVE) })}
        value={format.integer(communes.before)}
      />
      <StatTile
        emphasis="strong"
        hint={unit}
        label={t('shell.overview.after', { date: format.date(DAY_ONE) })}
        value={format.integer(communes.after)}
      />
      <StatTile hint={unit} label={t('shell.overview.change')} value={format.change(communes.change)} />
      {communes.decreasePercent != null && (
        <StatTile label={t('shell.overview.share')} value={format.percent(communes.decreasePercent)} />
      )}
    </StatTiles>
  );
}
