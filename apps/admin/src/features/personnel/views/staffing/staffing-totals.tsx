import { StatTile, StatTiles } from '@haicap/ui';
import type { ReactNode } from 'react';

import { useLanguage } from '../../../../shared/i18n';
import { PlaceLink } from '../parts/place-link';
import classes from '../parts/views.module.css';
import {
  keyTotal,
  placeOfTotal,
  type StaffingNumber,
  type StaffingSheet,
  type TableOf,
} from './staffing-row';

interface StaffingTotalsProps {
  readonly sheet: StaffingSheet;
  readonly of: TableOf;
}

/** The sums of the table, each leading to the list behind it. */
export function StaffingTotals({ sheet, of }: StaffingTotalsProps): ReactNode {
  const { t, format } = useLanguage();
  const { total } = sheet;
  const key = keyTotal(sheet);
  const hint = (count: number): string =>
    t('personnelViews.staffing.keyHint', { count: format.integer(count) });
  const linked = (name: StaffingNumber, value: number): ReactNode =>
    value === 0 ? (
      format.integer(value)
    ) : (
      <PlaceLink place={placeOfTotal(name, of)}>{format.integer(value)}</PlaceLink>
    );
  return (
    <div className={classes['tiles']}>
      <StatTiles>
        <StatTile
          hint={hint(key.established)}
          label={t('personnelViews.word.established')}
          value={linked('established', total.established)}
        />
        <StatTile
          hint={hint(key.filled)}
          label={t('personnelViews.word.filled')}
          value={linked('filled', total.filled)}
        />
        <StatTile
          emphasis={total.vacant > 0 ? 'strong' : 'plain'}
          hint={
            key.vacant === 0 ? (
              hint(0)
            ) : (
              <PlaceLink place={placeOfTotal('keyVacant', of)}>{hint(key.vacant)}</PlaceLink>
            )
          }
          label={t('personnelViews.word.vacant')}
          value={linked('vacant', total.vacant)}
        />
        <StatTile label={t('personnelViews.word.surplus')} value={linked('surplus', total.surplus)} />
      </StatTiles>
    </div>
  );
}
