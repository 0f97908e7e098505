import { Alert, Table, Text } from '@mantine/core';
import { StatusBadge } from '@haicap/ui';
import type { ReactNode } from 'react';

import { AnchorLink } from '../../shared/anchor-link';
import { useFormat, useT } from '../../shared/i18n';
import { countOf } from './import-actions';
import type { ShownImport } from './import-page';
import { ROW_STATES, ROW_STATE_TONES } from './row-states';

/** Rows by file and state; every number leads to its rows. */
export function ImportCounts({ batch }: { readonly batch: ShownImport }): ReactNode {
  const t = useT();
  const format = useFormat();
  const errors = countOf(batch, 'ERROR');
  return (
    <>
      {errors > 0 && batch.status === 'PREVIEWED' && (
        <Alert
          color="red"
          variant="light"
          role="alert"
          title={t('imports.page.errorsTitle', { count: errors })}
        >
          <Text size="sm">{t('imports.page.errorsText')}</Text>
        </Alert>
      )}
      <Table.ScrollContainer minWidth={560}>
        <Table verticalSpacing="xs" aria-label={t('imports.page.counts')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('imports.page.file')}</Table.Th>
              {ROW_STATES.map((state) => (
                <Table.Th key={state} scope="col" ta="right">
                  <StatusBadge tone={ROW_STATE_TONES[state]}>
                    {t(`enums.importRowState.${state}`)}
                  </StatusBadge>
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {batch.files.map((file) => (
              <Table.Tr key={file.name}>
                <Table.Th scope="row" fw={500}>
                  {file.name}{' '}
                  <Text span size="xs" c="dimmed">
                    {t('imports.page.rows', { count: file.rows })}
                  </Text>
                </Table.Th>
                {ROW_STATES.map((state) => (
                  <Table.Td key={state} ta="right">
                    <CountLink batch={batch} file={file.name} state={state} format={format.integer} />
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </>
  );
}

interface CountLinkProps {
  readonly batch: ShownImport;
  readonly file: string;
  readonly state: (typeof ROW_STATES)[number];
  readonly format: (value: number) => string;
}

function CountLink({ batch, file, state, format }: CountLinkProps): ReactNode {
  const count = batch.counts.find((one) => one.file === file && one.state === state)?.count ?? 0;
  if (count === 0)
    return (
      <Text span c="dimmed">
        0
      </Text>
    );
  return (
    <AnchorLink
      to="/imports/$importId"
      params={{ importId: batch.id }}
      search={(previous) => ({ ...previous, state, file, after: undefined, before: undefined })}
    >
      {format(count)}
    </AnchorLink>
  );
}
