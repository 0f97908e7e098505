import { Alert, List, Text } from '@mantine/core';
import type { ReactNode } from 'react';

import { useT } from '../i18n';
import type { ErrorCode } from '../schema.generated';

/** A declared error of a mutation, as the fragment `UserErrorParts` selects it. */
export interface UserErrorView {
  readonly code: ErrorCode;
  readonly message: string;
  readonly issues?: readonly { readonly path: readonly string[]; readonly message: string }[];
}

/** A declared error of a mutation, by its code; the API's own message says what was particular. */
export function UserErrorAlert({ error }: { readonly error: UserErrorView }): ReactNode {
  const t = useT();
  const title = t(`errors.code.${error.code}.title`);
  const advice = t(`errors.code.${error.code}.advice`);
  // Where nothing was particular, the API's message is the same title and advice again.
  const isParticular = error.message !== title && error.message !== `${title}. ${advice}`;
  return (
    <Alert color="red" variant="light" role="alert" title={title}>
      {isParticular && <Text size="sm">{error.message}</Text>}
      <Text size="sm">{advice}</Text>
      {error.issues && error.issues.length > 0 && (
        <List size="sm" mt="xs" aria-label={t('shell.error.fields')}>
          {error.issues.map((issue) => (
            <List.Item key={issue.path.join('.') + issue.message}>{issue.message}</List.Item>
          ))}
        </List>
      )}
    </Alert>
  );
}
