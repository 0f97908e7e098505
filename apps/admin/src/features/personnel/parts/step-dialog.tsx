import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import type { ReactNode } from 'react';

import type { FieldValues } from '../../../shared/conflict/merge-fields';
import { RestoredNote } from '../../../shared/draft/restored-note';
import type { Draft } from '../../../shared/draft/use-draft';
import { useVersionedSave, type SaveOutcome } from '../../../shared/form/use-versioned-save';
import { useT } from '../../../shared/i18n';
import { OutcomeAlert } from '../../../shared/page/outcome-alert';

interface StepDialogProps<Values extends FieldValues> {
  readonly title: string;
  /** What follows from it, in a sentence or two. */
  readonly text: string;
  readonly confirm: string;
  readonly isDangerous?: boolean;
  readonly form: UseFormReturnType<Values>;
  /** Keeps what is entered over a reload. */
  readonly draft: Draft<Values>;
  readonly run: (values: Values) => Promise<SaveOutcome>;
  /** Told when it is done. */
  readonly done: string;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}

/**
 * One step of a procedure: says what will follow, takes it, and stays open with everything entered when it is refused,
 * with what the API found at the fields it belongs to.
 */
export function StepDialog<Values extends FieldValues>(props: StepDialogProps<Values>): ReactNode {
  const { title, text, confirm, isDangerous = false, form, draft, run, done, onClose, children } = props;
  const t = useT();
  const stepping = useVersionedSave(
    {
      opened: draft.opened,
      save: async (values) => {
        const outcome = await run(values);
        draft.note(outcome);
        return outcome;
      },
      // A step is taken on what one has seen: whoever was faster is shown, nothing is merged.
      reload: async () => null,
      onSaved: () => {
        notifications.show({ color: 'green', message: done });
        onClose();
      },
    },
    form,
  );
  const giveUp = (): void => {
    draft.forget();
    onClose();
  };
  return (
    <Modal
      closeButtonProps={{ 'aria-label': t('ui.action.close') }}
      onClose={onClose}
      opened
      size="lg"
      title={title}
    >
      <form noValidate onSubmit={form.onSubmit((values) => void stepping.save(values))}>
        <Stack gap="sm">
          <Text size="sm">{text}</Text>
          <RestoredNote
            onStartOver={() => form.setValues(draft.startOver())}
            wasRestored={draft.wasRestored}
          />
          {children}
          <OutcomeAlert outcome={stepping.outcome} />
          <Group justify="flex-end">
            <Button onClick={giveUp} variant="default">
              {t('ui.action.cancel')}
            </Button>
            <Button
              data-autofocus={children === undefined || undefined}
              loading={stepping.isSaving}
              type="submit"
              {...(isDangerous ? { color: 'red' } : {})}
            >
              {confirm}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
