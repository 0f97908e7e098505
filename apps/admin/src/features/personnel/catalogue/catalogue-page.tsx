import { Button } from '@mantine/core';
import { ColumnChooser, DataGrid, Icon } from '@haicap/ui';
import { useCallback, useState, type ReactNode } from 'react';
import { useClient, useQuery } from 'urql';

import { useAsOf } from '../../../shared/as-of';
import { ExportMenu } from '../../../shared/export/export-menu';
import { useLanguage } from '../../../shared/i18n';
import { Empty } from '../../../shared/page/empty';
import { FailureAlert } from '../../../shared/page/failure-alert';
import { Page } from '../../../shared/page/page';
import { requestFailure } from '../../../shared/request-failure';
import { useColumnChooserLabels, useGridLabels } from '../../../shared/use-grid-labels';
import { useGridLayout } from '../../../shared/use-grid-layout';
import { useLastValue } from '../../../shared/use-last-value';
import { useCan } from '../../../shared/viewer';
import { PositionTypeListDocument } from '../operations.generated';
import { fetchAll } from '../parts/fetch-all';
import { ListPager } from '../parts/list-pager';
import { CatalogueFilters } from './catalogue-filters';
import { isFiltered, listVariables, NO_CATALOGUE_FILTERS } from './catalogue-search';
import { typeSheet } from './type-sheet';
import { useCatalogue } from './use-catalogue';
import { useTypeColumns, type TypeRow } from './use-type-columns';
import { lazyPart } from '../parts/lazy-part';

const TypeDialog = lazyPart(async () => (await import('./type-dialog')).TypeDialog);

const NO_ROWS: readonly TypeRow[] = [];

/** Kinds of posts of the whole country, in the order of precedence, with their names in three languages. */
export function CataloguePage(): ReactNode {
  const { t, format } = useLanguage();
  const list = useCatalogue();
  const { search, look } = list;
  const { asOf } = useAsOf();
  const mayEdit = useCan('PERSONNEL_EDIT');
  const [edited, setEdited] = useState<TypeRow | 'new' | null>(null);
  const columns = useTypeColumns();
  const onColumns = useCallback((cols: string | undefined) => look({ cols }), [look]);
  const [layout, setLayout] = useGridLayout('position-types', search.cols, onColumns);
  const variables = listVariables(search, asOf);
  const [query, retry] = useQuery({ query: PositionTypeListDocument, variables });
  const types = useLastValue(query.data?.positionTypes);
  const rows = types?.nodes ?? NO_ROWS;
  const count = types?.totalCount ?? 0;
  const counts = { shown: format.integer(rows.length), count, total: format.integer(count) };
  const edit = mayEdit ? setEdited : undefined;
  return (
    <Page
      actions={
        <>
          <CatalogueExport />
          {mayEdit && (
            <Button leftSection={<Icon name="plus" size={16} />} onClick={() => setEdited('new')}>
              {t('personnel.catalogue.add')}
            </Button>
          )}
        </>
      }
      description={t('personnel.catalogue.description')}
      title={t('personnel.catalogue.title')}
    >
      <CatalogueFilters
        columns={
          <ColumnChooser
            columns={columns}
            labels={useColumnChooserLabels()}
            layout={layout}
            onLayoutChange={setLayout}
          />
        }
      />
      <DataGrid
        columns={columns}
        empty={<NoTypes />}
        error={
          query.error && (
            <FailureAlert
              failure={requestFailure(query.error)}
              onRetry={() => retry({ requestPolicy: 'network-only' })}
            />
          )
        }
        footer={<ListPager list={list} page={types?.pageInfo} />}
        isLoading={types === undefined}
        isMain
        isRefreshing={query.fetching && types !== undefined}
        label={t('personnel.catalogue.label')}
        labels={useGridLabels()}
        layout={layout}
        onEdit={edit}
        onLayoutChange={setLayout}
        onOpen={edit}
        rowCount={types?.totalCount}
        rowId={({ id }) => id}
        rowLabel={({ nameVi }) => nameVi}
        rows={rows}
        status={
          types === undefined || query.error
            ? ''
            : t(rows.length === count ? 'personnel.catalogue.countAll' : 'personnel.catalogue.count', counts)
        }
      />
      {edited !== null && (
        <TypeDialog onClose={() => setEdited(null)} type={edited === 'new' ? null : edited} />
      )}
    </Page>
  );
}

function NoTypes(): ReactNode {
  const { t } = useLanguage();
  const { search, narrow } = useCatalogue();
  const isNarrow = isFiltered(search);
  return (
    <Empty
      action={
        isNarrow && (
          <Button onClick={() => narrow(NO_CATALOGUE_FILTERS)} variant="default">
            {t('personnel.word.clearFilters')}
          </Button>
        )
      }
      title={t('personnel.catalogue.emptyTitle')}
    >
      {t(isNarrow ? 'personnel.catalogue.emptyFiltered' : 'personnel.catalogue.emptyAll')}
    </Empty>
  );
}

function CatalogueExport(): ReactNode {
  const language = useLanguage();
  const { t } = language;
  const { asOf, day } = useAsOf();
  const { search } = useCatalogue();
  const client = useClient();
  const tables = async () => {
    const variables = listVariables(search, asOf);
    const rows = await fetchAll(client, PositionTypeListDocument, variables, (data) => data.positionTypes);
    return rows && [typeSheet(rows, language)];
  };
  const fileName = t('personnel.catalogue.exportFile', { date: day });
  return <ExportMenu offers={[{ label: t('personnel.word.exportList'), fileName, tables }]} />;
}
