import { StatusBadge } from '@haicap/ui';
import { useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useClient, useQuery } from 'urql';

import { useAsOf } from '../../../../shared/as-of';
import { ExportMenu } from '../../../../shared/export/export-menu';
import { useLanguage } from '../../../../shared/i18n';
import { useLive } from '../../../../shared/live/use-live';
import { Needs } from '../../../../shared/page/needs';
import { Page } from '../../../../shared/page/page';
import { QueryView } from '../../../../shared/page/query-view';
import { fetchAll } from '../../parts/fetch-all';
import { useListState } from '../../parts/use-list-state';
import { MonitorOfUnitDocument } from '../../views.generated';
import { OfUnit } from '../parts/of-unit';
import { PrintButton } from '../parts/print-button';
import { useViewedUnit } from '../parts/use-viewed-unit';
import { gapSheet } from './gap-sheet';
import { MonitorFields } from './monitor-fields';
import { monitorVariables, periodFault, periodOf, type MonitorSearch } from './monitor-search';
import { MonitorView } from './monitor-view';

/** On which days key posts had nobody or too many, and which decision covers the others. */
export function MonitorPage(): ReactNode {
  return (
    <Needs permission="PERSONNEL_READ">
      <PostMonitor />
    </Needs>
  );
}

function PostMonitor(): ReactNode {
  const { t } = useLanguage();
  const list = useListState<MonitorSearch>(useSearch({ from: '/app/personnel/monitor' }));
  const { search, narrow } = list;
  const { day } = useAsOf();
  const viewed = useViewedUnit(search.unit);
  const { unit } = viewed;
  const isWrong = periodFault(periodOf(search, day)) !== null;
  useLive(['ORGANIZATIONS', 'POSITIONS', 'ASSIGNMENTS']);
  const variables = monitorVariables(search, day, unit?.id ?? '');
  const [query, repeat] = useQuery({
    query: MonitorOfUnitDocument,
    variables,
    pause: unit === null || isWrong,
  });
  return (
    <Page
      actions={
        <>
          <PrintButton />
          <GapExport disabled={isWrong} search={search} unitId={unit?.id ?? null} />
        </>
      }
      badge={unit && <StatusBadge tone="info">{unit.current.name}</StatusBadge>}
      description={t('personnelViews.monitor.description')}
      title={t('personnelViews.monitor.title')}
    >
      <MonitorFields list={list} unit={search.unit === undefined ? null : unit} />
      <OfUnit onChoose={(code) => narrow({ unit: code })} viewed={viewed}>
        {() => (
          <QueryView onRetry={repeat} query={query}>
            {({ postMonitor }) => <MonitorView list={list} monitor={postMonitor} />}
          </QueryView>
        )}
      </OfUnit>
    </Page>
  );
}

interface GapExportProps {
  readonly search: MonitorSearch;
  readonly unitId: string | null;
  readonly disabled: boolean;
}

/** Saves all vacant and double days, of the units of all pages. */
function GapExport({ search, unitId, disabled }: GapExportProps): ReactNode {
  const language = useLanguage();
  const { t } = language;
  const { day } = useAsOf();
  const client = useClient();
  const tables = async () => {
    const variables = monitorVariables(search, day, unitId ?? '');
    const rows = await fetchAll(client, MonitorOfUnitDocument, variables, ({ postMonitor }) => ({
      nodes: postMonitor.rows,
      pageInfo: postMonitor.pageInfo,
    }));
    return rows && [gapSheet(rows, language)];
  };
  const fileName = t('personnelViews.monitor.exportFile', { ...periodOf(search, day) });
  return (
    <ExportMenu
      disabled={disabled || unitId === null}
      offers={[{ label: t('personnelViews.monitor.gapSheet'), fileName, tables }]}
    />
  );
}
