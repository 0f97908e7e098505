import { Button, Table, Text } from '@mantine/core';
import { StatusBadge } from '@haicap/ui';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';

import { STATUS_TONES } from '../../../shared/act-status-tones';
import { AnchorLink } from '../../../shared/anchor-link';
import { useFormat, useT } from '../../../shared/i18n';
import { useLive } from '../../../shared/live/use-live';
import { Empty } from '../../../shared/page/empty';
import { Page } from '../../../shared/page/page';
import { PageButtons } from '../../../shared/page/page-buttons';
import { pageVariables } from '../../../shared/page-search';
import { QueryView } from '../../../shared/page/query-view';
import { useScope } from '../../../shared/scope';
import { useCan } from '../../../shared/viewer';
import { ActListDocument, type ActSummaryFragment } from '../operations.generated';
import { ActFilters } from './act-filters';

/** All acts of rearrangement that touch the scope, the latest first. */
export function ActListPage(): ReactNode {
  const t = useT();
  const search = useSearch({ from: '/app/acts' });
  const navigate = useNavigate({ from: '/acts' });
  const { provinceCode } = useScope();
  const mayDraft = useCan('ACTS_DRAFT');
  const [query, refetch] = useQuery({
    query: ActListDocument,
    variables: {
      filter: {
        provinceCode,
        text: search.text ?? null,
        status: search.status ?? null,
        type: search.type ?? null,
      },
      orderBy: [{ field: 'OPERATIONAL_FROM' as const, direction: 'DESC' as const }],
      ...pageVariables(search, 25),
    },
  });
  useLive(['ACTS']);
  const newButton = mayDraft && (
    <Button component={Link} to="/acts/new">
      {t('acts.list.new')}
    </Button>
  );
  return (
    <Page title={t('acts.list.title')} description={t('acts.list.description')} actions={newButton}>
      <ActFilters />
      <QueryView query={query} onRetry={() => refetch({ requestPolicy: 'network-only' })}>
        {({ territorialChanges: acts }) =>
          acts.totalCount === 0 ? (
            <Empty title={t('acts.list.emptyTitle')} action={newButton}>
              {t('acts.list.emptyText')}
            </Empty>
          ) : (
            <>
              <Text size="sm" c="dimmed" role="status" mb={4}>
                {t('acts.list.count', { count: acts.totalCount })}
              </Text>
              <ActTable acts={acts.nodes} />
              <PageButtons
                pageInfo={acts.pageInfo}
                onPage={(page) => void navigate({ search: (previous) => ({ ...previous, ...page }) })}
              />
            </>
          )
        }
      </QueryView>
    </Page>
  );
}

function ActTable({ acts }: { readonly acts: readonly ActSummaryFragment[] }): ReactNode {
  const t = useT();
  return (
    <Table.ScrollContainer minWidth={860}>
      <Table striped highlightOnHover verticalSpacing="xs" aria-label={t('acts.list.title')}>
        <Table.Thead>
          <Table.Tr>
            {(['title', 'instrument', 'operationalFrom', 'status', 'types'] as const).map((column) => (
              <Table.Th key={column} scope="col">
                {t(`acts.column.${column}`)}
              </Table.Th>
            ))}
            <Table.Th scope="col" ta="right">
              {t('acts.column.targets')}
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {acts.map((act) => (
            <ActLine key={act.id} act={act} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function ActLine({ act }: { readonly act: ActSummaryFragment }): ReactNode {
  const t = useT();
  const format = useFormat();
  return (
    <Table.Tr>
      <Table.Td>
        <AnchorLink to="/acts/$actId" params={{ actId: act.id }}>
          {act.title}
        </AnchorLink>
      </Table.Td>
      <Table.Td>{act.instrument?.number ?? '–'}</Table.Td>
      <Table.Td>{format.date(act.operationalFrom)}</Table.Td>
      <Table.Td>
        <StatusBadge tone={STATUS_TONES[act.status]}>
          {t(`enums.territorialChangeStatus.${act.status}`)}
        </StatusBadge>
      </Table.Td>
      <Table.Td>{act.types.map((type) => t(`enums.changeType.${type}`)).join(', ')}</Table.Td>
      <Table.Td ta="right">{format.integer(act.targetCount)}</Table.Td>
    </Table.Tr>
  );
}
