import { Group, NativeSelect } from '@mantine/core';
import { StatusBadge } from '@haicap/ui';
import { useState, type ReactNode } from 'react';
import { useQuery } from 'urql';

import { useLanguage } from '../../../../shared/i18n';
import { Empty } from '../../../../shared/page/empty';
import { QueryView } from '../../../../shared/page/query-view';
import { Section } from '../../../../shared/page/section';
import { WideTable } from '../../../../shared/wide-table';
import { PlanRevisionsDocument, type PlanRevisionsQuery } from '../../plans.generated';
import { PLAN_TONES } from '../plan-words';
import type { ShownPlan } from '../plan/plan-page';
import classes from '../plans.module.css';
import { DifferenceTable } from './difference-table';

type Revision = NonNullable<PlanRevisionsQuery['personnelPlan']>['revisions'][number];

/** How the plan stood at each step, and what changed between two of them. */
export function VersionsTab({ plan }: { readonly plan: ShownPlan }): ReactNode {
  const { t } = useLanguage();
  const [query, refetch] = useQuery({
    query: PlanRevisionsDocument,
    variables: { id: plan.id },
    requestPolicy: 'cache-and-network',
  });
  return (
    <QueryView onRetry={() => refetch({ requestPolicy: 'network-only' })} query={query}>
      {({ personnelPlan }) =>
        personnelPlan && personnelPlan.revisions.length > 0 ? (
          <>
            <RevisionTable revisions={personnelPlan.revisions} />
            <Comparison planId={plan.id} revisions={personnelPlan.revisions} />
          </>
        ) : (
          <Empty title={t('personnelPlans.versions.emptyTitle')}>
            {t('personnelPlans.versions.emptyText')}
          </Empty>
        )
      }
    </QueryView>
  );
}

function RevisionTable({ revisions }: { readonly revisions: readonly Revision[] }): ReactNode {
  const { t, format } = useLanguage();
  return (
    <WideTable minWidth={620}>
      <table
        aria-label={t('personnelPlans.tab.versions')}
        className={`${classes['table']} ${classes['narrow']}`}
      >
        <thead>
          <tr>
            {(['number', 'state', 'at', 'by', 'lines'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`personnelPlans.versions.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {revisions.map((revision) => (
            <tr key={revision.number}>
              <th scope="row">{revision.number}</th>
              <td>
                <StatusBadge tone={PLAN_TONES[revision.state]}>
                  {t(`enums.personnelPlanState.${revision.state}`)}
                </StatusBadge>
              </td>
              <td>{format.dateTime(revision.createdAt)}</td>
              <td>{revision.createdBy ?? t('acts.history.system')}</td>
              <td>
                {format.integer(revision.filledCount)}/{format.integer(revision.lineCount)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
  );
}

interface ComparisonProps {
  readonly planId: string;
  /** The last first. */
  readonly revisions: readonly Revision[];
}

function Comparison({ planId, revisions }: ComparisonProps): ReactNode {
  const { t, format } = useLanguage();
  const [from, setFrom] = useState(() => String(revisions[0]?.number ?? 1));
  const [to, setTo] = useState('');
  const options = revisions.map(({ number, state, createdAt }) => ({
    value: String(number),
    label: t('personnelPlans.versions.option', {
      number,
      state: t(`enums.personnelPlanState.${state}`),
      time: format.dateTime(createdAt),
    }),
  }));
  return (
    <Section title={t('personnelPlans.versions.difference')}>
      <Group gap="sm" mb="sm">
        <NativeSelect
          data={options}
          label={t('personnelPlans.versions.from')}
          onChange={(event) => setFrom(event.currentTarget.value)}
          value={from}
        />
        <NativeSelect
          data={[{ value: '', label: t('personnelPlans.versions.now') }, ...options]}
          label={t('personnelPlans.versions.to')}
          onChange={(event) => setTo(event.currentTarget.value)}
          value={to}
        />
      </Group>
      <DifferenceTable from={Number(from)} planId={planId} to={to === '' ? null : Number(to)} />
    </Section>
  );
}
