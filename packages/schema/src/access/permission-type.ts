import { PERMISSIONS, type Permission } from '@haicap/domain/accounts';
import { builder } from '../builder.js';

const DESCRIPTIONS: Readonly<Record<Permission, string>> = {
  'units.read': 'Read administrative units and everything about them.',
  'units.edit': 'Record units and their facts.',
  'units.correct': 'Correct a version of a unit, with a reason.',
  'acts.draft': 'Draft and revise a rearrangement.',
  'acts.review': 'Mark a draft as reviewed, or send it back.',
  'acts.adopt': 'Record that a rearrangement was adopted.',
  'acts.apply': 'Apply an adopted rearrangement to the ledger, or cancel it.',
  'facilities.edit': 'Record and change headquarters and other facilities.',
  'indicators.edit': 'Record and correct indicators.',
  'instruments.edit': 'Record and change legal instruments.',
  'imports.run': 'Preview, apply and discard imports.',
  'audit.read': 'Read who changed what.',
  'playground.use': 'Use the GraphQL playground.',
  'api.introspect': 'Ask the API for its schema.',
  'keys.own': 'Have API keys.',
  'accounts.read': 'See users and who holds which role.',
  'accounts.personal': 'See contact and last use of accounts; each reading is recorded.',
  'accounts.manage': 'Invite, suspend and re-activate users.',
  'grants.give': 'Give and end roles.',
  'audit.export': 'Export the audit trail.',
  'personnel.read': 'Read bodies, posts and who holds them.',
  'personnel.drafts': 'Read what is being prepared: proposals, plans, people to be placed.',
  'personnel.personal': 'Read protected data of persons; each reading is recorded.',
  'personnel.edit': 'Keep bodies, posts and persons; prepare assignments and plans; place people.',
  'personnel.approve': 'Approve and reject assignments, agree to and issue plans.',
  'personnel.override': 'Approve an assignment above the established headcount, with a reason.',
  'personnel.import': 'Import bodies, posts, persons and assignments.',
};

/** A permission in the contract: `units.read` is `UNITS_READ`. */
export const PermissionType = builder.enumType('Permission', {
  description: 'Something that a role allows.',
  values: Object.fromEntries(
    PERMISSIONS.map((permission) => [
      permission.toUpperCase().replaceAll('.', '_'),
      { value: permission, description: DESCRIPTIONS[permission] },
    ]),
  ) as Record<string, { value: Permission; description: string }>,
});
