import { Alert, Button } from '@mantine/core';
import { CoverageBar, Icon, StatusBadge } from '@haicap/ui';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';

import { AnchorLink } from '../../../../shared/anchor-link';
import { useLanguage, useT } from '../../../../shared/i18n';
import { useLive } from '../../../../shared/live/use-live';
import { Empty } from '../../../../shared/page/empty';
import { FailureAlert } from '../../../../shared/page/failure-alert';
import { Loading } from '../../../../shared/page/loading';
import { Needs } from '../../../../shared/page/needs';
import { Page } from '../../../../shared/page/page';
import { QueryView } from '../../../../shared/page/query-view';
import { UnitLink } from '../../../../shared/unit-link';
import { PlanPageDocument, type PlanDecisionFragment, type PlanPageQuery } from '../../plans.generated';
import { coverageText } from '../coverage-text';
import { ConflictDialog } from '../edit/conflict-dialog';
import { SaveLine } from '../edit/save-line';
import { usePlanEditor, type PlanEditor } from '../edit/use-plan-editor';
import { PLAN_TONES } from '../plan-words';
import classes from '../plans.module.css';
import { PlanSteps } from '../steps/plan-steps';
import { PlanTabs } from './plan-tabs';

/** A plan as its page shows it. */
export type ShownPlan = NonNullable<PlanPageQuery['personnelPlan']>;

/** A personnel plan: its head and steps, its posts on a board and in a table, checks, revisions, plan and fact. */
export function PlanPage(): ReactNode {
  return (
    <Needs permission="PERSONNEL_READ">
      <StoredPlan />
    </Needs>
  );
}

function StoredPlan(): ReactNode {
  const t = useT();
  const { planId } = useParams({ from: '/app/personnel/plans/$planId' });
  useLive(['PLANS', 'ASSIGNMENTS', 'PERSONS']);
  const [query, refetch] = useQuery({ query: PlanPageDocument, variables: { id: planId } });
  const plan = query.data?.personnelPlan;
  if (plan) return <WholePlan key={plan.id} plan={plan} />;
  return (
    <Page breadcrumbs={[<ToList key="list" />]} title={t('personnelPlans.list.title')}>
      <QueryView onRetry={() => refetch({ requestPolicy: 'network-only' })} query={query}>
        {() => (
          <Empty
            action={
              <Button component={Link} to="/personnel/plans" variant="default">
                {t('personnelPlans.list.title')}
              </Button>
            }
            title={t('personnelPlans.page.goneTitle')}
          >
            {t('personnelPlans.page.goneText')}
          </Empty>
        )}
      </QueryView>
    </Page>
  );
}

function ToList(): ReactNode {
  const t = useT();
  return <AnchorLink to="/personnel/plans">{t('personnelPlans.list.title')}</AnchorLink>;
}

function WholePlan({ plan }: { readonly plan: ShownPlan }): ReactNode {
  const t = useT();
  const editor = usePlanEditor(plan);
  return (
    <Page
      actions={
        <>
          <Button
            leftSection={<Icon name="print" size={16} />}
            onClick={() => window.print()}
            variant="default"
          >
            {t('personnelPlans.page.print')}
          </Button>
          <PlanSteps hasUnsaved={Object.keys(editor.state.edits).length > 0} plan={plan} />
        </>
      }
      badge={
        <StatusBadge tone={PLAN_TONES[plan.state]}>{t(`enums.personnelPlanState.${plan.state}`)}</StatusBadge>
      }
      breadcrumbs={[<ToList key="list" />]}
      title={plan.title}
    >
      <Reason plan={plan} />
      <PlanFacts plan={plan} />
      <SaveLine editor={editor} plan={plan} />
      <Lines editor={editor} plan={plan} />
      <ConflictDialog editor={editor} />
    </Page>
  );
}

function Lines({ editor, plan }: { readonly editor: PlanEditor; readonly plan: ShownPlan }): ReactNode {
  if (editor.lines) return <PlanTabs editor={editor} lines={editor.lines} plan={plan} />;
  if (editor.loadFailure)
    return <FailureAlert failure={editor.loadFailure} onRetry={() => void editor.reload()} />;
  return <Loading />;
}

/** Why the plan came back or was taken back. */
function Reason({ plan: { state, reason } }: { readonly plan: ShownPlan }): ReactNode {
  const t = useT();
  if (!reason) return null;
  const key = { DRAFT: 'returned', WITHDRAWN: 'withdrawn', REVOKED: 'revoked' } as const;
  if (state !== 'DRAFT' && state !== 'WITHDRAWN' && state !== 'REVOKED') return null;
  return (
    <Alert color={state === 'DRAFT' ? 'yellow' : 'red'} mb="sm" py={6}>
      {t(`personnelPlans.page.${key[state]}`, { reason })}
    </Alert>
  );
}

function PlanFacts({ plan }: { readonly plan: ShownPlan }): ReactNode {
  const { t, format } = useLanguage();
  const { coverage, event, note, source, decision, correctingDecision } = plan;
  return (
    <>
      <dl className={classes['facts']}>
        <Fact term={t('personnelPlans.field.unit')}>
          <UnitLink unit={{ unitId: plan.unit.id, name: plan.unit.current.name }} />
        </Fact>
        <Fact term={t('personnelPlans.field.effectiveOn')}>{format.date(plan.effectiveOn)}</Fact>
        <Fact term={t('personnelPlans.field.coverage')}>
          <CoverageBar
            label={t('personnelPlans.field.coverage')}
            of={coverage.lines}
            text={coverageText(coverage, t, format)}
            value={coverage.filled}
          />
        </Fact>
        {event && (
          <Fact term={t('personnelPlans.field.act')}>
            <AnchorLink params={{ actId: event.id }} to="/acts/$actId">
              {event.title}
            </AnchorLink>
          </Fact>
        )}
        {decision && <DecisionFact decision={decision} term={t('personnelPlans.field.decision')} />}
        {correctingDecision && (
          <DecisionFact decision={correctingDecision} term={t('personnelPlans.field.correctingDecision')} />
        )}
      </dl>
      {(note || source) && (
        <details className={classes['more']}>
          <summary>{t('personnelPlans.page.more')}</summary>
          {note && <p>{note}</p>}
          {source && <p>{isAddress(source) ? <a href={source}>{source}</a> : source}</p>}
        </details>
      )}
    </>
  );
}

function Fact({ term, children }: { readonly term: string; readonly children: ReactNode }): ReactNode {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

interface DecisionFactProps {
  readonly term: string;
  readonly decision: PlanDecisionFragment;
}

function DecisionFact({ term, decision }: DecisionFactProps): ReactNode {
  const { t, format } = useLanguage();
  const { number, issuedOn, issuer, subject } = decision;
  return (
    <Fact term={term}>
      <span title={subject ?? undefined}>
        {t('personnelPlans.decision', { number, date: format.date(issuedOn), issuer })}
      </span>
    </Fact>
  );
}

function isAddress(text: string): boolean {
  return /^https?:\/\/\S+$/.test(text);
}
