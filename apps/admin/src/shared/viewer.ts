import { createContext, use } from 'react';

import type { Permission, Role } from './schema.generated';

/** The person who is signed in. */
export interface Viewer {
  readonly id: string;
  readonly displayName: string;
  readonly login: string;
  readonly isDemo: boolean;
  readonly permissions: readonly Permission[];
  readonly grants: readonly ViewerGrant[];
}

/** A role on a unit and everything below it. */
export interface ViewerGrant {
  readonly role: Role;
  readonly validFrom: string;
  readonly validTo?: string | null;
  /** Null = the whole country. */
  readonly unit?: {
    readonly id: string;
    readonly current: {
      readonly code: string;
      readonly name: string;
      /** The province it lies in; a province lies in itself. */
      readonly province?: { readonly code: string } | null;
    };
  } | null;
}

/** What the tree knows of the session. */
export interface Session {
  readonly viewer: Viewer;
  readonly signOut: () => Promise<void>;
}

/** Set by the frame around all pages of signed-in people. */
export const SessionContext = createContext<Session | null>(null);

/** The session of the page. */
export function useSession(): Session {
  const session = use(SessionContext);
  if (session === null) throw new Error('useSession is for pages of signed-in people');
  return session;
}

/** Whether the viewer has a permission anywhere; for a particular thing ask its `viewerPermissions`. */
export function useCan(permission: Permission): boolean {
  return useSession().viewer.permissions.includes(permission);
}
