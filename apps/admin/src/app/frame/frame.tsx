import { Outlet, useLocation } from '@tanstack/react-router';
import { lazy, Suspense, type ReactNode } from 'react';

import { useObservable } from '../../shared/observable';
import { readText, type SearchTexts } from '../../shared/search-text';
import { proofRequest } from '../../shared/step-up/proof-request';
import { SessionGate } from '../session/session-gate';
import { useSessionControl } from '../session/session-control';
import { Shell } from './shell';

const SessionEnded = lazy(() =>
  import('../session/session-ended').then((module) => ({ default: module.SessionEnded })),
);
const FaultAlert = lazy(() =>
  import('../session/fault-alert').then((module) => ({ default: module.FaultAlert })),
);
const StepUpDialog = lazy(() =>
  import('../../shared/step-up/step-up-dialog').then((module) => ({ default: module.StepUpDialog })),
);

/** Around all pages of signed-in people: who they are, header, navigation. */
export function Frame(): ReactNode {
  const { hasEnded } = useSessionControl();
  const proof = useObservable(proofRequest);
  // From the provider of single sign-on, back to whatever page one left: what went wrong there.
  const fault = useLocation({ select: ({ search }) => readText((search as SearchTexts)['fault']) });
  return (
    <SessionGate>
      <Shell>
        {fault !== undefined && (
          <Suspense>
            <FaultAlert code={fault} />
          </Suspense>
        )}
        <Outlet />
      </Shell>
      <Suspense>
        {hasEnded && <SessionEnded />}
        {proof && !hasEnded && <StepUpDialog request={proof} />}
      </Suspense>
    </SessionGate>
  );
}
