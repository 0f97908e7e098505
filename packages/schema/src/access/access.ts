import { PERMISSIONS, type Permission } from '@haicap/domain/accounts';
import type { SchemaContext, Viewer } from '../context.js';
import { Forbidden } from '../graphql/user-errors.js';
import { unauthenticated } from '../graphql/request-errors.js';

/** The signed-in viewer; root fields already require one. */
export function getViewer(context: Pick<SchemaContext, 'viewer' | 'locale'>): Viewer {
  if (context.viewer === null) throw unauthenticated(context.locale);
  return context.viewer;
}

/** Throws {@link Forbidden} unless the viewer has the permission on the unit with this scope path. */
export function requirePermission(context: SchemaContext, permission: Permission, scopePath: string): void {
  if (!context.access.can(permission, { scopePath })) throw new Forbidden();
}

/** What the viewer may do on the unit with this scope path, for fields named `viewerPermissions`. */
export function permissionsOn(context: SchemaContext, scopePath: string): Permission[] {
  return PERMISSIONS.filter((permission) => context.access.can(permission, { scopePath }));
}
