import { ROLES, type Permission, type Role } from '@haicap/domain/accounts';
import { RELATIONS, type Relation } from '../world/places.js';

/**
 * Who. The table is written by role and relation, without a look at the permissions of roles or at resolvers: that is
 * what the matrix compares them with.
 */
export interface Rule {
  readonly roles: readonly Role[] | 'everybody signed in';
  readonly at: readonly Relation[];
  /** A key that is confined to permissions needs one of these; without them any will do. */
  readonly keysWith?: readonly Permission[];
  /** A key that only reads may not. */
  readonly isChange?: boolean;
  /** A matter for a person in a browser: no key may. */
  readonly isForPersons?: boolean;
}

/** Where something may be read: on the unit, below it, and on what it came from. */
export const READING: readonly Relation[] = ['own', 'below', 'predecessor'];
/** Where something may be changed. */
export const CHANGING: readonly Relation[] = ['own', 'below'];
/** Anywhere: it belongs to no unit. */
export const ANYWHERE: readonly Relation[] = RELATIONS;

/** Everybody who is signed in, with a role or without. */
export const EVERYBODY: Rule = { roles: 'everybody signed in', at: ANYWHERE };
/** Nobody at all. */
export const NOBODY: Rule = { roles: [], at: [] };

/** Those with any role on the unit. */
export const STAFF: Rule = { roles: ROLES, at: READING, keysWith: ['units.read'] };
/** Those with any right on the unit. */
export const ANY_RIGHT: readonly Rule[] = [
  { roles: ROLES, at: CHANGING },
  {
    roles: ROLES,
    at: ['predecessor'],
    keysWith: ['units.read', 'audit.read', 'accounts.read', 'personnel.read'],
  },
];

const AUDITING: readonly Role[] = ['UNIT_ADMINISTRATOR', 'AUDITOR', 'OPERATOR'];
/** Those who read the audit trail. */
export const AUDITORS: Rule = { roles: AUDITING, at: READING, keysWith: ['audit.read'] };
/** Those who see accounts. */
export const ACCOUNT_READERS: Rule = {
  roles: ['UNIT_ADMINISTRATOR', 'AUDITOR'],
  at: READING,
  keysWith: ['accounts.read'],
};
/** Those who see contact and use of accounts. */
export const PERSONAL_READERS: Rule = {
  roles: ['UNIT_ADMINISTRATOR'],
  at: READING,
  keysWith: ['accounts.personal'],
};

/** Those who read the audit trail of the whole country. */
export const COUNTRY_AUDITORS: Rule = { ...AUDITORS, at: ['own'] };

const change = (roles: readonly Role[], permission: Permission): Rule => ({
  roles,
  at: CHANGING,
  keysWith: [permission],
  isChange: true,
});

/** Those who keep units and draft what becomes of them. */
export const EDITORS: Rule = change(['UNIT_EDITOR', 'UNIT_ADMINISTRATOR'], 'units.edit');
/** Those who draft acts. */
export const DRAFTERS: Rule = change(['UNIT_EDITOR', 'UNIT_ADMINISTRATOR'], 'acts.draft');
/** Those who review acts. */
export const REVIEWERS: Rule = change(['UNIT_ADMINISTRATOR'], 'acts.review');
/** Those who record that acts were adopted. */
export const ADOPTERS: Rule = change(['UNIT_ADMINISTRATOR'], 'acts.adopt');
/** Those who apply acts. */
export const APPLIERS: Rule = change(['UNIT_ADMINISTRATOR'], 'acts.apply');
/** Those who correct the ledger. */
export const CORRECTORS: Rule = change(['UNIT_ADMINISTRATOR'], 'units.correct');
/** Those who keep sites. */
export const SITE_KEEPERS: Rule = change(['UNIT_EDITOR', 'UNIT_ADMINISTRATOR'], 'facilities.edit');
/** Those who keep figures. */
export const FIGURE_KEEPERS: Rule = change(
  ['SECRETARIAT', 'UNIT_EDITOR', 'UNIT_ADMINISTRATOR'],
  'indicators.edit',
);
/** Those who keep legal instruments, which belong to no unit. */
export const INSTRUMENT_KEEPERS: Rule = {
  ...change(['SECRETARIAT', 'UNIT_EDITOR', 'UNIT_ADMINISTRATOR'], 'instruments.edit'),
  at: ANYWHERE,
};
/** Those who import everywhere. */
export const COUNTRY_IMPORTERS: Rule = {
  ...change(['UNIT_ADMINISTRATOR', 'OPERATOR'], 'imports.run'),
  at: CHANGING,
};
/** Those who look after accounts. */
export const ACCOUNT_MANAGERS: Rule = {
  ...change(['UNIT_ADMINISTRATOR'], 'accounts.manage'),
  isForPersons: true,
};
/** Those who give roles. */
export const ROLE_GIVERS: Rule = { ...change(['UNIT_ADMINISTRATOR'], 'grants.give'), isForPersons: true };
/** Those who have keys for programs. */
export const KEY_OWNERS: Rule = {
  roles: ['UNIT_ADMINISTRATOR', 'OPERATOR', 'DEVELOPER'],
  at: ANYWHERE,
  keysWith: ['keys.own'],
  isChange: true,
  isForPersons: true,
};
/** Those who take the audit trail out of the system. */
export const EXPORTERS: Rule = {
  roles: ['UNIT_ADMINISTRATOR', 'AUDITOR'],
  at: ANYWHERE,
  keysWith: ['audit.export'],
  isForPersons: true,
};

const WORKING: readonly Role[] = ROLES.filter((role) => role !== 'OPERATOR');
/** Those who know the bodies of a unit, its posts and who holds them: everybody who works there but operators. */
export const PERSONNEL_READERS: Rule = { roles: WORKING, at: READING, keysWith: ['personnel.read'] };
/** Those who know what is being prepared. */
export const DRAFT_READERS: Rule = {
  roles: ['PERSONNEL_OFFICER', 'PERSONNEL_APPROVER', 'AUDITOR'],
  at: READING,
  keysWith: ['personnel.drafts'],
};
/** Those who read protected data of persons. */
export const FILE_READERS: Rule = {
  roles: ['PERSONNEL_OFFICER', 'PERSONNEL_APPROVER'],
  at: READING,
  keysWith: ['personnel.personal'],
};
/** Those who keep bodies, posts and persons, and prepare what is to be decided. */
export const PERSONNEL_KEEPERS: Rule = change(['PERSONNEL_OFFICER'], 'personnel.edit');
/** Those who decide. */
export const PERSONNEL_APPROVERS: Rule = change(['PERSONNEL_APPROVER'], 'personnel.approve');
/** Those who keep the catalogue of posts, which belongs to no unit. */
export const CATALOGUE_KEEPERS: Rule = { ...PERSONNEL_KEEPERS, at: ANYWHERE };
/** Those who read who changed what of personnel. */
export const PERSONNEL_HISTORY: readonly Rule[] = [AUDITORS, PERSONNEL_KEEPERS, PERSONNEL_APPROVERS];
/** Those who know personnel of some unit. */
export const PERSONNEL_SOMEWHERE: Rule = { ...PERSONNEL_READERS, at: ANYWHERE };
/** Those who import personnel everywhere. */
export const PERSONNEL_IMPORTERS: Rule = change(['PERSONNEL_APPROVER'], 'personnel.import');
/** Those who read who changed what is being prepared. */
export const PREPARED_HISTORY: readonly Rule[] = [
  { ...AUDITORS, roles: ['AUDITOR'] },
  PERSONNEL_KEEPERS,
  PERSONNEL_APPROVERS,
];
