import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { ColumnChooser, Icon } from '@haicap/ui';
import { useCallback, type ReactNode } from 'react';
import { useClient, useQuery } from 'urql';

import { useAsOf } from '../../../shared/as-of';
import { ExportMenu } from '../../../shared/export/export-menu';
import { useLanguage } from '../../../shared/i18n';
import { useLive } from '../../../shared/live/use-live';
import { Needs } from '../../../shared/page/needs';
import { Page } from '../../../shared/page/page';
import { useScope } from '../../../shared/scope';
import { useColumnChooserLabels } from '../../../shared/use-grid-labels';
import { useGridLayout } from '../../../shared/use-grid-layout';
import { useLastValue } from '../../../shared/use-last-value';
import { useUnitOfCode } from '../../../shared/use-unit-of-code';
import { useCan } from '../../../shared/viewer';
import { AssignmentListDocument } from '../operations.generated';
import { fetchAll } from '../parts/fetch-all';
import { AssignmentFilters } from './assignment-filters';
import { listVariables } from './assignment-list-search';
import { assignmentSheet } from './assignment-sheet';
import { AssignmentTable } from './assignment-table';
import { AssignmentViews } from './assignment-views';
import { BulkApproval, useBulkSelection } from './bulk-approval';
import { useAssignmentColumns } from './use-assignment-columns';
import { useAssignmentList } from './use-assignment-list';
import { lazyPart } from '../parts/lazy-part';

const AssignmentDialog = lazyPart(async () => (await import('./assignment-dialog')).AssignmentDialog);
const AssignmentPeek = lazyPart(async () => (await import('./assignment-peek')).AssignmentPeek);
const PostAssignment = lazyPart(async () => (await import('./post-assignment')).PostAssignment);

/** Who holds, held or is to hold which post; what waits for approval. */
export function AssignmentListPage(): ReactNode {
  return (
    <Needs permission="PERSONNEL_READ">
      <Assignments />
    </Needs>
  );
}

function Assignments(): ReactNode {
  const { t } = useLanguage();
  const { search, look } = useAssignmentList();
  const { day } = useAsOf();
  const { provinceCode } = useScope();
  useLive(['ASSIGNMENTS']);
  const mayEdit = useCan('PERSONNEL_EDIT');
  const [isAdding, adding] = useDisclosure(false);
  const columns = useAssignmentColumns();
  const onColumns = useCallback((cols: string | undefined) => look({ cols }), [look]);
  const [layout, setLayout] = useGridLayout('assignments', search.cols, onColumns);
  const chooserLabels = useColumnChooserLabels();
  // Without a choice of its own the list follows the scope in the header, like every other.
  const chosen = useUnitOfCode(search.unit ?? provinceCode ?? undefined);
  const unitId = chosen.unit?.id ?? null;
  const variables = listVariables(search, day, unitId);
  const [query, retry] = useQuery({ query: AssignmentListDocument, variables, pause: chosen.isLooking });
  const assignments = useLastValue(query.data?.assignments);
  const bulk = useBulkSelection(assignments?.nodes ?? NO_ROWS, search.view === 'proposed');
  return (
    <Page
      actions={
        <>
          <AssignmentExport unitId={unitId} />
          {mayEdit && (
            <Button leftSection={<Icon name="plus" size={16} />} onClick={adding.open}>
              {t('personnel.assignments.add')}
            </Button>
          )}
        </>
      }
      description={t('personnel.assignments.description')}
      title={t('personnel.assignments.title')}
    >
      <AssignmentViews unitId={unitId} />
      <AssignmentFilters
        columns={
          <>
            {bulk && <BulkApproval bulk={bulk} />}
            <ColumnChooser
              columns={columns}
              labels={chooserLabels}
              layout={layout}
              onLayoutChange={setLayout}
            />
          </>
        }
        unit={search.unit === undefined ? null : chosen.unit}
      />
      <AssignmentTable
        assignments={assignments}
        columns={columns}
        error={query.error}
        isFetching={query.fetching}
        layout={layout}
        onLayoutChange={setLayout}
        onRetry={() => retry({ requestPolicy: 'network-only' })}
        selection={bulk?.selection}
      />
      {search.peek !== undefined && (
        <AssignmentPeek assignmentId={search.peek} onClose={() => look({ peek: undefined })} />
      )}
      {search.post !== undefined && mayEdit && (
        <PostAssignment onClose={() => look({ post: undefined })} positionId={search.post} />
      )}
      {isAdding && <AssignmentDialog assignment={null} onClose={adding.close} />}
    </Page>
  );
}

const NO_ROWS = [] as const;

function AssignmentExport({ unitId }: { readonly unitId: string | null }): ReactNode {
  const language = useLanguage();
  const { t } = language;
  const { day } = useAsOf();
  const { search } = useAssignmentList();
  const client = useClient();
  const tables = async () => {
    const variables = listVariables(search, day, unitId);
    const rows = await fetchAll(client, AssignmentListDocument, variables, (data) => data.assignments);
    return rows && [assignmentSheet(rows, language)];
  };
  const fileName = t('personnel.assignments.exportFile', { date: day });
  return <ExportMenu offers={[{ label: t('personnel.word.exportList'), fileName, tables }]} />;
}
