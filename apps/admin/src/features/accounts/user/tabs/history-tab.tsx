import { Button } from '@mantine/core';
import { HistoryList, type HistoryEntry } from '@haicap/ui';
import { useState, type ReactNode } from 'react';
import { useQuery } from 'urql';

import { useLanguage, useT } from '../../../../shared/i18n';
import { Empty } from '../../../../shared/page/empty';
import { QueryView } from '../../../../shared/page/query-view';
import { UserHistoryDocument, type UserHistoryQuery } from '../../operations.generated';
import { accountActionText, accountFieldText, accountValueText, isTold } from '../account-history-words';
import type { ShownUser } from '../user-page';

const STEP = 25;
const MOST = 100;

type Entry = NonNullable<UserHistoryQuery['user']>['history']['nodes'][number];

/** Who changed what of the account and its roles, field by field. */
export function HistoryTab({ user }: { readonly user: ShownUser }): ReactNode {
  const t = useT();
  if (user.viewerPermissions.includes('AUDIT_READ')) return <History userId={user.id} />;
  return <Empty title={t('accounts.history.forbiddenTitle')}>{t('accounts.history.forbiddenText')}</Empty>;
}

function History({ userId }: { readonly userId: string }): ReactNode {
  const t = useT();
  const [first, setFirst] = useState(STEP);
  const [query, retry] = useQuery({ query: UserHistoryDocument, variables: { id: userId, first } });
  return (
    <QueryView onRetry={() => retry({ requestPolicy: 'network-only' })} query={query}>
      {(data) => {
        const history = data.user?.history;
        if (!history || history.nodes.length === 0) return <Empty title={t('accounts.history.empty')} />;
        return (
          <>
            <Entries entries={history.nodes} />
            {history.pageInfo.hasNextPage && first < MOST && (
              <Button
                loading={query.fetching}
                mt="sm"
                onClick={() => setFirst(first + STEP)}
                variant="default"
              >
                {t('accounts.history.older')}
              </Button>
            )}
          </>
        );
      }}
    </QueryView>
  );
}

function Entries({ entries }: { readonly entries: readonly Entry[] }): ReactNode {
  const { t, format } = useLanguage();
  const shown = entries.map<HistoryEntry>((entry) => ({
    id: entry.id,
    instant: entry.at,
    when: format.dateTime(entry.at),
    who: entry.actorName ?? t('accounts.word.system'),
    what: accountActionText(t, entry),
    reason: entry.reason ? `${t('accounts.word.reason')}: ${entry.reason}` : null,
    changes: entry.changes.filter(isTold).map(({ field, before, after }) => ({
      field: accountFieldText(t, field),
      before: accountValueText(t, format, field, before),
      after: accountValueText(t, format, field, after),
    })),
  }));
  return (
    <HistoryList
      emptyValue="–"
      entries={shown}
      headings={{
        field: t('accounts.history.field'),
        before: t('accounts.history.before'),
        after: t('accounts.history.after'),
      }}
      label={t('accounts.history.label')}
    />
  );
}
