import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Icon, type GridSelection } from '@haicap/ui';
import { useState, type ReactNode } from 'react';

import { useLanguage } from '../../../shared/i18n';
import { useCan } from '../../../shared/viewer';
import { lazyPart } from '../parts/lazy-part';
import type { AssignmentRow } from './use-assignment-columns';

const BulkDialog = lazyPart(async () => (await import('./bulk-dialog')).BulkDialog);

/** Proposals that are to be approved together. */
export interface BulkSelection {
  readonly selection: GridSelection;
  readonly rows: readonly AssignmentRow[];
}

/** Lets approvers select proposals on the page; null for everybody else and on every other view. */
export function useBulkSelection(
  rows: readonly AssignmentRow[],
  isQueue: boolean,
): BulkSelection | undefined {
  const mayApprove = useCan('PERSONNEL_APPROVE');
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  if (!mayApprove || !isQueue) return undefined;
  const selected = rows.filter(({ id }) => ids.has(id));
  // What has left the list meanwhile is not selected any more.
  const shown = selected.length === ids.size ? ids : new Set(selected.map(({ id }) => id));
  return { selection: { ids: shown, onChange: setIds }, rows: selected };
}

/** Approves the selected proposals by one decision: all of them or none. */
export function BulkApproval({ bulk }: { readonly bulk: BulkSelection }): ReactNode {
  const { t } = useLanguage();
  const [isOpen, dialog] = useDisclosure(false);
  const count = bulk.rows.length;
  if (count === 0) return null;
  return (
    <>
      <Button leftSection={<Icon name="check" size={14} />} mr="xs" onClick={dialog.open} size="xs">
        {t('personnel.bulk.approve', { count })}
      </Button>
      {isOpen && <BulkDialog bulk={bulk} onClose={dialog.close} />}
    </>
  );
}
