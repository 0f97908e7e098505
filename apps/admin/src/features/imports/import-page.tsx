import { Alert, Button, Group, Progress, Stack, Text } from '@mantine/core';
import { StatusBadge } from '@haicap/ui';
import { Link, useParams } from '@tanstack/react-router';
import { useEffect, type ReactNode } from 'react';
import { useQuery } from 'urql';

import { AnchorLink } from '../../shared/anchor-link';
import { useFormat, useT } from '../../shared/i18n';
import { Empty } from '../../shared/page/empty';
import { Page } from '../../shared/page/page';
import { QueryView } from '../../shared/page/query-view';
import { ImportActions } from './import-actions';
import { ImportCounts } from './import-counts';
import { ImportRowList } from './import-row-list';
import { ImportPageDocument, type ImportPageQuery } from './operations.generated';
import { STATUS_TONES } from './row-states';

const POLL_MILLISECONDS = 700;

/** An import with its fields, as the page shows it. */
export type ShownImport = NonNullable<ImportPageQuery['import']>;

/** Second step of an import: what applying would do, row by row; then apply or discard. */
export function ImportPage(): ReactNode {
  const t = useT();
  const format = useFormat();
  const { importId } = useParams({ from: '/app/imports/$importId' });
  const [query, refetch] = useQuery({ query: ImportPageDocument, variables: { id: importId } });
  const batch = query.data?.import;
  const isRunning = batch?.status === 'APPLYING' || batch?.status === 'PREVIEWING';
  useEffect(() => {
    if (!isRunning) return;
    const timer = setInterval(() => refetch({ requestPolicy: 'network-only' }), POLL_MILLISECONDS);
    return () => clearInterval(timer);
  }, [isRunning, refetch]);

  const crumb = (
    <AnchorLink key="list" to="/imports">
      {t('imports.list.title')}
    </AnchorLink>
  );
  return (
    <Page
      title={
        batch
          ? t('imports.page.title', { kind: t(`enums.importKind.${batch.kind}`) })
          : t('imports.list.title')
      }
      badge={
        batch && (
          <StatusBadge tone={STATUS_TONES[batch.status]}>
            {t(`enums.importStatus.${batch.status}`)}
          </StatusBadge>
        )
      }
      description={
        batch &&
        t('imports.page.created', { when: format.dateTime(batch.createdAt), who: batch.createdBy ?? '–' })
      }
      breadcrumbs={[crumb]}
      actions={
        batch && <ImportActions batch={batch} onDone={() => refetch({ requestPolicy: 'network-only' })} />
      }
    >
      <QueryView query={query} onRetry={() => refetch({ requestPolicy: 'network-only' })}>
        {({ import: shown }) =>
          shown ? (
            <Stack gap="md">
              <Standing batch={shown} />
              <ImportCounts batch={shown} />
              {shown.status !== 'DISCARDED' && <ImportRowList batch={shown} />}
            </Stack>
          ) : (
            <Empty title={t('imports.page.goneTitle')}>{t('imports.page.goneText')}</Empty>
          )
        }
      </QueryView>
    </Page>
  );
}

function Standing({ batch }: { readonly batch: ShownImport }): ReactNode {
  const t = useT();
  const format = useFormat();
  if (batch.status === 'APPLYING' || batch.status === 'PREVIEWING') {
    return (
      <div role="status">
        <Group justify="space-between" mb={4}>
          <Text size="sm">{t(`imports.page.running.${batch.status}`)}</Text>
          <Text size="sm">{format.percent(batch.progress, 0)}</Text>
        </Group>
        <Progress value={batch.progress} animated aria-label={t(`imports.page.running.${batch.status}`)} />
      </div>
    );
  }
  if (batch.status === 'FAILED') {
    return (
      <Alert color="red" variant="light" role="alert" title={t('imports.page.failedTitle')}>
        <Text size="sm">{batch.failure ?? t('imports.page.failedText')}</Text>
      </Alert>
    );
  }
  if (batch.status === 'APPLIED') {
    return (
      <Alert color="green" variant="light" role="status" title={t('imports.page.appliedTitle')}>
        <Group gap="md">
          <Text size="sm">{t('imports.page.appliedText', { when: format.dateTime(batch.appliedAt) })}</Text>
          <Button
            component={Link}
            to={batch.kind === 'PERSONNEL' ? '/personnel' : '/units'}
            size="xs"
            variant="default"
          >
            {t(batch.kind === 'PERSONNEL' ? 'imports.page.toPersonnel' : 'imports.page.toUnits')}
          </Button>
        </Group>
      </Alert>
    );
  }
  return null;
}
