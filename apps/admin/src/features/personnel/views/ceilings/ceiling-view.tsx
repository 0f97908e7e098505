import { ColumnChooser, DataGrid, StatTile, StatTiles } from '@haicap/ui';
import { useCallback, useState, type ReactNode } from 'react';

import { useAsOf } from '../../../../shared/as-of';
import { useLanguage } from '../../../../shared/i18n';
import { Empty } from '../../../../shared/page/empty';
import { useFollowLink } from '../../../../shared/use-follow-link';
import { useColumnChooserLabels, useGridLabels } from '../../../../shared/use-grid-labels';
import { useGridLayout } from '../../../../shared/use-grid-layout';
import type { ListState } from '../../parts/use-list-state';
import classes from '../parts/views.module.css';
import { CeilingDialog } from './later-ceiling-dialog';
import { differenceText, peopleLeft, seatsLeft, type CeilingRow, type CeilingSheet } from './ceiling-row';
import type { CeilingSearch } from './ceiling-search';
import { useCeilingColumns } from './use-ceiling-columns';

interface CeilingViewProps {
  readonly sheet: CeilingSheet;
  readonly list: ListState<CeilingSearch>;
  readonly isFetching: boolean;
}

/** The unit against the sum of those below it, then each of them. */
export function CeilingView({ sheet, list, isFetching }: CeilingViewProps): ReactNode {
  const { t } = useLanguage();
  const { day } = useAsOf();
  const { search, look } = list;
  const [row, setRow] = useState<CeilingRow | null>(null);
  const columns = useCeilingColumns(setRow);
  const onColumns = useCallback((cols: string | undefined) => look({ cols }), [look]);
  const [layout, setLayout] = useGridLayout('ceilings', search.cols, onColumns);
  return (
    <>
      <CeilingTotals sheet={sheet} />
      <div className={classes['filters']}>
        <span className={classes['tools']}>
          <ColumnChooser
            columns={columns}
            labels={useColumnChooserLabels()}
            layout={layout}
            onLayoutChange={setLayout}
          />
        </span>
      </div>
      <DataGrid
        columns={columns}
        empty={<Empty title={t('personnelViews.ceilings.childless')} />}
        isMain
        isRefreshing={isFetching}
        label={t('personnelViews.ceilings.label')}
        labels={useGridLabels()}
        layout={layout}
        onFollow={useFollowLink()}
        onLayoutChange={setLayout}
        rowId={({ unit }) => unit.id}
        rowLabel={({ unit }) => unit.current.name}
        rows={sheet.rows}
        status={t('personnelViews.ceilings.count', { count: sheet.rows.length })}
      />
      {row && <CeilingDialog day={day} key={row.unit.id} onClose={() => setRow(null)} row={row} />}
    </>
  );
}

function CeilingTotals({ sheet }: { readonly sheet: CeilingSheet }): ReactNode {
  const language = useLanguage();
  const { t, format } = language;
  const { ceiling, childrenTotal, childrenWithoutCeiling, difference, established, filled, current } = sheet;
  const overText = (left: number | null): ReactNode =>
    left !== null && left < 0 ? (
      <span className={classes['wrong']}>
        {t('personnelViews.ceilings.over', { count: format.integer(-left) })}
      </span>
    ) : undefined;
  const isOver = difference != null && difference < 0;
  return (
    <div className={classes['tiles']}>
      <StatTiles>
        <StatTile
          hint={current?.basis ?? undefined}
          label={t('personnelViews.ceilings.ceiling')}
          value={ceiling == null ? t('personnelViews.ceilings.notSet') : format.integer(ceiling)}
        />
        <StatTile
          hint={t('personnelViews.ceilings.withoutCeiling', { count: childrenWithoutCeiling })}
          label={t('personnelViews.ceilings.childrenTotal')}
          value={format.integer(childrenTotal)}
        />
        <StatTile
          emphasis={isOver ? 'strong' : 'plain'}
          hint={differenceText(sheet, language) ?? undefined}
          label={t('personnelViews.ceilings.difference')}
          value={
            <span className={isOver ? classes['wrong'] : undefined}>
              {difference == null ? '–' : format.change(difference)}
            </span>
          }
        />
        <StatTile
          hint={overText(seatsLeft(sheet))}
          label={t('personnelViews.word.established')}
          value={format.integer(established)}
        />
        <StatTile
          hint={overText(peopleLeft(sheet))}
          label={t('personnelViews.word.filled')}
          value={format.integer(filled)}
        />
      </StatTiles>
    </div>
  );
}
