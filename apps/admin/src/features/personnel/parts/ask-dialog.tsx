import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';

import { useT } from '../../../shared/i18n';
import { OutcomeAlert, type ShownOutcome } from '../../../shared/page/outcome-alert';

interface AskDialogProps {
  readonly title: string;
  /** What follows from it, in a sentence or two. */
  readonly text?: string | undefined;
  readonly confirm: string;
  readonly isDangerous?: boolean;
  readonly canRun?: boolean;
  readonly size?: 'lg' | 'xl';
  /** Does it; says how it ended, null when the form was not ready. Closing is up to the caller. */
  readonly run: () => Promise<ShownOutcome | null>;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}

/** Says what will follow, does it, and stays open with everything entered when it is refused. */
export function AskDialog(props: AskDialogProps): ReactNode {
  const { title, text, confirm, isDangerous = false, canRun = true, run, onClose, children } = props;
  const t = useT();
  const [outcome, setOutcome] = useState<ShownOutcome | null>(null);
  const [isRunning, setRunning] = useState(false);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    // A form inside a dialog is also inside the page's form, as far as React's events go.
    event.stopPropagation();
    setRunning(true);
    const ended = await run();
    setRunning(false);
    setOutcome(ended);
  };
  return (
    <Modal
      closeButtonProps={{ 'aria-label': t('ui.action.close') }}
      onClose={onClose}
      opened
      size={props.size ?? 'lg'}
      title={title}
    >
      <form noValidate onSubmit={(event) => void submit(event)}>
        <Stack gap="sm">
          {text !== undefined && <Text size="sm">{text}</Text>}
          {children}
          <OutcomeAlert outcome={outcome} />
          <Group justify="flex-end">
            <Button onClick={onClose} variant="default">
              {t('ui.action.cancel')}
            </Button>
            <Button
              data-autofocus={children === undefined || undefined}
              disabled={!canRun}
              loading={isRunning}
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
