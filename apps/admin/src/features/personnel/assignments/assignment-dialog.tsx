import { assignmentInput } from '@haicap/domain/personnel';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useState, type ReactNode } from 'react';
import { useClient, useMutation } from 'urql';

import { useAsOf } from '../../../shared/as-of';
import { useDraft } from '../../../shared/draft/use-draft';
import { EditDialog } from '../../../shared/form/edit-dialog';
import type { VersionedValues } from '../../../shared/form/use-versioned-save';
import { zodErrors } from '../../../shared/form/zod-errors';
import { fieldText, valueText } from '../../../shared/history/value-words';
import { useLanguage } from '../../../shared/i18n';
import { outcomeOf } from '../../../shared/result';
import {
  AssignmentDraftDocument,
  AssignmentNowDocument,
  AssignmentReviseDocument,
  type AssignmentDetailFragment,
} from '../operations.generated';
import { postText } from '../parts/post-words';
import { AssignmentFields, type PickedNames } from './assignment-fields';
import { assignmentInputOf, assignmentValues, type AssignmentValues } from './assignment-values';

interface AssignmentDialogProps {
  /** Null = a new one. */
  readonly assignment: AssignmentDetailFragment | null;
  /** Of a new one: whose. */
  readonly person?: { readonly id: string; readonly fullName: string };
  /** Of a new one: which post, in which unit. */
  readonly post?: { readonly id: string; readonly unit: { readonly unitId: string; readonly name: string } };
  readonly onClose: () => void;
}

/** Prepares an assignment, or changes one that is not proposed yet. */
export function AssignmentDialog({ assignment, person, post, onClose }: AssignmentDialogProps): ReactNode {
  const { t, format, locale } = useLanguage();
  const { day } = useAsOf();
  const start = assignmentValues(
    assignment,
    assignment ? {} : { personId: person?.id ?? null, positionId: post?.id ?? null, validFrom: day },
  );
  const name = assignment?.id ?? `new.${person?.id ?? ''}.${post?.id ?? ''}`;
  // Names are kept beside the ids: after a reload the form has to show whom and what was picked.
  const fresh = namesOf(assignment, person, post);
  const keptNames = useDraft<PickedNames>(`assignment.${name}.names`, { values: fresh, version: null });
  const draft = useDraft(`assignment.${name}`, start);
  const [names, setNames] = useState(draft.wasRestored ? keptNames.values : fresh);
  const saving = useAssignmentSaving(assignment, draft.idempotencyKey);
  const form = useForm<AssignmentValues>({
    initialValues: draft.values,
    onValuesChange: draft.keep,
    validate: (values) => {
      const { validTo, ...errors } = zodErrors(assignmentInput, assignmentInputOf(values), locale);
      return validTo === undefined ? errors : { ...errors, lastDay: validTo };
    },
  });
  return (
    <EditDialog
      draft={draft}
      fieldLabel={(field) => fieldText(t, field, 'assignment')}
      form={form}
      intro={t(assignment ? 'personnel.assignments.reviseText' : 'personnel.assignments.addText')}
      onClose={onClose}
      onSaved={() => {
        keptNames.forget();
        const message = t('personnel.assignments.saved', { name: names.person?.fullName ?? '' });
        notifications.show({ color: 'green', message });
        onClose();
      }}
      opened={draft.opened}
      reload={async () => {
        const stored = await saving.reload();
        return stored && assignmentValues(stored);
      }}
      save={saving.save}
      title={t(assignment ? 'personnel.assignments.reviseTitle' : 'personnel.assignments.add')}
      valueText={(field, value) =>
        field === 'positionId' && assignment?.position.id === value
          ? postText(assignment.position, locale)
          : (valueText(t, format, field, value, 'assignment') ?? '')
      }
    >
      <AssignmentFields
        form={form}
        isPersonFixed={person !== undefined}
        names={names}
        onNames={(change) => {
          const next = { ...names, ...change };
          setNames(next);
          keptNames.keep(next);
        }}
      />
    </EditDialog>
  );
}

function useAssignmentSaving(assignment: AssignmentDetailFragment | null, idempotencyKey: string) {
  const client = useClient();
  const [, create] = useMutation(AssignmentDraftDocument);
  const [, revise] = useMutation(AssignmentReviseDocument);
  return {
    async save(values: AssignmentValues, over: VersionedValues<AssignmentValues>) {
      const entered = assignmentInputOf(values);
      if (!assignment) {
        const answer = await create({ input: { ...entered, idempotencyKey } });
        return outcomeOf(answer, (data) => data.assignmentDraft);
      }
      const input = { ...entered, id: assignment.id, expectedVersion: over.version ?? 0 };
      return outcomeOf(await revise({ input }), (data) => data.assignmentRevise);
    },
    async reload(): Promise<AssignmentDetailFragment | null> {
      if (!assignment) return null;
      const policy = { requestPolicy: 'network-only' } as const;
      const answer = await client
        .query(AssignmentNowDocument, { id: assignment.id, asOf: null }, policy)
        .toPromise();
      return answer.data?.assignment ?? null;
    },
  };
}

function namesOf(
  assignment: AssignmentDetailFragment | null,
  person: AssignmentDialogProps['person'],
  post: AssignmentDialogProps['post'],
): PickedNames {
  if (!assignment) return { person: person ?? null, unit: post?.unit ?? null };
  const { unit } = assignment;
  return { person: assignment.person, unit: { unitId: unit.id, name: unit.current.name } };
}
