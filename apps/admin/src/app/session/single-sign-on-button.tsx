import { Button, Divider, Stack } from '@mantine/core';
import { useEffect, useState, type ReactNode } from 'react';

import { useT } from '../../shared/i18n';
import { findMethods, type SignInMethods } from './auth-requests';

/** Leads to the provider of single sign-on; nothing where there is none. */
export function SingleSignOnButton({ returnTo }: { readonly returnTo: string }): ReactNode {
  const t = useT();
  const methods = useMethods();
  if (!methods?.singleSignOn) return null;
  const { label } = methods.singleSignOn;
  return (
    <Stack gap="sm">
      <Divider label={t('identity.signIn.or')} />
      <Button
        component="a"
        fullWidth
        href={`/auth/sso/start?return=${encodeURIComponent(returnTo)}`}
        variant="default"
      >
        {t('identity.signIn.sso', { label })}
      </Button>
    </Stack>
  );
}

/** Ways to sign in here; null until known. */
export function useMethods(): SignInMethods | null {
  const [methods, setMethods] = useState<SignInMethods | null>(null);
  useEffect(() => {
    let isWanted = true;
    void findMethods().then((found) => isWanted && setMethods(found));
    return () => {
      isWanted = false;
    };
  }, []);
  return methods;
}
