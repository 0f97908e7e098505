import type { FieldArguments } from './selection.js';

/** With what fields that need arguments are asked, and those that answer more when asked with some. */
export const ARGUMENTS: FieldArguments = {
  'PersonnelPlan.difference': 'from: 1',
  'AdministrativeUnit.versionAsOf': 'asOf: "2025-06-30"',
};
