import { Button, Group, Table, Text } from '@mantine/core';
import { StatusBadge } from '@haicap/ui';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';

import { AnchorLink } from '../../shared/anchor-link';
import { useFormat, useT } from '../../shared/i18n';
import { Empty } from '../../shared/page/empty';
import { Needs } from '../../shared/page/needs';
import { Page } from '../../shared/page/page';
import { PageButtons } from '../../shared/page/page-buttons';
import { pageVariables } from '../../shared/page-search';
import { QueryView } from '../../shared/page/query-view';
import { ImportListDocument, type ImportSummaryFragment } from './operations.generated';
import { MAY_IMPORT } from './import-kinds';
import { STATUS_TONES } from './row-states';

/** All imports, newest first. */
export function ImportListPage(): ReactNode {
  return (
    <Needs permission={MAY_IMPORT}>
      <ImportList />
    </Needs>
  );
}

function ImportList(): ReactNode {
  const t = useT();
  const search = useSearch({ from: '/app/imports' });
  const navigate = useNavigate({ from: '/imports' });
  const [query, refetch] = useQuery({ query: ImportListDocument, variables: pageVariables(search, 25) });

  const newButton = (
    <Button component={Link} to="/imports/new">
      {t('imports.list.new')}
    </Button>
  );
  return (
    <Page title={t('imports.list.title')} description={t('imports.list.description')} actions={newButton}>
      <QueryView query={query} onRetry={() => refetch({ requestPolicy: 'network-only' })}>
        {({ imports }) =>
          imports.totalCount === 0 ? (
            <Empty title={t('imports.list.emptyTitle')} action={newButton}>
              {t('imports.list.emptyText')}
            </Empty>
          ) : (
            <>
              <ImportTable imports={imports.nodes} />
              <PageButtons
                pageInfo={imports.pageInfo}
                onPage={(page) => void navigate({ search: (previous) => ({ ...previous, ...page }) })}
              />
            </>
          )
        }
      </QueryView>
    </Page>
  );
}

function ImportTable({ imports }: { readonly imports: readonly ImportSummaryFragment[] }): ReactNode {
  const t = useT();
  return (
    <Table.ScrollContainer minWidth={720}>
      <Table striped highlightOnHover verticalSpacing="xs" aria-label={t('imports.list.title')}>
        <Table.Thead>
          <Table.Tr>
            {(['when', 'kind', 'files', 'rows', 'status', 'who'] as const).map((column) => (
              <Table.Th key={column} scope="col">
                {t(`imports.list.column.${column}`)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {imports.map((batch) => (
            <ImportLine key={batch.id} batch={batch} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function ImportLine({ batch }: { readonly batch: ImportSummaryFragment }): ReactNode {
  const t = useT();
  const format = useFormat();
  return (
    <Table.Tr>
      <Table.Td>
        <AnchorLink to="/imports/$importId" params={{ importId: batch.id }}>
          {format.dateTime(batch.createdAt)}
        </AnchorLink>
      </Table.Td>
      <Table.Td>{t(`enums.importKind.${batch.kind}`)}</Table.Td>
      <Table.Td>
        <Text size="sm" lineClamp={2}>
          {batch.files.map((file) => file.name).join(', ')}
        </Text>
      </Table.Td>
      <Table.Td>{format.integer(batch.files.reduce((sum, file) => sum + file.rows, 0))}</Table.Td>
      <Table.Td>
        <Group gap="xs">
          <StatusBadge tone={STATUS_TONES[batch.status]}>
            {t(`enums.importStatus.${batch.status}`)}
          </StatusBadge>
        </Group>
      </Table.Td>
      <Table.Td>{batch.createdBy ?? '–'}</Table.Td>
    </Table.Tr>
  );
}
