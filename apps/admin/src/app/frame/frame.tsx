import { Outlet } from '@tanstack/react-router';
import { lazy, Suspense, type ReactNode } from 'react';

import { SessionGate } from '../session/session-gate';
import { useSessionControl } from '../session/session-control';
import { Shell } from './shell';

const SessionEnded = lazy(() =>
  import('../session/session-ended').then((module) => ({ default: module.SessionEnded })),
);

/** Around all pages of signed-in people: who they are, header, navigation. */
export function Frame(): ReactNode {
  const { hasEnded } = useSessionControl();
  return (
    <>
      <SessionGate>
        <Shell>
          <Outlet />
        </Shell>
      </SessionGate>
      <Suspense>{hasEnded && <SessionEnded />}</Suspense>
    </>
  );
}
