import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState, type ReactNode } from 'react';
import { useMutation } from 'urql';

import { useFormat, useT } from '../../shared/i18n';
import { OutcomeAlert, type ShownOutcome } from '../../shared/page/outcome-alert';
import { outcomeOf } from '../../shared/result';
import type { ShownImport } from './import-page';
import { ImportApplyDocument, ImportDiscardDocument } from './operations.generated';

interface ImportActionsProps {
  readonly batch: ShownImport;
  readonly onDone: () => void;
}

/** Apply (after a question) and discard. With errors there is nothing to apply, and the button says why. */
export function ImportActions({ batch, onDone }: ImportActionsProps): ReactNode {
  const t = useT();
  const [isAsking, asking] = useDisclosure(false);
  const [outcome, setOutcome] = useState<ShownOutcome | null>(null);
  const [discarding, discard] = useMutation(ImportDiscardDocument);
  const [applying, apply] = useMutation(ImportApplyDocument);
  if (batch.status !== 'PREVIEWED' && batch.status !== 'FAILED') return null;

  const input = { id: batch.id, expectedVersion: batch.version };
  const finish = (ended: ShownOutcome): void => {
    setOutcome(ended);
    if (ended.kind === 'done') asking.close();
    onDone();
  };
  const errors = countOf(batch, 'ERROR');
  return (
    <Stack gap="xs">
      <Group gap="xs">
        <Button
          variant="default"
          loading={discarding.fetching}
          onClick={() =>
            void discard({ input }).then((answer) => finish(outcomeOf(answer, (data) => data.importDiscard)))
          }
        >
          {t('imports.page.discard')}
        </Button>
        <Button disabled={errors > 0} onClick={asking.open}>
          {t('imports.page.apply')}
        </Button>
      </Group>
      {!isAsking && <OutcomeAlert outcome={outcome} />}
      <Modal
        opened={isAsking}
        onClose={asking.close}
        closeButtonProps={{ 'aria-label': t('ui.action.close') }}
        title={t('imports.page.askTitle')}
      >
        <Question batch={batch} />
        <OutcomeAlert outcome={outcome} />
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={asking.close}>
            {t('ui.action.cancel')}
          </Button>
          <Button
            data-autofocus
            loading={applying.fetching}
            onClick={() =>
              void apply({ input }).then((answer) => finish(outcomeOf(answer, (data) => data.importApply)))
            }
          >
            {t('imports.page.apply')}
          </Button>
        </Group>
      </Modal>
    </Stack>
  );
}

function Question({ batch }: { readonly batch: ShownImport }): ReactNode {
  const t = useT();
  const format = useFormat();
  const count = (state: 'NEW' | 'CHANGED' | 'WARNING'): string => format.integer(countOf(batch, state));
  return (
    <Text size="sm" mb="sm">
      {t('imports.page.askText', {
        created: count('NEW'),
        changed: count('CHANGED'),
        warnings: count('WARNING'),
      })}
    </Text>
  );
}

/** Rows of a state over all files. */
export function countOf(batch: Pick<ShownImport, 'counts'>, state: string): number {
  return batch.counts.filter((one) => one.state === state).reduce((sum, one) => sum + one.count, 0);
}
