import { Outlet } from '@tanstack/react-router';
import type { ReactNode } from 'react';

/** Around all pages of signed-in people. */
export function Frame(): ReactNode {
  return <Outlet />;
}
