import { Box, Button } from '@mantine/core';
import { FactList, ScrollingTabs, StatusBadge } from '@haicap/ui';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';

import { STATUS_TONES } from '../../../shared/act-status-tones';
import { AnchorLink } from '../../../shared/anchor-link';
import { useFormat, useT } from '../../../shared/i18n';
import { useLive } from '../../../shared/live/use-live';
import { Empty } from '../../../shared/page/empty';
import { Page } from '../../../shared/page/page';
import { QueryView } from '../../../shared/page/query-view';
import type { ActTab } from '../act-words';
import { ActPageDocument, type ActPageQuery } from '../operations.generated';
import { ActHistory } from './act-history';
import { ActPlacing } from './act-placing';
import { ActProof } from './act-proof';
import { ActSteps } from './act-steps';
import { ActTargets } from './act-targets';

/** An act with its fields, as the page shows it. */
export type ShownAct = NonNullable<ActPageQuery['territorialChange']>;

/** An act of rearrangement: its instrument and dates, the units it forms, its proof sheet and history. */
export function ActPage(): ReactNode {
  const t = useT();
  const { actId } = useParams({ from: '/app/acts/$actId' });
  const [query, refetch] = useQuery({ query: ActPageDocument, variables: { id: actId } });
  useLive(['ACTS', 'PLACEMENTS']);
  const act = query.data?.territorialChange;
  const reload = (): void => refetch({ requestPolicy: 'network-only' });
  const crumb = (
    <AnchorLink key="list" to="/acts">
      {t('acts.list.title')}
    </AnchorLink>
  );
  return (
    <Page
      title={act?.title ?? t('acts.list.title')}
      badge={
        act && (
          <StatusBadge tone={STATUS_TONES[act.status]}>
            {t(`enums.territorialChangeStatus.${act.status}`)}
          </StatusBadge>
        )
      }
      breadcrumbs={[crumb]}
      actions={act && <ActSteps act={act} onDone={reload} />}
    >
      <QueryView query={query} onRetry={reload}>
        {({ territorialChange }) =>
          territorialChange ? (
            <>
              <ActFacts act={territorialChange} />
              {territorialChange.status === 'OPERATIONAL' && <ActPlacing actId={territorialChange.id} />}
              <ActTabs act={territorialChange} />
            </>
          ) : (
            <Empty
              title={t('acts.page.goneTitle')}
              action={
                <Button component={Link} to="/acts" variant="default">
                  {t('acts.list.title')}
                </Button>
              }
            >
              {t('acts.page.goneText')}
            </Empty>
          )
        }
      </QueryView>
    </Page>
  );
}

function ActFacts({ act }: { readonly act: ShownAct }): ReactNode {
  const t = useT();
  const format = useFormat();
  return (
    <Box mb="lg" maw={900}>
      <FactList
        unknownLabel={t('ui.state.unknown')}
        facts={[
          {
            term: t('acts.column.instrument'),
            value: act.instrument && <InstrumentLink instrument={act.instrument} />,
            note: act.instrument?.subject,
          },
          { term: t('acts.field.adoptedOn'), value: act.adoptedOn && format.date(act.adoptedOn) },
          { term: t('acts.field.inForceOn'), value: act.inForceOn && format.date(act.inForceOn) },
          { term: t('acts.field.operationalFrom'), value: format.date(act.operationalFrom) },
          {
            term: t('acts.column.types'),
            value: act.types.map((type) => t(`enums.changeType.${type}`)).join(', '),
          },
          {
            term: t('acts.field.size'),
            value: t('acts.page.size', {
              targets: format.integer(act.targetCount),
              parts: format.integer(act.partCount),
            }),
          },
          ...(act.note ? [{ term: t('acts.field.note'), value: act.note }] : []),
          ...(act.cancelReason ? [{ term: t('acts.field.cancelReason'), value: act.cancelReason }] : []),
        ]}
      />
    </Box>
  );
}

function InstrumentLink({
  instrument,
}: {
  readonly instrument: NonNullable<ShownAct['instrument']>;
}): ReactNode {
  if (!instrument.sourceUrl) return instrument.number;
  return (
    <a href={instrument.sourceUrl} rel="noreferrer" target="_blank">
      {instrument.number}
    </a>
  );
}

function ActTabs({ act }: { readonly act: ShownAct }): ReactNode {
  const t = useT();
  const { tab = 'targets' } = useSearch({ from: '/app/acts/$actId' });
  const navigate = useNavigate({ from: '/acts/$actId' });
  const isOpen = act.status !== 'OPERATIONAL' && act.status !== 'CANCELLED';
  const items = [
    { key: 'targets' as const, label: t('acts.tab.targets'), panel: () => <ActTargets act={act} /> },
    ...(isOpen
      ? [{ key: 'proof' as const, label: t('acts.tab.proof'), panel: () => <ActProof actId={act.id} /> }]
      : []),
    { key: 'history' as const, label: t('acts.tab.history'), panel: () => <ActHistory actId={act.id} /> },
  ];
  return (
    <ScrollingTabs<ActTab>
      label={act.title}
      items={items}
      value={items.some((item) => item.key === tab) ? tab : 'targets'}
      onChange={(next) => void navigate({ search: { tab: next } })}
    />
  );
}
