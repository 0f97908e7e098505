import { Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

import classes from './empty.module.css';

interface EmptyProps {
  /** What is not there. */
  readonly title: string;
  /** Why, in one sentence. */
  readonly children?: ReactNode;
  /** The one thing that can be done about it. */
  readonly action?: ReactNode;
}

/** Says that there is nothing, why, and offers one action. */
export function Empty({ title, children, action }: EmptyProps): ReactNode {
  return (
    <Stack align="center" gap="xs" className={classes['empty']}>
      <Title order={2} size="h4">
        {title}
      </Title>
      {children !== undefined && (
        <Text c="dimmed" size="sm" ta="center" maw="34rem">
          {children}
        </Text>
      )}
      {action}
    </Stack>
  );
}
