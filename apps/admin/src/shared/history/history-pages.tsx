import { Button } from '@mantine/core';
import type { ReactNode } from 'react';

import { useT } from '../i18n';
import type { HistoryEntryPartsFragment } from '../operations.generated';
import { Empty } from '../page/empty';
import { HistoryEntries } from './history-entries';

/** Entries of a history asked for at first, and with each further step. */
export const HISTORY_STEP = 25;
const MOST = 100;

interface HistoryPagesProps {
  readonly history:
    | {
        readonly nodes: readonly HistoryEntryPartsFragment[];
        readonly pageInfo: { readonly hasNextPage: boolean };
      }
    | null
    | undefined;
  /** How many were asked for. */
  readonly first: number;
  readonly onMore: (first: number) => void;
  readonly isFetching: boolean;
  /** Why nothing may be there. */
  readonly emptyText?: string | undefined;
}

/** A history with its older entries on demand, or that there is none. */
export function HistoryPages(props: HistoryPagesProps): ReactNode {
  const { history, first, onMore, isFetching, emptyText } = props;
  const t = useT();
  if (!history || history.nodes.length === 0) {
    return <Empty title={t('audit.history.empty')}>{emptyText}</Empty>;
  }
  return (
    <>
      <HistoryEntries entries={history.nodes} />
      {history.pageInfo.hasNextPage && first < MOST && (
        <Button loading={isFetching} mt="sm" onClick={() => onMore(first + HISTORY_STEP)} variant="default">
          {t('audit.history.older')}
        </Button>
      )}
    </>
  );
}
