import { ColumnChooser } from '@haicap/ui';
import { useSearch } from '@tanstack/react-router';
import { useCallback, type ReactNode } from 'react';
import { useClient, useQuery } from 'urql';

import { useAsOf } from '../../../../shared/as-of';
import { ExportMenu } from '../../../../shared/export/export-menu';
import { useLanguage } from '../../../../shared/i18n';
import { useLive } from '../../../../shared/live/use-live';
import { FailureAlert } from '../../../../shared/page/failure-alert';
import { Needs } from '../../../../shared/page/needs';
import { Page } from '../../../../shared/page/page';
import { requestFailure } from '../../../../shared/request-failure';
import { useColumnChooserLabels } from '../../../../shared/use-grid-labels';
import { useGridLayout } from '../../../../shared/use-grid-layout';
import { useLastValue } from '../../../../shared/use-last-value';
import { fetchAll } from '../../parts/fetch-all';
import { useListState } from '../../parts/use-list-state';
import { VacancyListDocument } from '../../views.generated';
import { OfUnit } from '../parts/of-unit';
import { PrintButton } from '../parts/print-button';
import { useViewedUnit } from '../parts/use-viewed-unit';
import { useVacancyColumns } from './use-vacancy-columns';
import { VacancyFilters } from './vacancy-filters';
import { vacancySheet } from './vacancy-row';
import { vacancyVariables, type VacancySearch } from './vacancy-search';
import { VacancyTable } from './vacancy-table';

/** Posts that are short of people, or have more of them than seats. */
export function VacancyPage(): ReactNode {
  return (
    <Needs permission="PERSONNEL_READ">
      <Vacancies />
    </Needs>
  );
}

function Vacancies(): ReactNode {
  const { t, format } = useLanguage();
  const list = useListState<VacancySearch>(useSearch({ from: '/app/personnel/vacancies' }));
  const { search, narrow, look } = list;
  const { day, asOf } = useAsOf();
  const viewed = useViewedUnit(search.unit);
  const { unit } = viewed;
  useLive(['ORGANIZATIONS', 'POSITIONS', 'ASSIGNMENTS']);
  const columns = useVacancyColumns();
  const onColumns = useCallback((cols: string | undefined) => look({ cols }), [look]);
  const [layout, setLayout] = useGridLayout('vacancies', search.cols, onColumns);
  const chooser = useColumnChooserLabels();
  const variables = vacancyVariables(search, asOf, unit?.id ?? '');
  const [query, repeat] = useQuery({ query: VacancyListDocument, variables, pause: unit === null });
  const vacancies = useLastValue(query.data?.vacancies);
  return (
    <Page
      actions={
        <>
          <PrintButton />
          <VacancyExport search={search} unitId={unit?.id ?? null} />
        </>
      }
      description={
        unit
          ? t('personnelViews.vacancies.description', { unit: unit.current.name, day: format.date(day) })
          : t('personnelViews.vacancies.descriptionBare')
      }
      title={t('personnelViews.vacancies.title')}
    >
      <VacancyFilters
        columns={
          <ColumnChooser columns={columns} labels={chooser} layout={layout} onLayoutChange={setLayout} />
        }
        list={list}
        unit={search.unit === undefined ? null : unit}
      />
      <OfUnit onChoose={(code) => narrow({ unit: code })} viewed={viewed}>
        {() => (
          <VacancyTable
            columns={columns}
            error={
              query.error && (
                <FailureAlert
                  failure={requestFailure(query.error)}
                  onRetry={() => repeat({ requestPolicy: 'network-only' })}
                />
              )
            }
            isFetching={query.fetching}
            layout={layout}
            list={list}
            onLayoutChange={setLayout}
            vacancies={vacancies}
          />
        )}
      </OfUnit>
    </Page>
  );
}

interface VacancyExportProps {
  readonly search: VacancySearch;
  readonly unitId: string | null;
}

/** Saves the whole list as it is filtered. */
function VacancyExport({ search, unitId }: VacancyExportProps): ReactNode {
  const language = useLanguage();
  const { t } = language;
  const { day, asOf } = useAsOf();
  const client = useClient();
  const tables = async () => {
    const variables = vacancyVariables(search, asOf, unitId ?? '');
    const rows = await fetchAll(client, VacancyListDocument, variables, (data) => data.vacancies);
    return rows && [vacancySheet(rows, day, language)];
  };
  const fileName = t('personnelViews.vacancies.exportFile', { date: day });
  return (
    <ExportMenu
      disabled={unitId === null}
      offers={[{ label: t('personnelViews.word.exportList'), fileName, tables }]}
    />
  );
}
