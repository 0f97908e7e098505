import { useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';

import { useAsOf } from '../../../../shared/as-of';
import { ExportMenu } from '../../../../shared/export/export-menu';
import { useLanguage } from '../../../../shared/i18n';
import { useLive } from '../../../../shared/live/use-live';
import { FailureAlert } from '../../../../shared/page/failure-alert';
import { Needs } from '../../../../shared/page/needs';
import { Page } from '../../../../shared/page/page';
import { requestFailure } from '../../../../shared/request-failure';
import { useCan } from '../../../../shared/viewer';
import { UnitFilter } from '../../parts/unit-filter';
import { useListState } from '../../parts/use-list-state';
import { StaffingOfUnitDocument } from '../../views.generated';
import { HoldersPanel } from '../holders/holders-panel';
import { OfUnit } from '../parts/of-unit';
import { PrintButton } from '../parts/print-button';
import { useViewedUnit } from '../parts/use-viewed-unit';
import classes from '../parts/views.module.css';
import { PlacingCard } from './placing-card';
import { ReturningCard } from './returning-card';
import type { StaffingSearch } from './staffing-search';
import { staffingSheet } from './staffing-sheet';
import { StaffingTable } from './staffing-table';
import { StaffingTotals } from './staffing-totals';

/** How a province or unit is staffed on a day, and what is to be done about it. */
export function StaffingPage(): ReactNode {
  return (
    <Needs permission="PERSONNEL_READ">
      <Staffing />
    </Needs>
  );
}

function Staffing(): ReactNode {
  const language = useLanguage();
  const { t, format } = language;
  const list = useListState<StaffingSearch>(useSearch({ from: '/app/personnel' }));
  const { search, narrow } = list;
  const by = search.by ?? 'UNIT';
  const { day, asOf } = useAsOf();
  const mayDraft = useCan('PERSONNEL_DRAFTS');
  const viewed = useViewedUnit(search.unit);
  const { unit } = viewed;
  useLive(['ORGANIZATIONS', 'POSITIONS', 'ASSIGNMENTS', 'PLACEMENTS']);
  const [query, repeat] = useQuery({
    query: StaffingOfUnitDocument,
    variables: { unitId: unit?.id ?? '', asOf, groupBy: by },
    pause: unit === null,
  });
  // Rows of another grouping have other columns.
  const sheet = query.operation?.variables.groupBy === by ? query.data?.staffingTable : undefined;
  const fileName = t('personnelViews.staffing.exportFile', { date: day });
  const tables = () => Promise.resolve(sheet ? [staffingSheet(sheet, by, language)] : null);
  return (
    <Page
      actions={
        <>
          <PrintButton />
          <ExportMenu
            disabled={!sheet}
            offers={[{ label: t('personnelViews.word.exportList'), fileName, tables }]}
          />
        </>
      }
      description={
        unit
          ? t('personnelViews.staffing.description', { unit: unit.current.name, day: format.date(day) })
          : t('personnelViews.staffing.descriptionBare')
      }
      title={t('personnelViews.staffing.title')}
    >
      <div className={classes['filters']}>
        <UnitFilter
          code={search.unit}
          hint={t('personnelViews.word.unitHint')}
          name={t('personnelViews.word.unit')}
          onChange={(code) => narrow({ unit: code })}
          unit={search.unit === undefined ? null : unit}
        />
      </div>
      <OfUnit onChoose={(code) => narrow({ unit: code })} viewed={viewed}>
        {({ id: unitId, current: { code } }) => {
          const of = { unitId, code };
          return (
            <>
              {sheet && sheet.rows.length > 0 && <StaffingTotals of={of} sheet={sheet} />}
              <div className={classes['sides']}>
                <StaffingTable
                  error={
                    query.error && <FailureAlert failure={requestFailure(query.error)} onRetry={repeat} />
                  }
                  isFetching={query.fetching}
                  list={list}
                  of={of}
                  sheet={sheet}
                />
                <div className={classes['cards']}>
                  {mayDraft && <PlacingCard {...of} />}
                  <ReturningCard {...of} />
                </div>
              </div>
              <HoldersPanel asOf={asOf} unit={{ unitId, name: unit?.current.name ?? code }} />
            </>
          );
        }}
      </OfUnit>
    </Page>
  );
}
