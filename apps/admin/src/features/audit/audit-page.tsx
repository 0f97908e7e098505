import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';

import { useT } from '../../shared/i18n';
import { Empty } from '../../shared/page/empty';
import { Needs } from '../../shared/page/needs';
import { Page } from '../../shared/page/page';
import { PageButtons } from '../../shared/page/page-buttons';
import { QueryView } from '../../shared/page/query-view';
import { useCan } from '../../shared/viewer';
import { AuditExport } from './audit-export';
import { AuditFilters } from './audit-filters';
import { auditVariables, isNarrowed, NO_CONDITIONS } from './audit-search';
import { AuditStateBand } from './audit-state-band';
import { AuditTable } from './audit-table';
import { AuditListDocument } from './operations.generated';
import { useAuditSearch } from './use-audit-search';

/** The auditors' page: the trail within their reach. */
export function AuditPage(): ReactNode {
  return (
    <Needs permission="AUDIT_READ">
      <Trail />
    </Needs>
  );
}

function Trail(): ReactNode {
  const t = useT();
  const { search, turn } = useAuditSearch();
  const mayExport = useCan('AUDIT_EXPORT');
  const [query, repeat] = useQuery({ query: AuditListDocument, variables: auditVariables(search) });
  return (
    <Page
      actions={mayExport && <AuditExport />}
      description={t('audit.description')}
      title={t('audit.title')}
    >
      <AuditStateBand />
      <AuditFilters />
      <QueryView onRetry={() => repeat({ requestPolicy: 'network-only' })} query={query}>
        {({ auditEntries: { nodes, pageInfo } }) =>
          nodes.length === 0 ? (
            <NoEntries />
          ) : (
            <>
              <AuditTable entries={nodes} isRefreshing={query.fetching && query.stale} />
              <PageButtons onPage={turn} pageInfo={pageInfo} />
            </>
          )
        }
      </QueryView>
    </Page>
  );
}

/** Why nothing is there, and the one thing to do about it. */
function NoEntries(): ReactNode {
  const t = useT();
  const { search, narrow } = useAuditSearch();
  const isNarrow = isNarrowed(search);
  return (
    <Empty
      action={
        isNarrow && (
          <Button onClick={() => narrow(NO_CONDITIONS)} variant="default">
            {t('audit.clearFilters')}
          </Button>
        )
      }
      title={t('audit.emptyTitle')}
    >
      {t(isNarrow ? 'audit.emptyFiltered' : 'audit.emptyAll')}
    </Empty>
  );
}
