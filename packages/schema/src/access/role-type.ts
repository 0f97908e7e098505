import type { Role } from '@haicap/domain/accounts';
import { builder } from '../builder.js';

const DESCRIPTIONS: Readonly<Record<Role, string>> = {
  VIEWER: 'Reads.',
  SECRETARIAT: 'Prepares meetings and their documents; keeps indicators and legal instruments.',
  PERSONNEL_OFFICER: 'Prepares assignments.',
  PERSONNEL_APPROVER: 'Approves assignments.',
  CONGRESS_OFFICER: 'Prepares congresses.',
  UNIT_EDITOR: 'Keeps units, facilities and indicators; drafts rearrangements.',
  UNIT_ADMINISTRATOR: 'Does everything about units, including applying rearrangements and imports.',
  AUDITOR: 'Reads, and reads who changed what.',
  OPERATOR: 'Runs imports and keeps the installation.',
  DEVELOPER: 'Reads through the playground and API keys.',
};

/** A role in the contract. */
export const RoleType = builder.enumType('Role', {
  description: 'What a user does on a unit and everything below it.',
  values: Object.fromEntries(
    Object.entries(DESCRIPTIONS).map(([role, description]) => [role, { value: role as Role, description }]),
  ) as Record<Role, { value: Role; description: string }>,
});
