import { mayGive, onDay, PERMISSIONS, ROLE_PERMISSIONS, ROLES, type Role } from '@haicap/domain/accounts';
import { getViewer } from '../../access/access.js';
import { PermissionType } from '../../access/permission-type.js';
import { RoleType } from '../../access/role-type.js';
import { builder } from '../../builder.js';
import type { Viewer } from '../../context.js';

const RoleDescriptionType = builder.objectRef<{ readonly role: Role }>('RoleDescription').implement({
  dataClass: 'INTERNAL',
  description: 'What a role allows.',
  fields: (t) => ({
    role: t.expose('role', { type: RoleType, description: 'The role.' }),
    permissions: t.field({
      type: [PermissionType],
      description: 'What it allows on its unit and below.',
      resolve: ({ role }) => PERMISSIONS.filter((permission) => ROLE_PERMISSIONS[role].includes(permission)),
    }),
    viewerCanGive: t.boolean({
      description: 'Whether the viewer may give it somewhere.',
      resolve: ({ role }, _args, context) => canGive(getViewer(context), role),
    }),
  }),
});

builder.queryField('roles', (t) =>
  t.field({
    type: [RoleDescriptionType],
    description: 'What each role allows.',
    resolve: () => ROLES.map((role) => ({ role })),
  }),
);

/** On the unit of a grant of one's own, for one day at least. */
function canGive(viewer: Viewer, role: Role): boolean {
  if (viewer.sessionId === null) return false;
  const day = onDay(viewer.today);
  return viewer.grants.some(({ scopePath }) => mayGive(viewer, { role, scopePath, ...day }).length === 0);
}
