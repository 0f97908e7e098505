/** What a body is. */
export const ORGANIZATION_KINDS = [
  'PARTY_COMMITTEE',
  'PARTY_STANDING_COMMITTEE',
  'PARTY_COMMISSION',
  'PEOPLES_COUNCIL',
  'NATIONAL_ASSEMBLY_DELEGATION',
  'PEOPLES_COMMITTEE',
  'FATHERLAND_FRONT',
  'SOCIO_POLITICAL_ORGANIZATION',
  'SPECIALIZED_OFFICE',
  'PUBLIC_ADMINISTRATION_SERVICE_CENTRE',
  'STEERING_COMMITTEE',
  'OTHER',
] as const;
/** What a body is. */
export type OrganizationKind = (typeof ORGANIZATION_KINDS)[number];

/** Why a body ended. */
export const ORGANIZATION_END_REASONS = ['UNIT_ENDED', 'MERGED', 'DISSOLVED', 'CARRIED_OVER'] as const;
/** Why a body ended. */
export type OrganizationEndReason = (typeof ORGANIZATION_END_REASONS)[number];

/** Whether people may be put into a position. */
export const POSITION_STATUSES = ['AUTHORIZED', 'FROZEN', 'ABOLISHED'] as const;
/** Whether people may be put into a position. */
export type PositionStatus = (typeof POSITION_STATUSES)[number];

/** How a person is addressed in documents: ông, bà. */
export const FORMS_OF_ADDRESS = ['MR', 'MS'] as const;
/** How a person is addressed in documents. */
export type FormOfAddress = (typeof FORMS_OF_ADDRESS)[number];

/** Sex of a person, protected. */
export const SEXES = ['MALE', 'FEMALE'] as const;
/** Sex of a person, protected. */
export type Sex = (typeof SEXES)[number];

/** How an assignment relates to the other posts of the person. */
export const ASSIGNMENT_KINDS = ['PRINCIPAL', 'CONCURRENT', 'ACTING', 'SECONDMENT'] as const;
/** How an assignment relates to the other posts of the person. */
export type AssignmentKind = (typeof ASSIGNMENT_KINDS)[number];

/** By which way somebody came into a post. */
export const ASSIGNMENT_MODES = ['ELECTED', 'DESIGNATED', 'APPOINTED', 'ASSIGNED'] as const;
/** By which way somebody came into a post. */
export type AssignmentMode = (typeof ASSIGNMENT_MODES)[number];

/** Where an assignment stands in its procedure. */
export const ASSIGNMENT_STATES = [
  'DRAFT',
  'PROPOSED',
  'APPROVED',
  'REJECTED',
  'WITHDRAWN',
  'REVOKED',
] as const;
/** Where an assignment stands in its procedure. */
export type AssignmentState = (typeof ASSIGNMENT_STATES)[number];

/** What an approved assignment is on a day; derived, never typed in. */
export const ASSIGNMENT_STATUSES = ['PLANNED', 'ACTIVE', 'ENDED'] as const;
/** What an approved assignment is on a day. */
export type AssignmentStatus = (typeof ASSIGNMENT_STATUSES)[number];

/** Why an assignment ended. */
export const ASSIGNMENT_END_REASONS = [
  'TERM_ENDED',
  'TRANSFERRED',
  'REPLACED',
  'RETURNED',
  'RETIRED',
  'RESIGNED',
  'DISMISSED',
  'DECEASED',
  'UNIT_ENDED',
  'ORGANIZATION_ENDED',
  'POSITION_ABOLISHED',
  'OTHER',
] as const;
/** Why an assignment ended. */
export type AssignmentEndReason = (typeof ASSIGNMENT_END_REASONS)[number];

/** What became of somebody whose unit ended. */
export const PLACEMENT_OUTCOMES = ['PLACED', 'LEFT', 'LAPSED'] as const;
/** What became of somebody whose unit ended. */
export type PlacementOutcome = (typeof PLACEMENT_OUTCOMES)[number];

/** Where somebody stands who is to be placed; derived. */
export const PLACEMENT_STATES = ['UNPLACED', 'PROPOSED', 'PLACED', 'LEFT', 'LAPSED'] as const;
/** Where somebody stands who is to be placed. */
export type PlacementState = (typeof PLACEMENT_STATES)[number];

/** Where a personnel plan stands. */
export const PERSONNEL_PLAN_STATES = [
  'DRAFT',
  'SUBMITTED',
  'AGREED',
  'ISSUED',
  'WITHDRAWN',
  'REVOKED',
] as const;
/** Where a personnel plan stands. */
export type PersonnelPlanState = (typeof PERSONNEL_PLAN_STATES)[number];

/** What issuing a plan did to an assignment. */
export const PLAN_EFFECT_KINDS = ['STARTED', 'ENDED'] as const;
/** What issuing a plan did to an assignment. */
export type PlanEffectKind = (typeof PLAN_EFFECT_KINDS)[number];
