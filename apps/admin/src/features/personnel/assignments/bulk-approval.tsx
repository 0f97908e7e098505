import { decisionInput } from '@haicap/domain/personnel';
import { Button, List } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useDisclosure } from '@mantine/hooks';
import { Icon, type GridSelection } from '@haicap/ui';
import { useState, type ReactNode } from 'react';
import { useMutation } from 'urql';

import { useDraft } from '../../../shared/draft/use-draft';
import { zodErrors } from '../../../shared/form/zod-errors';
import { useLanguage } from '../../../shared/i18n';
import { outcomeOf } from '../../../shared/result';
import { useCan } from '../../../shared/viewer';
import { AssignmentsApproveDocument } from '../operations.generated';
import { DecisionFields } from '../parts/decision-fields';
import { decisionInputOf, NO_DECISION } from '../parts/decision-values';
import { postText } from '../parts/post-words';
import { StepDialog } from '../parts/step-dialog';
import type { AssignmentRow } from './use-assignment-columns';

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

interface BulkDialogProps {
  readonly bulk: BulkSelection;
  readonly onClose: () => void;
}

function BulkDialog({ bulk, onClose }: BulkDialogProps): ReactNode {
  const { t, locale } = useLanguage();
  // As it was when the dialog was opened: the list below it may go on.
  const [rows] = useState(bulk.rows);
  const own = rows.filter(({ viewerCanApprove }) => !viewerCanApprove);
  const approvable = rows.filter(({ viewerCanApprove }) => viewerCanApprove);
  const [, approve] = useMutation(AssignmentsApproveDocument);
  const draft = useDraft('assignments.approve', { values: NO_DECISION, version: null });
  const form = useForm({
    initialValues: draft.values,
    onValuesChange: draft.keep,
    validate: (values) => zodErrors(decisionInput, decisionInputOf(values), locale),
  });
  return (
    <StepDialog
      confirm={t('personnel.bulk.approve', { count: approvable.length })}
      done={t('personnel.bulk.done', { count: approvable.length })}
      draft={draft}
      form={form}
      onClose={onClose}
      run={async (values) => {
        const items = approvable.map(({ id, version }) => ({ id, expectedVersion: version }));
        const input = { items, decision: decisionInputOf(values) };
        const outcome = outcomeOf(await approve({ input }), (data) => data.assignmentsApprove);
        if (outcome.kind === 'done') bulk.selection.onChange(new Set());
        return outcome;
      }}
      text={
        own.length === 0
          ? t('personnel.bulk.text')
          : `${t('personnel.bulk.text')} ${t('personnel.bulk.own', { count: own.length })}`
      }
      title={t('personnel.bulk.title')}
    >
      <List mah={220} size="sm" style={{ overflowY: 'auto' }}>
        {approvable.map(({ id, person, position, unit }) => (
          <List.Item key={id}>
            {person.fullName} – {postText(position, locale, person.formOfAddress)}, {unit.current.name}
          </List.Item>
        ))}
      </List>
      <DecisionFields form={form} />
    </StepDialog>
  );
}
