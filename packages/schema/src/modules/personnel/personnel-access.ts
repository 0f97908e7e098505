import { PERMISSIONS, type Permission } from '@haicap/domain/accounts';
import type { SchemaContext } from '../../context.js';

const PERSONNEL_PERMISSIONS = PERMISSIONS.filter((permission) => permission.startsWith('personnel.'));
const HISTORY_READERS: readonly Permission[] = ['audit.read', 'personnel.edit', 'personnel.approve'];

/** What the viewer may do with personnel where a record stands, for fields named `viewerPermissions`. */
export function personnelPermissionsOn({ access }: SchemaContext, scopePath: string): Permission[] {
  return PERSONNEL_PERMISSIONS.filter((permission) => access.can(permission, { scopePath }));
}

/** Whether the viewer may read who changed a record of personnel: auditors, and who prepares or decides there. */
export function mayReadPersonnelHistory({ access }: SchemaContext, scopePath: string): boolean {
  return HISTORY_READERS.some((permission) => access.can(permission, { scopePath }));
}

/** Says so in the description of a `history`. */
export const HISTORY_DESCRIPTION =
  'Who changed what of it, the latest first. Empty without AUDIT_READ, PERSONNEL_EDIT or PERSONNEL_APPROVE where it stands.';
