import { Modal } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useQuery } from 'urql';

import { useT } from '../../../shared/i18n';
import { QueryView } from '../../../shared/page/query-view';
import { PersonNowDocument, type PersonHeadFragment } from '../operations.generated';
import { PersonDialog } from './person-dialog';

interface EditPersonDialogProps {
  readonly personId: string;
  readonly onClose: () => void;
}

/** Changes a person of whom the list knows only a row. */
export function EditPersonDialog({ personId, onClose }: EditPersonDialogProps): ReactNode {
  const t = useT();
  const [query, retry] = useQuery({
    query: PersonNowDocument,
    variables: { id: personId },
    requestPolicy: 'network-only',
  });
  // What the form was opened with stays, whatever is asked again meanwhile.
  const [known, setKnown] = useState<PersonHeadFragment | null>(null);
  if (!known && query.data?.person && !query.fetching) setKnown(query.data.person);
  if (known) return <PersonDialog onClose={onClose} person={known} />;
  return (
    <Modal
      closeButtonProps={{ 'aria-label': t('ui.action.close') }}
      onClose={onClose}
      opened
      size="lg"
      title={t('personnel.persons.title')}
    >
      <QueryView onRetry={() => retry({ requestPolicy: 'network-only' })} query={{ error: query.error }}>
        {() => null}
      </QueryView>
    </Modal>
  );
}
