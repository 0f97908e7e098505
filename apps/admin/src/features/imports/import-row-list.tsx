import { Button, Chip, Group, Stack, Table, Text } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useClient, useQuery } from 'urql';

import { useFormat, useT } from '../../shared/i18n';
import { PageButtons } from '../../shared/page/page-buttons';
import { pageVariables } from '../../shared/page-search';
import { QueryView } from '../../shared/page/query-view';
import { countOf } from './import-actions';
import { ImportRowLine } from './import-row-line';
import type { ShownImport } from './import-page';
import { ImportRowsDocument } from './operations.generated';
import { ROW_STATES } from './row-states';
import { saveFaultyRows } from './save-faulty-rows';

const PAGE_SIZE = 50;

/** The rows of a preview with their state and messages; the gravest state first. */
export function ImportRowList({ batch }: { readonly batch: ShownImport }): ReactNode {
  const t = useT();
  const format = useFormat();
  const search = useSearch({ from: '/app/imports/$importId' });
  const navigate = useNavigate({ from: '/imports/$importId' });
  const state = search.state ?? ROW_STATES.find((one) => countOf(batch, one) > 0) ?? 'NEW';
  const [query, refetch] = useQuery({
    query: ImportRowsDocument,
    variables: {
      id: batch.id,
      state: [state],
      file: search.file ?? null,
      ...pageVariables(search, PAGE_SIZE),
    },
    pause: batch.status === 'PREVIEWING',
  });
  return (
    <Stack gap="xs">
      <Group justify="space-between">
        <Chip.Group
          value={state}
          onChange={(value) => void navigate({ search: { state: value as typeof state, file: search.file } })}
        >
          <Group gap="xs" role="group" aria-label={t('imports.page.filter')}>
            {ROW_STATES.filter((one) => countOf(batch, one) > 0 || one === state).map((one) => (
              <Chip key={one} value={one} size="xs" radius="sm">
                {t(`enums.importRowState.${one}`)} · {format.integer(countOf(batch, one))}
              </Chip>
            ))}
            {search.file !== undefined && (
              <Button
                size="compact-xs"
                variant="default"
                onClick={() => void navigate({ search: { state } })}
              >
                {search.file} ×
              </Button>
            )}
          </Group>
        </Chip.Group>
        <FaultyRowsButton batch={batch} />
      </Group>
      <QueryView query={query} onRetry={() => refetch({ requestPolicy: 'network-only' })}>
        {(data) =>
          data.import && (
            <>
              <Text size="sm" c="dimmed" role="status">
                {t('ui.grid.count', {
                  shown: format.integer(data.import.rows.nodes.length),
                  total: format.integer(data.import.rows.totalCount),
                })}
              </Text>
              <Table.ScrollContainer minWidth={640}>
                <Table verticalSpacing={4} aria-label={t('imports.page.rowsLabel')}>
                  <Table.Thead>
                    <Table.Tr>
                      <Table.Th scope="col">{t('imports.page.place')}</Table.Th>
                      <Table.Th scope="col">{t('imports.page.cells')}</Table.Th>
                      <Table.Th scope="col">{t('imports.page.messages')}</Table.Th>
                    </Table.Tr>
                  </Table.Thead>
                  <Table.Tbody>
                    {data.import.rows.nodes.map((row) => (
                      <ImportRowLine key={`${row.file}:${row.row}`} row={row} />
                    ))}
                  </Table.Tbody>
                </Table>
              </Table.ScrollContainer>
              <PageButtons
                pageInfo={data.import.rows.pageInfo}
                onPage={(page) => void navigate({ search: { state, file: search.file, ...page } })}
              />
            </>
          )
        }
      </QueryView>
    </Stack>
  );
}

function FaultyRowsButton({ batch }: { readonly batch: ShownImport }): ReactNode {
  const t = useT();
  const client = useClient();
  const [isSaving, setSaving] = useState(false);
  const faulty = countOf(batch, 'ERROR') + countOf(batch, 'WARNING');
  if (faulty === 0) return null;
  const save = async (): Promise<void> => {
    setSaving(true);
    await saveFaultyRows(client, batch.id, t('imports.page.reason'));
    setSaving(false);
  };
  return (
    <Button size="xs" variant="default" loading={isSaving} onClick={() => void save()}>
      {t('imports.page.downloadFaulty')}
    </Button>
  );
}
