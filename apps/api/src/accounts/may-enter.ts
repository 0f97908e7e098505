import type { FastifyRequest } from 'fastify';
import type { ViewerSource } from './load-viewer.js';

/** What has to be known of a user to let them in. */
export const USER_COLUMNS = { id: true, login: true, displayName: true, status: true, isDemo: true } as const;

/** A user as far as {@link mayEnter} looks. */
export interface Enterer {
  readonly status: 'INVITED' | 'ACTIVE' | 'SUSPENDED';
  readonly isDemo: boolean;
}

/**
 * Whether a user may come in at all. A proxy on this machine would let everybody in with the passwords of the demo
 * users, which the sign-in page shows.
 */
export function mayEnter({ allowDemo }: ViewerSource, { headers }: FastifyRequest, user: Enterer): boolean {
  if (user.status !== 'ACTIVE') return false;
  if (!user.isDemo) return true;
  return allowDemo && headers['x-forwarded-for'] === undefined && headers.forwarded === undefined;
}
