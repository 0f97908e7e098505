import { Outlet } from '@tanstack/react-router';
import type { ReactNode } from 'react';

import { SessionEnded } from '../session/session-ended';
import { SessionGate } from '../session/session-gate';
import { Shell } from './shell';

/** Around all pages of signed-in people: who they are, header, navigation. */
export function Frame(): ReactNode {
  return (
    <>
      <SessionGate>
        <Shell>
          <Outlet />
        </Shell>
      </SessionGate>
      <SessionEnded />
    </>
  );
}
