import { Button, CopyButton } from '@mantine/core';
import { Icon } from '@haicap/ui';
import type { ReactNode } from 'react';

import { useT } from './i18n';

interface CopyValueButtonProps {
  readonly value: string;
  /** "Copy" when absent. */
  readonly label?: string;
}

/** Copies a text and says that it did. */
export function CopyValueButton({ value, label }: CopyValueButtonProps): ReactNode {
  const t = useT();
  return (
    <CopyButton timeout={3_000} value={value}>
      {({ copied, copy }) => (
        <Button
          leftSection={<Icon name={copied ? 'check' : 'copy'} size={16} />}
          onClick={copy}
          variant="default"
        >
          <span aria-live="polite">{copied ? t('ui.action.copied') : (label ?? t('ui.action.copy'))}</span>
        </Button>
      )}
    </CopyButton>
  );
}
