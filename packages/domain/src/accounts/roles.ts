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
  'personnel.read',
  'personnel.drafts',
  'personnel.personal',
  'personnel.edit',
  'personnel.approve',
  'personnel.override',
  'personnel.import',
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
  'personnel.read',
  'personnel.drafts',
  'personnel.personal',
];

/**
 * Permissions of an office that whoever gives roles appoints others to without holding them: who runs the accounts of a
 * province decides who keeps its personnel files, and does not read them for that.
 */
export const OFFICE_PERMISSIONS: readonly Permission[] = [
  'personnel.drafts',
  'personnel.personal',
  'personnel.edit',
  'personnel.approve',
  'personnel.override',
  'personnel.import',
];

/** What each role allows within the range of its grant. */
export const ROLE_PERMISSIONS: Readonly<Record<Role, readonly Permission[]>> = {
  VIEWER: ['units.read', 'personnel.read'],
  SECRETARIAT: ['units.read', 'personnel.read', 'indicators.edit', 'instruments.edit'],
  PERSONNEL_OFFICER: [
    'units.read',
    'personnel.read',
    'personnel.drafts',
    'personnel.personal',
    'personnel.edit',
  ],
  // Who approves prepares nothing: two persons for every assignment.
  PERSONNEL_APPROVER: [
    'units.read',
    'personnel.read',
    'personnel.drafts',
    'personnel.personal',
    'personnel.approve',
    'personnel.override',
    'personnel.import',
  ],
  CONGRESS_OFFICER: ['units.read', 'personnel.read'],
  UNIT_EDITOR: [
    'units.read',
    'personnel.read',
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
    'personnel.read',
  ],
  AUDITOR: [
    'units.read',
    'personnel.read',
    'personnel.drafts',
    'audit.read',
    'audit.export',
    'accounts.read',
  ],
  OPERATOR: ['units.read', 'imports.run', 'audit.read', 'keys.own'],
  DEVELOPER: ['units.read', 'personnel.read', 'playground.use', 'api.introspect', 'keys.own'],
};
