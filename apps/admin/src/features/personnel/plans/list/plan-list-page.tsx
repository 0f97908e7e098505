import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { CoverageBar, DataGrid, DEFAULT_GRID_LAYOUT, Icon, StatusBadge, type GridColumn } from '@haicap/ui';
import { useNavigate, useRouter, useSearch } from '@tanstack/react-router';
import { useMemo, useState, type ReactNode } from 'react';
import { useQuery } from 'urql';

import { ChoiceFilter } from '../../../../shared/filters/choice-filter';
import { TextFilter } from '../../../../shared/filters/text-filter';
import { useLanguage, useT } from '../../../../shared/i18n';
import { useLive } from '../../../../shared/live/use-live';
import { pageSizeOf } from '../../../../shared/list-search';
import { Empty } from '../../../../shared/page/empty';
import { FailureAlert } from '../../../../shared/page/failure-alert';
import { Needs } from '../../../../shared/page/needs';
import { Page } from '../../../../shared/page/page';
import { pageVariables } from '../../../../shared/page-search';
import { requestFailure } from '../../../../shared/request-failure';
import { useScope } from '../../../../shared/scope';
import { useFollowLink } from '../../../../shared/use-follow-link';
import { useGridLabels } from '../../../../shared/use-grid-labels';
import { useLastValue } from '../../../../shared/use-last-value';
import { useUnitOfCode } from '../../../../shared/use-unit-of-code';
import { useCan } from '../../../../shared/viewer';
import { lazyPart } from '../../parts/lazy-part';
import { ListPager } from '../../parts/list-pager';
import { UnitFilter } from '../../parts/unit-filter';
import { useListState, type ListState } from '../../parts/use-list-state';
import { PlanListDocument, type PlanListQuery } from '../../plans.generated';
import { coverageText } from '../coverage-text';
import { isPlanListNarrow, NO_PLAN_FILTERS, type PlanListSearch } from '../plan-search';
import { PLAN_STATES, PLAN_TONES } from '../plan-words';
import classes from '../plans.module.css';

type PlanRow = PlanListQuery['personnelPlans']['nodes'][number];

const NO_PLANS: readonly PlanRow[] = [];

const NewPlanDialog = lazyPart(async () => (await import('./new-plan-dialog')).NewPlanDialog);

/** Personnel plans, the latest first. */
export function PlanListPage(): ReactNode {
  return (
    <Needs permission="PERSONNEL_READ">
      <Plans />
    </Needs>
  );
}

function Plans(): ReactNode {
  const t = useT();
  const list = useListState<PlanListSearch>(useSearch({ from: '/app/personnel/plans' }));
  const { search } = list;
  const navigate = useNavigate();
  useLive(['PLANS']);
  const { provinceCode } = useScope();
  const mayPlan = useCan('PERSONNEL_EDIT');
  const [isMaking, making] = useDisclosure(false);
  const [layout, setLayout] = useState(DEFAULT_GRID_LAYOUT);
  const chosen = useUnitOfCode(search.unit ?? provinceCode ?? undefined);
  const [query, retry] = useQuery({
    query: PlanListDocument,
    variables: {
      filter: { text: search.text ?? null, state: search.state ?? null, unitId: chosen.unit?.id ?? null },
      ...pageVariables(search, pageSizeOf(search)),
    },
    pause: chosen.isLooking,
  });
  const plans = useLastValue(query.data?.personnelPlans);
  const newButton = mayPlan && (
    <Button leftSection={<Icon name="plus" size={16} />} onClick={making.open}>
      {t('personnelPlans.list.new')}
    </Button>
  );
  return (
    <Page
      actions={newButton}
      description={t('personnelPlans.list.description')}
      title={t('personnelPlans.list.title')}
    >
      <Filters list={list} unit={search.unit === undefined ? null : chosen.unit} />
      <DataGrid
        columns={usePlanColumns()}
        empty={<NoPlans list={list} newButton={newButton} />}
        error={
          query.error && (
            <FailureAlert
              failure={requestFailure(query.error)}
              onRetry={() => retry({ requestPolicy: 'network-only' })}
            />
          )
        }
        footer={<ListPager list={list} page={plans?.pageInfo} />}
        isLoading={plans === undefined}
        isMain
        isRefreshing={query.fetching && plans !== undefined}
        label={t('personnelPlans.list.title')}
        labels={useGridLabels()}
        layout={layout}
        onFollow={useFollowLink()}
        onLayoutChange={setLayout}
        onOpen={(plan) => void navigate({ to: '/personnel/plans/$planId', params: { planId: plan.id } })}
        rowCount={plans?.totalCount}
        rowId={(plan) => plan.id}
        rowLabel={(plan) => plan.title}
        rows={plans?.nodes ?? NO_PLANS}
        sort={null}
        status={plans ? t('personnelPlans.list.count', { count: plans.totalCount }) : ''}
      />
      {isMaking && <NewPlanDialog onClose={making.close} />}
    </Page>
  );
}

