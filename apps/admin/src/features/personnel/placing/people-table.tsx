import { Button } from '@mantine/core';
import { DataGrid, DEFAULT_GRID_LAYOUT } from '@haicap/ui';
import type { CombinedError } from '@urql/core';
import { useCallback, useState, type ReactNode } from 'react';

import { useT } from '../../../shared/i18n';
import { Empty } from '../../../shared/page/empty';
import { FailureAlert } from '../../../shared/page/failure-alert';
import { PageButtons } from '../../../shared/page/page-buttons';
import { requestFailure } from '../../../shared/request-failure';
import { useGridLabels } from '../../../shared/use-grid-labels';
import { useCan } from '../../../shared/viewer';
import type { PeopleToPlaceQuery } from '../plans.generated';
import type { ToPlace } from './bulk-choice';
import { BulkLeaveDialog } from './bulk-leave-dialog';
import { BulkPlaceDialog } from './bulk-place-dialog';
import { PlaceDialog } from './place-dialog';
import type { PlacedAct } from './placing-page';
import { isNarrow, NO_CONDITIONS } from './placing-search';
import classes from './placing.module.css';
import { usePeopleColumns } from './use-people-columns';
import { usePlacingSearch } from './use-placing-search';

interface PeopleTableProps {
  readonly act: PlacedAct;
  readonly people: PeopleToPlaceQuery['peopleToPlace'] | undefined;
  readonly isFetching: boolean;
  readonly error: CombinedError | undefined;
  readonly onReload: () => void;
}

const NOBODY: readonly ToPlace[] = [];
const NO_IDS: ReadonlySet<string> = new Set();

/** People to place, one page of them; placed singly or many at once. */
export function PeopleTable({ act, people, isFetching, error, onReload }: PeopleTableProps): ReactNode {
  const t = useT();
  const list = usePlacingSearch();
  const mayPlace = useCan('PERSONNEL_EDIT');
  const [layout, setLayout] = useState(DEFAULT_GRID_LAYOUT);
  const [selected, setSelected] = useState(NO_IDS);
  const [placedId, setPlacedId] = useState<string | null>(null);
  const rows = people?.nodes ?? NOBODY;
  const open = useCallback((person: ToPlace) => setPlacedId(person.id), []);
  const columns = usePeopleColumns(mayPlace ? open : null);
  const placed = rows.find((person) => person.id === placedId);
  const chosen = rows.filter((person) => selected.has(person.id));
  return (
    <>
      {chosen.length > 0 && <BulkActions act={act} onDone={() => setSelected(NO_IDS)} people={chosen} />}
      <DataGrid
        columns={columns}
        empty={<NobodyThere />}
        error={error && <FailureAlert failure={requestFailure(error)} onRetry={onReload} />}
        footer={people && <PageButtons onPage={list.turn} pageInfo={people.pageInfo} />}
        isLoading={people === undefined}
        isMain
        isRefreshing={isFetching && people !== undefined}
        label={t('personnelPlans.placing.list')}
        labels={useGridLabels()}
        layout={layout}
        onEdit={mayPlace ? open : undefined}
        onLayoutChange={setLayout}
        rowCount={people?.totalCount}
        rowId={(person) => person.id}
        rowLabel={(person) => person.person.fullName}
        rows={rows}
        selection={mayPlace ? { ids: selected, onChange: setSelected } : undefined}
        sort={null}
        status={people ? t('personnelPlans.placing.people', { count: people.totalCount }) : ''}
      />
      {placed && (
        <PlaceDialog
          key={placed.id}
          day={act.operationalFrom}
          onClose={() => setPlacedId(null)}
          onStale={onReload}
          person={placed}
        />
      )}
    </>
  );
}

interface BulkActionsProps {
  readonly act: PlacedAct;
  readonly people: readonly ToPlace[];
  readonly onDone: () => void;
}

function BulkActions({ act, people, onDone }: BulkActionsProps): ReactNode {
  const t = useT();
  const [open, setOpen] = useState<'place' | 'leave' | null>(null);
  const close = (): void => setOpen(null);
  const finish = (): void => {
    close();
    onDone();
  };
  return (
    <div
      aria-label={t('personnelPlans.placing.selected', { count: people.length })}
      className={classes['bulk']}
      role="group"
    >
      <span>{t('personnelPlans.placing.selected', { count: people.length })}</span>
      <Button onClick={() => setOpen('place')} size="xs">
        {t('personnelPlans.placing.bulkPlace')}
      </Button>
      <Button onClick={() => setOpen('leave')} size="xs" variant="default">
        {t('personnelPlans.placing.bulkLeave')}
      </Button>
      <Button onClick={onDone} size="xs" variant="subtle">
        {t('personnelPlans.placing.clearSelection')}
      </Button>
      {open === 'place' && (
        <BulkPlaceDialog day={act.operationalFrom} onClose={close} onDone={finish} people={people} />
      )}
      {open === 'leave' && <BulkLeaveDialog onClose={close} onDone={finish} people={people} />}
    </div>
  );
}

function NobodyThere(): ReactNode {
  const t = useT();
  const { search, narrow } = usePlacingSearch();
  return (
    <Empty
      action={
        isNarrow(search) && (
          <Button onClick={() => narrow(NO_CONDITIONS)} variant="default">
            {t('personnelPlans.placing.clear')}
          </Button>
        )
      }
      title={t('personnelPlans.placing.emptyTitle')}
    >
      {t(isNarrow(search) ? 'personnelPlans.placing.emptyFiltered' : 'personnelPlans.placing.emptyAll')}
    </Empty>
  );
}
