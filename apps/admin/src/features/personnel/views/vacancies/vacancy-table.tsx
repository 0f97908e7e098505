import { Button } from '@mantine/core';
import { DataGrid, type GridColumn, type GridLayout } from '@haicap/ui';
import type { ReactNode } from 'react';

import { useLanguage, useT } from '../../../../shared/i18n';
import { Empty } from '../../../../shared/page/empty';
import { useFollowLink } from '../../../../shared/use-follow-link';
import { useGridLabels } from '../../../../shared/use-grid-labels';
import { ListPager } from '../../parts/list-pager';
import { postText } from '../../parts/post-words';
import type { ListState } from '../../parts/use-list-state';
import type { VacancyListQuery } from '../../views.generated';
import type { VacancyRow } from './vacancy-row';
import { isFiltered, NO_VACANCY_FILTERS, type VacancySearch } from './vacancy-search';

interface VacancyTableProps {
  readonly list: ListState<VacancySearch>;
  readonly columns: readonly GridColumn<VacancyRow>[];
  readonly layout: GridLayout;
  readonly onLayoutChange: (layout: GridLayout) => void;
  readonly vacancies: VacancyListQuery['vacancies'] | undefined;
  readonly isFetching: boolean;
  /** What failed, with another try. */
  readonly error: ReactNode;
}

const NO_ROWS: readonly VacancyRow[] = [];

/** The list as a table, one page of it. */
export function VacancyTable(props: VacancyTableProps): ReactNode {
  const { list, vacancies, error } = props;
  const { t, format, locale } = useLanguage();
  const rows = vacancies?.nodes ?? NO_ROWS;
  const count = vacancies?.totalCount ?? 0;
  const counts = { shown: format.integer(rows.length), count, total: format.integer(count) };
  const isWhole = rows.length === count;
  return (
    <DataGrid
      columns={props.columns}
      empty={<NoVacancies list={list} />}
      error={error}
      footer={<ListPager list={list} page={vacancies?.pageInfo} />}
      isLoading={vacancies === undefined}
      isMain
      isRefreshing={props.isFetching && vacancies !== undefined}
      label={t('personnelViews.vacancies.label')}
      labels={useGridLabels()}
      layout={props.layout}
      onFollow={useFollowLink()}
      onLayoutChange={props.onLayoutChange}
      rowCount={vacancies?.totalCount}
      rowId={({ position }) => position.id}
      rowLabel={({ position, unit }) => `${postText(position, locale)}, ${unit.current.name}`}
      rows={rows}
      status={
        vacancies === undefined || error
          ? ''
          : t(isWhole ? 'personnelViews.vacancies.countAll' : 'personnelViews.vacancies.count', counts)
      }
    />
  );
}

function NoVacancies({ list }: { readonly list: ListState<VacancySearch> }): ReactNode {
  const t = useT();
  const isNarrow = isFiltered(list.search);
  return (
    <Empty
      action={
        isNarrow && (
          <Button onClick={() => list.narrow(NO_VACANCY_FILTERS)} variant="default">
            {t('personnelViews.word.clear')}
          </Button>
        )
      }
      title={t('personnelViews.vacancies.emptyTitle')}
    >
      {t(isNarrow ? 'personnelViews.vacancies.emptyFiltered' : 'personnelViews.vacancies.emptyAll')}
    </Empty>
  );
}