interface FiltersProps {
  readonly list: ListState<PlanListSearch>;
  readonly unit: ReturnType<typeof useUnitOfCode>['unit'];
}

function Filters({ list, unit }: FiltersProps): ReactNode {
  const t = useT();
  const { search, narrow } = list;
  return (
    <search aria-label={t('personnelPlans.list.filters')} className={classes['filters']}>
      <TextFilter
        className={classes['text']}
        label={t('personnelPlans.list.search')}
        onChange={(text) => narrow({ text })}
        text={search.text ?? ''}
      />
      <ChoiceFilter
        choices={PLAN_STATES.map((value) => ({ value, label: t(`enums.personnelPlanState.${value}`) }))}
        chosen={search.state}
        name={t('personnelPlans.field.state')}
        onChange={(state) => narrow({ state })}
      />
      <UnitFilter
        code={search.unit}
        hint={t('personnelPlans.list.unitHint')}
        name={t('personnelPlans.field.unit')}
        onChange={(code) => narrow({ unit: code })}
        unit={unit}
      />
      {isPlanListNarrow(search) && (
        <Button onClick={() => narrow(NO_PLAN_FILTERS)} size="xs" variant="subtle">
          {t('personnelPlans.list.clear')}
        </Button>
      )}
    </search>
  );
}

function usePlanColumns(): readonly GridColumn<PlanRow>[] {
  const { t, format } = useLanguage();
  const router = useRouter();
  return useMemo(
    () => [
      {
        id: 'title',
        header: t('personnelPlans.field.title'),
        cell: ({ id, title }) => (
          <a href={router.buildLocation({ to: '/personnel/plans/$planId', params: { planId: id } }).href}>
            {title}
          </a>
        ),
        width: 380,
        isRowHeader: true,
      },
      {
        id: 'unit',
        header: t('personnelPlans.field.unit'),
        cell: ({ unit }) => unit.current.name,
        width: 160,
      },
      {
        id: 'effectiveOn',
        header: t('personnelPlans.field.effectiveOn'),
        cell: ({ effectiveOn }) => format.date(effectiveOn),
        width: 130,
      },
      {
        id: 'state',
        header: t('personnelPlans.field.state'),
        cell: ({ state }) => (
          <StatusBadge tone={PLAN_TONES[state]}>{t(`enums.personnelPlanState.${state}`)}</StatusBadge>
        ),
        width: 140,
      },
      {
        id: 'coverage',
        header: t('personnelPlans.field.coverage'),
        cell: ({ coverage }) => (
          <CoverageBar
            label={t('personnelPlans.field.coverage')}
            of={coverage.lines}
            text={coverageText(coverage, t, format)}
            value={coverage.filled}
          />
        ),
        width: 250,
      },
      {
        id: 'decision',
        header: t('personnelPlans.field.decision'),
        cell: ({ decision }) => decision?.number ?? '',
        width: 150,
      },
    ],
    [t, format, router],
  );
}

interface NoPlansProps {
  readonly list: ListState<PlanListSearch>;
  readonly newButton: ReactNode;
}

function NoPlans({ list, newButton }: NoPlansProps): ReactNode {
  const t = useT();
  const isNarrow = isPlanListNarrow(list.search);
  return (
    <Empty
      action={
        isNarrow ? (
          <Button onClick={() => list.narrow(NO_PLAN_FILTERS)} variant="default">
            {t('personnelPlans.list.clear')}
          </Button>
        ) : (
          newButton
        )
      }
      title={t('personnelPlans.list.emptyTitle')}
    >
      {t(isNarrow ? 'personnelPlans.list.emptyFiltered' : 'personnelPlans.list.emptyAll')}
    </Empty>
  );
}
