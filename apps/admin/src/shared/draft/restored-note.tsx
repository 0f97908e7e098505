import { Alert, Button, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';

import { useT } from '../i18n';

interface RestoredNoteProps {
  readonly wasRestored: boolean;
  readonly onStartOver: () => void;
}

/** Says that a form begins with what had been entered before, and offers to begin anew. */
export function RestoredNote({ wasRestored, onStartOver }: RestoredNoteProps): ReactNode {
  const t = useT();
  if (!wasRestored) return null;
  return (
    <Alert color="blue" py={6} role="status">
      <Group gap="xs" justify="space-between">
        <Text size="sm">{t('identity.fault.restored')}</Text>
        <Button onClick={onStartOver} size="compact-sm" variant="subtle">
          {t('identity.fault.startOver')}
        </Button>
      </Group>
    </Alert>
  );
}
