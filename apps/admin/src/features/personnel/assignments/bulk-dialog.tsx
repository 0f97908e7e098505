import { decisionInput } from '@haicap/domain/personnel';
import { List } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState, type ReactNode } from 'react';
import { useMutation } from 'urql';

import { useDraft } from '../../../shared/draft/use-draft';
import { zodErrors } from '../../../shared/form/zod-errors';
import { useLanguage } from '../../../shared/i18n';
import { outcomeOf } from '../../../shared/result';
import { AssignmentsApproveDocument } from '../operations.generated';
import { DecisionFields } from '../parts/decision-fields';
import { decisionInputOf, NO_DECISION } from '../parts/decision-values';
import { postText } from '../parts/post-words';
import { StepDialog } from '../parts/step-dialog';
import type { BulkSelection } from './bulk-approval';

interface BulkDialogProps {
  readonly bulk: BulkSelection;
  readonly onClose: () => void;
}

/** Says what will be approved by which decision, and approves it. */
export function BulkDialog({ bulk, onClose }: BulkDialogProps): ReactNode {
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
