import {
  ACCOUNT_MANAGERS,
  ACCOUNT_READERS,
  ADOPTERS,
  APPLIERS,
  CATALOGUE_KEEPERS,
  CORRECTORS,
  COUNTRY_IMPORTERS,
  DRAFT_READERS,
  DRAFTERS,
  EDITORS,
  EVERYBODY,
  EXPORTERS,
  FIGURE_KEEPERS,
  INSTRUMENT_KEEPERS,
  KEY_OWNERS,
  NOBODY,
  PERSONNEL_APPROVERS,
  PERSONNEL_KEEPERS,
  PERSONNEL_READERS,
  REVIEWERS,
  ROLE_GIVERS,
  SITE_KEEPERS,
  STAFF,
  type Rule,
} from './rules.js';

/** Who may make a mutation about a record, and what the others are answered. */
export interface MutationPolicy {
  readonly may: Rule;
  /** Who finds the record; for others there is none, and the answer is that for an id that no record has. */
  readonly found: Rule;
  /** Whether a person has to have proved a moment ago who they are. */
  readonly needsProof?: true;
  /** What who finds the record but may not is answered; FORBIDDEN unless said otherwise. */
  readonly refusals?: readonly string[];
}

/** Everybody finds it, or there is nothing to find. */
const OPEN = EVERYBODY;
const BODY = { may: PERSONNEL_KEEPERS, found: PERSONNEL_READERS } as const;
const PREPARING = { may: PERSONNEL_KEEPERS, found: DRAFT_READERS } as const;
const DECIDING = { may: PERSONNEL_APPROVERS, found: DRAFT_READERS } as const;
const UNDOING = { may: PERSONNEL_APPROVERS, found: PERSONNEL_READERS } as const;
const ACCOUNT = { may: ACCOUNT_MANAGERS, found: ACCOUNT_READERS } as const;

/** Every mutation has a line here. */
export const MUTATION_POLICIES: Readonly<Record<string, MutationPolicy>> = {
  // Units and what stands in them are published: who may not change them is told so.
  unitCreate: { may: EDITORS, found: OPEN },
  unitVersionCorrect: { may: CORRECTORS, found: OPEN },
  facilityCreate: { may: SITE_KEEPERS, found: OPEN },
  facilityUpdate: { may: SITE_KEEPERS, found: OPEN },
  unitIndicatorRecord: { may: FIGURE_KEEPERS, found: OPEN },
  unitIndicatorCorrect: { may: FIGURE_KEEPERS, found: OPEN },
  legalInstrumentCreate: { may: INSTRUMENT_KEEPERS, found: OPEN },
  legalInstrumentUpdate: { may: INSTRUMENT_KEEPERS, found: OPEN },

  // An act that is not adopted is there only for those who work where it belongs.
  territorialChangeDraft: { may: DRAFTERS, found: OPEN },
  territorialChangeRevise: { may: DRAFTERS, found: STAFF },
  territorialChangeReview: { may: REVIEWERS, found: STAFF },
  territorialChangeReturn: { may: REVIEWERS, found: STAFF },
  territorialChangeAdopt: { may: ADOPTERS, found: STAFF },
  territorialChangeApply: { may: APPLIERS, found: OPEN },
  territorialChangeCancel: { may: APPLIERS, found: OPEN },

  territorialChangeComplete: { may: APPLIERS, found: OPEN },

  // Bodies, posts and persons: kept by officers, never by who approves.
  organizationCreate: { may: PERSONNEL_KEEPERS, found: OPEN },
  organizationUpdate: BODY,
  organizationEnd: BODY,
  organizationCarryOver: BODY,
  positionTypeCreate: { may: CATALOGUE_KEEPERS, found: OPEN },
  positionTypeUpdate: { may: CATALOGUE_KEEPERS, found: OPEN },
  positionCreate: BODY,
  positionUpdate: BODY,
  positionEstablish: BODY,
  headcountCeilingSet: { may: PERSONNEL_KEEPERS, found: OPEN },
  personCreate: { may: PERSONNEL_KEEPERS, found: OPEN },
  personUpdate: BODY,
  personPrivateUpdate: BODY,

  // What officers prepare, approvers decide.
  assignmentDraft: BODY,
  assignmentRevise: PREPARING,
  assignmentPropose: PREPARING,
  assignmentWithdraw: PREPARING,
  assignmentApprove: DECIDING,
  assignmentsApprove: DECIDING,
  assignmentReject: DECIDING,
  assignmentEnd: UNDOING,
  assignmentRevoke: UNDOING,
  personPlace: PREPARING,
  peoplePlace: PREPARING,
  personnelPlanCreate: { may: PERSONNEL_KEEPERS, found: OPEN },
  personnelPlanUpdate: PREPARING,
  personnelPlanLinesSet: PREPARING,
  personnelPlanLinesRemove: PREPARING,
  personnelPlanSubmit: PREPARING,
  personnelPlanWithdraw: PREPARING,
  personnelPlanReturn: DECIDING,
  personnelPlanAgree: DECIDING,
  personnelPlanIssue: DECIDING,
  personnelPlanCorrect: UNDOING,

  // Imports of others: a matter of those who import everywhere.
  importApply: { may: COUNTRY_IMPORTERS, found: COUNTRY_IMPORTERS },
  importDiscard: { may: COUNTRY_IMPORTERS, found: COUNTRY_IMPORTERS },

  // Accounts and roles: for persons only, and never beyond the own rights.
  userInvite: { may: ACCOUNT_MANAGERS, found: OPEN, needsProof: true },
  userUpdate: ACCOUNT,
  userSuspend: { ...ACCOUNT, needsProof: true },
  userReactivate: { ...ACCOUNT, needsProof: true },
  userCodeRenew: { ...ACCOUNT, needsProof: true },
  userSecondFactorRemove: { ...ACCOUNT, needsProof: true },
  userSessionsEnd: ACCOUNT,
  grantGive: {
    may: ROLE_GIVERS,
    found: ACCOUNT_READERS,
    needsProof: true,
    refusals: ['FORBIDDEN', 'BEYOND_OWN_RIGHTS'],
  },
  grantEnd: {
    may: ROLE_GIVERS,
    found: ACCOUNT_READERS,
    needsProof: true,
    refusals: ['FORBIDDEN', 'BEYOND_OWN_RIGHTS'],
  },

  // What leaves the system is recorded first.
  exportRecord: { may: EXPORTERS, found: OPEN, needsProof: true },

  // One's own affairs. Sessions of others are not there for anybody; their keys only for those who look after them.
  viewerSetLocale: { may: { ...EVERYBODY, isChange: true, keysWith: [] }, found: OPEN },
  apiKeyCreate: { may: KEY_OWNERS, found: OPEN, needsProof: true },
  apiKeyRevoke: { may: ACCOUNT_MANAGERS, found: { ...ACCOUNT_MANAGERS, isForPersons: false } },
  sessionEnd: { may: NOBODY, found: NOBODY },
  sessionsEndOthers: { may: { ...EVERYBODY, isForPersons: true }, found: OPEN },
};
