/** Roles that a grant gives on a unit and everything below it. */
export const ROLES = [
  'VIEWER',
  'SECRETARIAT',
  'PERSONNEL_OFFICER',
  'PERSONNEL_APPROVER',
  'CONGRESS_OFFICER',
  'UNIT_EDITOR',
  'UNIT_ADMINISTRATOR',
  'AUDITOR',
  'OPERATOR',
  'DEVELOPER',
] as const;
/** Role of a user. */
export type Role = (typeof ROLES)[number];

/** Everything a role can allow. */
export const PERMISSIONS = [
  'units.read',
  'units.edit',
  'units.correct',
  'acts.draft',
  'acts.review',
  'acts.adopt',
  'acts.apply',
  'facilities.edit',
  'indicators.edit',
  'instruments.edit',
  'imports.run',
  'audit.read',
  'playground.use',
  'api.introspect',
  'keys.own',
  'accounts.read',
  'accounts.personal',
  'accounts.manage',
  'grants.give',
  'audit.export',
] as const;
/** Something a role can allow. */
export type Permission = (typeof PERMISSIONS)[number];

/** Permissions that change nothing: all that a read-only viewer, such as most API keys, keeps. */
export const READING_PERMISSIONS: readonly Permission[] = [
  'units.read',
  'audit.read',
  'playground.use',
  'api.introspect',
  'accounts.read',
  'accounts.personal',
  'audit.export',
];

/** What each role allows within the range of its grant. */
export const ROLE_PERMISSIONS: Readonly<Record<Role, readonly Permission[]>> = {
  VIEWER: ['units.read'],
  SECRETARIAT: ['units.read', 'indicators.edit', 'instruments.edit'],
  PERSONNEL_OFFICER: ['units.read'],
  PERSONNEL_APPROVER: ['units.read'],
  CONGRESS_OFFICER: ['units.read'],
  UNIT_EDITOR: [
    'units.read',
    'units.edit',
    'acts.draft',
    'facilities.edit',
    'indicators.edit',
    'instruments.edit',
  ],
  UNIT_ADMINISTRATOR: [
    'units.read',
    'units.edit',
    'units.correct',
    'acts.draft',
    'acts.review',
    'acts.adopt',
    'acts.apply',
    'facilities.edit',
    'indicators.edit',
    'instruments.edit',
    'imports.run',
    'audit.read',
    'playground.use',
    'api.introspect',
    'keys.own',
    'accounts.read',
    'accounts.personal',
    'accounts.manage',
    'grants.give',
    'audit.export',
  ],
  AUDITOR: ['units.read', 'audit.read', 'audit.export', 'accounts.read'],
  OPERATOR: ['units.read', 'imports.run', 'audit.read', 'keys.own'],
  DEVELOPER: ['units.read', 'playground.use', 'api.introspect', 'keys.own'],
};
