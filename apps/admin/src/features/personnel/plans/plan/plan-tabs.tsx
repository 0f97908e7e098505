import { ScrollingTabs } from '@haicap/ui';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo, type ReactNode } from 'react';
import { useQuery } from 'urql';

import { useT } from '../../../../shared/i18n';
import { PlanChecksDocument, type PlanChecksQuery } from '../../plans.generated';
import { BoardTab } from '../board/board-tab';
import type { ShownLine } from '../edit/shown-line';
import type { PlanEditor } from '../edit/use-plan-editor';
import type { PlanTab } from '../plan-words';
import { TableTab } from '../table/table-tab';
import { ChecksTab } from '../tabs/checks-tab';
import { FactsTab } from '../tabs/facts-tab';
import { HistoryTab } from '../tabs/history-tab';
import { VersionsTab } from '../tabs/versions-tab';
import type { ShownPlan } from './plan-page';

/** What the rules found about a plan. */
export type PlanFinding = NonNullable<PlanChecksQuery['personnelPlan']>['checks'][number];

/** What the tabs of a plan get. */
export interface PlanTabProps {
  readonly plan: ShownPlan;
  readonly editor: PlanEditor;
  readonly lines: readonly ShownLine[];
  /** Errors by line, each as one text. */
  readonly faults: ReadonlyMap<string, string>;
}

const NO_FINDINGS: readonly PlanFinding[] = [];

/** The tabs of a plan. Checks are asked again after every save, whichever tab is open: the board shows them too. */
export function PlanTabs({ plan, editor, lines }: Omit<PlanTabProps, 'faults'>): ReactNode {
  const t = useT();
  const { tab = 'board' } = useSearch({ from: '/app/personnel/plans/$planId' });
  const navigate = useNavigate({ from: '/personnel/plans/$planId' });
  const isOpen = plan.state === 'DRAFT' || plan.state === 'SUBMITTED' || plan.state === 'AGREED';
  const seesDrafts = plan.viewerPermissions.includes('PERSONNEL_DRAFTS');
  const [query, refetch] = useQuery({
    query: PlanChecksDocument,
    variables: { id: plan.id },
    pause: !isOpen || !seesDrafts,
  });
  const findings = (isOpen && query.data?.personnelPlan?.checks) || NO_FINDINGS;
  const faults = useMemo(() => faultsByLine(findings), [findings]);
  const props: PlanTabProps = { plan, editor, lines, faults };
  const errors = findings.filter(({ severity }) => severity === 'ERROR').length;
  const panels: Readonly<Record<PlanTab, () => ReactNode>> = {
    board: () => <BoardTab {...props} />,
    table: () => <TableTab {...props} />,
    checks: () => (
      <ChecksTab
        {...props}
        findings={findings}
        onRetry={() => refetch({ requestPolicy: 'network-only' })}
        query={query}
      />
    ),
    versions: () => <VersionsTab plan={plan} />,
    facts: () => <FactsTab plan={plan} />,
    history: () => <HistoryTab planId={plan.id} />,
  };
  const shown: readonly PlanTab[] = [
    'board',
    'table',
    ...(isOpen && seesDrafts ? (['checks'] as const) : []),
    ...(seesDrafts ? (['versions'] as const) : []),
    ...(plan.state === 'ISSUED' ? (['facts'] as const) : []),
    'history',
  ];
  return (
    <ScrollingTabs<PlanTab>
      items={shown.map((key) => ({
        key,
        label:
          key === 'checks' && errors > 0
            ? `${t('personnelPlans.tab.checks')} (${t('personnelPlans.checks.badge', { count: errors })})`
            : t(`personnelPlans.tab.${key}`),
        panel: panels[key],
      }))}
      label={plan.title}
      onChange={(next) => void navigate({ search: { tab: next } })}
      value={shown.includes(tab) ? tab : 'board'}
    />
  );
}

function faultsByLine(findings: readonly PlanFinding[]): ReadonlyMap<string, string> {
  const faults = new Map<string, string>();
  for (const { severity, line, message } of findings) {
    if (severity !== 'ERROR' || !line) continue;
    const before = faults.get(line.id);
    faults.set(line.id, before === undefined ? message : `${before} ${message}`);
  }
  return faults;
}
