import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';

import { useT } from '../../../../shared/i18n';
import { OutcomeAlert, type ShownOutcome } from '../../../../shared/page/outcome-alert';
import type { ProofPartsFragment } from '../../operations.generated';
import { ProofSheet } from '../../proof/proof-sheet';
import type { ShownAct } from '../act-page';

/** What every dialog of a step gets. */
export interface StepProps {
  readonly act: ShownAct;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

interface StepDialogProps extends StepProps {
  readonly step: 'review' | 'return' | 'adopt' | 'apply' | 'cancel';
  /** Takes the step; says how it ended. */
  readonly run: () => Promise<StepOutcome>;
  readonly canRun?: boolean;
  readonly children?: ReactNode;
}

/** How a step ended; a refusal by the ledger carries the proof sheet. */
export type StepOutcome = ShownOutcome & { readonly error?: { readonly proof?: ProofPartsFragment } };

/** Asks once before a step, takes it, and stays open with everything entered when it is refused. */
export function StepDialog({
  step,
  run,
  canRun = true,
  onClose,
  onDone,
  children,
}: StepDialogProps): ReactNode {
  const t = useT();
  const [outcome, setOutcome] = useState<StepOutcome | null>(null);
  const [isRunning, setRunning] = useState(false);
  const take = async (): Promise<void> => {
    setRunning(true);
    const ended = await run();
    setRunning(false);
    setOutcome(ended);
    if (ended.kind === 'done') onDone();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      closeButtonProps={{ 'aria-label': t('ui.action.close') }}
      title={t(`acts.step.${step}`)}
      size="lg"
    >
      <Stack gap="sm">
        <Text size="sm">{t(`acts.step.${step}Text`)}</Text>
        {children}
        <OutcomeAlert outcome={outcome} />
        {outcome?.error?.proof && <ProofSheet proof={outcome.error.proof} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('ui.action.close')}
          </Button>
          <Button loading={isRunning} disabled={!canRun} onClick={() => void take()} data-autofocus>
            {t(`acts.step.${step}`)}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
