import { StatusBadge, type BadgeTone } from '@haicap/ui';
import type { ReactNode } from 'react';

import { useLanguage } from '../../../shared/i18n';
import type { CrosswalkOutcome } from '../../../shared/schema.generated';
import { UnitLink } from '../../../shared/unit-link';
import type { UnitCrosswalkQuery } from '../operations.generated';
import table from '../parts/table.module.css';
import { TableFrame } from '../parts/table-frame';
import { TargetList } from '../parts/target-list';

type Row = UnitCrosswalkQuery['unitCrosswalk']['nodes'][number];

/** How good an outcome is for someone who carries records over. */
export const OUTCOME_TONES: Readonly<Record<CrosswalkOutcome, BadgeTone>> = {
  EXACT: 'positive',
  SPLIT: 'attention',
  UNDEFINED: 'negative',
};

interface CrosswalkTableProps {
  readonly rows: readonly Row[];
  readonly from: string;
  readonly to: string;
}

/** Units of the earlier day beside those of the later day that they went to. */
export function CrosswalkTable({ rows, from, to }: CrosswalkTableProps): ReactNode {
  const { t, format } = useLanguage();
  return (
    <TableFrame label={t('unitsTools.compare.crosswalk')}>
      <table className={table['table']}>
        <thead>
          <tr>
            <th scope="col">{t('unitsTools.compare.source', { day: format.date(from) })}</th>
            <th scope="col">{t('unitsTools.compare.outcome')}</th>
            <th scope="col">{t('unitsTools.compare.targets', { day: format.date(to) })}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <CrosswalkRow key={row.source.id} row={row} />
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

function CrosswalkRow({ row }: { readonly row: Row }): ReactNode {
  const { t } = useLanguage();
  const { source, outcome } = row;
  return (
    <tr>
      <td>
        <UnitLink unit={source} /> <span className={table['code']}>{source.code}</span>
        {source.parent && <span className={table['below']}>{source.parent.name}</span>}
      </td>
      <td>
        <StatusBadge tone={OUTCOME_TONES[outcome]}>{t(`enums.crosswalkOutcome.${outcome}`)}</StatusBadge>
      </td>
      <td>
        {row.targets.length === 0 ? t('unitsTools.compare.none') : <TargetList targets={row.targets} />}
      </td>
    </tr>
  );
}
