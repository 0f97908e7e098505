import { Alert } from '@mantine/core';
import { isErrorCode } from '@haicap/domain/errors';
import type { ReactNode } from 'react';

import { useT } from '../../shared/i18n';

/** What went wrong at the provider of single sign-on, by the code in the address. */
export function FaultAlert({ code }: { readonly code: string }): ReactNode {
  const t = useT();
  const isKnown = isErrorCode(code);
  return (
    <Alert
      color="red"
      mb="md"
      role="alert"
      title={isKnown ? t(`errors.code.${code}.title`) : t('identity.signIn.fault')}
    >
      {isKnown && t(`errors.code.${code}.advice`)}
    </Alert>
  );
}
