import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { ReactNode } from 'react';

import { ConflictTable } from '../conflict/conflict-table';
import type { FieldValues } from '../conflict/merge-fields';
import { RestoredNote } from '../draft/restored-note';
import type { Draft } from '../draft/use-draft';
import { useLanguage } from '../i18n';
import { OutcomeAlert } from '../page/outcome-alert';
import { useVersionedSave, type SaveOutcome, type VersionedSave } from './use-versioned-save';

interface EditDialogProps<Values extends FieldValues> extends VersionedSave<Values> {
  readonly title: string;
  readonly intro?: string;
  readonly form: UseFormReturnType<Values>;
  readonly fieldLabel: (field: string) => string;
  readonly valueText: (field: string, value: string | number | null) => string;
  /** Keeps what is entered over a reload; its `values` and `opened` are what the form starts with. */
  readonly draft?: Draft<Values>;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/**
 * A form in a dialog that never loses an edit: what the API refuses stays in the fields, and what someone else
 * changed meanwhile is shown beside one's own values, field by field.
 */
export function EditDialog<Values extends FieldValues>(props: EditDialogProps<Values>): ReactNode {
  const { title, intro, form, draft, onClose, children } = props;
  const { t } = useLanguage();
  const save = async (...input: Parameters<typeof props.save>): Promise<SaveOutcome> => {
    const outcome = await props.save(...input);
    draft?.note(outcome);
    return outcome;
  };
  const editing = useVersionedSave({ ...props, save }, form);
  const giveUp = (): void => {
    draft?.forget();
    onClose();
  };
  const startOver = (): void => {
    if (draft) form.setValues(draft.startOver());
  };
  if (editing.conflict) {
    return (
      <Modal
        opened
        onClose={onClose}
        closeButtonProps={{ 'aria-label': t('ui.action.close') }}
        size="xl"
        title={t('unitsPages.conflict.title')}
      >
        <ConflictChoice {...props} editing={editing} />
      </Modal>
    );
  }
  return (
    <Modal
      opened
      onClose={onClose}
      closeButtonProps={{ 'aria-label': t('ui.action.close') }}
      size="lg"
      title={title}
    >
      <form noValidate onSubmit={form.onSubmit((values) => void editing.save(values))}>
        <Stack gap="sm">
          {intro !== undefined && (
            <Text size="sm" c="dimmed">
              {intro}
            </Text>
          )}
          {draft && <RestoredNote onStartOver={startOver} wasRestored={draft.wasRestored} />}
          {children}
          {form.errors[''] !== undefined && (
            <Text size="sm" c="var(--mantine-color-error)" role="alert">
              {form.errors['']}
            </Text>
          )}
          <OutcomeAlert outcome={editing.outcome} />
          <Group justify="flex-end">
            <Button variant="default" onClick={giveUp}>
              {t('ui.action.cancel')}
            </Button>
            <Button type="submit" loading={editing.isSaving}>
              {t('ui.action.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

interface ConflictChoiceProps<Values extends FieldValues> extends EditDialogProps<Values> {
  readonly editing: ReturnType<typeof useVersionedSave<Values>>;
}

function ConflictChoice<Values extends FieldValues>(props: ConflictChoiceProps<Values>): ReactNode {
  const { editing, fieldLabel, valueText } = props;
  const { t, format } = useLanguage();
  const { conflict } = editing;
  if (!conflict) return null;
  const { changedBy, changedAt } = conflict;
  return (
    <Stack gap="sm">
      <Text size="sm" role="alert">
        {changedBy
          ? t('unitsPages.conflict.changedBy', { name: changedBy, time: format.dateTime(changedAt) })
          : t('unitsPages.conflict.changed')}{' '}
        {t('unitsPages.conflict.intro')}
      </Text>
      <ConflictTable
        conflicts={conflict.conflicts}
        choices={conflict.choices}
        onChoose={editing.choose}
        fieldLabel={fieldLabel}
        valueText={valueText}
      />
      <OutcomeAlert outcome={editing.outcome} />
      <Group justify="flex-end">
        <Button variant="default" onClick={editing.backToForm}>
          {t('unitsPages.conflict.back')}
        </Button>
        <Button loading={editing.isSaving} onClick={() => void editing.saveMerged()}>
          {t('unitsPages.conflict.apply')}
        </Button>
      </Group>
    </Stack>
  );
}
