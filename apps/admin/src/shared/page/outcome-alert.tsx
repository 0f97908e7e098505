import type { ReactNode } from 'react';

import type { RequestFailure } from '../request-failure';
import { FailureAlert } from './failure-alert';
import { UserErrorAlert, type UserErrorView } from './user-error-alert';

/** How a mutation ended, reduced to what can be shown. */
export type ShownOutcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'refused'; readonly error: UserErrorView }
  | { readonly kind: 'failed'; readonly failure: RequestFailure };

/** What went wrong with a mutation; nothing while it has not run or has gone well. */
export function OutcomeAlert({ outcome }: { readonly outcome: ShownOutcome | null }): ReactNode {
  if (outcome?.kind === 'refused') return <UserErrorAlert error={outcome.error} />;
  if (outcome?.kind === 'failed') return <FailureAlert failure={outcome.failure} />;
  return null;
}
