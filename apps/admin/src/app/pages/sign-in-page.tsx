import type { ReactNode } from 'react';

/** Sign-in. */
export function SignInPage(): ReactNode {
  return null;
}
