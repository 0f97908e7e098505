import {
  ACCOUNT_READERS,
  AUDITORS,
  COUNTRY_IMPORTERS,
  DRAFT_READERS,
  EVERYBODY,
  PERSONNEL_READERS,
  STAFF,
  type Rule,
} from './rules.js';

/**
 * Who is told something by a question about a place; the others get null or an empty list. Which rows a list has is
 * compared one by one in lists.test.ts; that alone decides where everybody finds rows of their own.
 */
export interface QuestionPolicy {
  readonly told: Rule | 'own rows too';
  /** A question of the whole country: asked once, its record counts as standing there. */
  readonly isOfCountry?: true;
  /** A question about a unit and all below it: who reads only a part of that is told about the part. */
  readonly isOfSubtree?: true;
}

/** Those who are told something whichever place is asked about, because there is something within their reach. */
const somewhere = (rule: Rule): Rule => ({
  ...rule,
  at: ['own', 'below', 'above', 'country', 'beside', 'elsewhere', 'predecessor'],
});

/** Every question has a line here. */
export const QUESTIONS: Readonly<Record<string, QuestionPolicy>> = {
  // Published by the state.
  unit: { told: EVERYBODY },
  units: { told: EVERYBODY },
  unitBoundaries: { told: EVERYBODY },
  unitCrosswalk: { told: EVERYBODY, isOfCountry: true },
  unitDifference: { told: EVERYBODY, isOfCountry: true },
  unitResolve: { told: EVERYBODY },
  legalInstrument: { told: EVERYBODY, isOfCountry: true },
  legalInstruments: { told: EVERYBODY, isOfCountry: true },

  // Acts that are not adopted: those who work where they belong.
  territorialChange: { told: STAFF },
  territorialChanges: { told: EVERYBODY, isOfCountry: true },
  territorialChangeProof: { told: EVERYBODY },
  search: { told: STAFF },

  // Imports of others.
  import: { told: COUNTRY_IMPORTERS, isOfCountry: true },
  imports: { told: 'own rows too', isOfCountry: true },

  // Accounts and roles.
  user: { told: ACCOUNT_READERS },
  users: { told: somewhere(ACCOUNT_READERS), isOfCountry: true },
  grants: { told: 'own rows too', isOfCountry: true },
  accessExplanation: { told: ACCOUNT_READERS },
  accessHolders: { told: 'own rows too' },
  roles: { told: EVERYBODY, isOfCountry: true },
  viewer: { told: EVERYBODY, isOfCountry: true },

  // Personnel.
  organization: { told: PERSONNEL_READERS },
  organizations: { told: PERSONNEL_READERS },
  position: { told: PERSONNEL_READERS },
  positionTypes: { told: EVERYBODY, isOfCountry: true },
  person: { told: PERSONNEL_READERS },
  persons: { told: PERSONNEL_READERS, isOfSubtree: true },
  personDuplicates: { told: somewhere(PERSONNEL_READERS), isOfCountry: true },
  assignment: { told: DRAFT_READERS },
  assignments: { told: PERSONNEL_READERS, isOfSubtree: true },
  officeHolders: { told: PERSONNEL_READERS },
  vacancies: { told: PERSONNEL_READERS, isOfSubtree: true },
  staffingTable: { told: PERSONNEL_READERS, isOfSubtree: true },
  postMonitor: { told: PERSONNEL_READERS, isOfSubtree: true },
  headcountCeilings: { told: PERSONNEL_READERS },
  secondmentsReturning: { told: PERSONNEL_READERS, isOfSubtree: true },
  peopleToPlace: { told: DRAFT_READERS },
  personnelPlan: { told: DRAFT_READERS },
  personnelPlans: { told: DRAFT_READERS, isOfSubtree: true },

  // The audit trail.
  auditEntries: { told: somewhere(AUDITORS), isOfCountry: true },
  auditState: { told: AUDITORS, isOfCountry: true },

  // Any record by its id: record-fields.test.ts asks for all of them; here for an account.
  node: { told: ACCOUNT_READERS },
  nodes: { told: ACCOUNT_READERS },
};
