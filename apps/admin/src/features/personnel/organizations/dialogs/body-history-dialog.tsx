import { Modal } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useQuery } from 'urql';

import { HISTORY_STEP, HistoryPages } from '../../../../shared/history/history-pages';
import { useT } from '../../../../shared/i18n';
import { QueryView } from '../../../../shared/page/query-view';
import { OrganizationHistoryDocument, type ChartBodyFragment } from '../../operations.generated';

interface BodyHistoryDialogProps {
  readonly body: ChartBodyFragment;
  readonly onClose: () => void;
}

/** Who changed what of a body. */
export function BodyHistoryDialog({ body, onClose }: BodyHistoryDialogProps): ReactNode {
  const t = useT();
  const [first, setFirst] = useState(HISTORY_STEP);
  const [query, repeat] = useQuery({
    query: OrganizationHistoryDocument,
    variables: { id: body.id, first },
  });
  return (
    <Modal
      closeButtonProps={{ 'aria-label': t('ui.action.close') }}
      onClose={onClose}
      opened
      size="xl"
      title={t('personnel.body.historyTitle', { name: body.name })}
    >
      <QueryView onRetry={() => repeat({ requestPolicy: 'network-only' })} query={query}>
        {(data) => (
          <HistoryPages
            emptyText={t('personnel.person.noHistory')}
            first={first}
            history={data.organization?.history}
            isFetching={query.fetching}
            onMore={setFirst}
          />
        )}
      </QueryView>
    </Modal>
  );
}
