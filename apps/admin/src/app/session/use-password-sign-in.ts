import { useState } from 'react';

import type { AuthFailure } from '../../shared/auth-post';
import { signIn } from './auth-requests';

interface Credentials {
  readonly login: string;
  readonly password: string;
}

interface PasswordSignInHooks {
  readonly onSignedIn: () => void;
  readonly onSecondFactor: () => void;
}

/** State of signing in by password. */
export interface PasswordSignIn {
  readonly isRunning: boolean;
  readonly failure: AuthFailure | null;
  readonly submit: (credentials: Credentials) => Promise<void>;
}

/** Signs in by password; a second factor may be asked for next. */
export function usePasswordSignIn({ onSignedIn, onSecondFactor }: PasswordSignInHooks): PasswordSignIn {
  const [isRunning, setRunning] = useState(false);
  const [failure, setFailure] = useState<AuthFailure | null>(null);
  return {
    isRunning,
    failure,
    async submit({ login, password }) {
      setRunning(true);
      const answer = await signIn(login, password);
      setRunning(false);
      setFailure(answer.kind === 'failed' ? answer.failure : null);
      if (answer.kind === 'failed') return;
      if (answer.body.secondFactor) onSecondFactor();
      else onSignedIn();
    },
  };
}
