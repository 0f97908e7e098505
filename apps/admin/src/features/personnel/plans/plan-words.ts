import type { BadgeTone } from '@haicap/ui';

import type {
  AssignmentKind,
  AssignmentMode,
  PersonnelPlanState,
  PlanFactOutcome,
  PlanFindingSeverity,
} from '../../../shared/schema.generated';

/** States of a plan in the order of its life. */
export const PLAN_STATES = [
  'DRAFT',
  'SUBMITTED',
  'AGREED',
  'ISSUED',
  'WITHDRAWN',
  'REVOKED',
] as const satisfies readonly PersonnelPlanState[];

/** Colour of a state of a plan. */
export const PLAN_TONES: Readonly<Record<PersonnelPlanState, BadgeTone>> = {
  DRAFT: 'neutral',
  SUBMITTED: 'attention',
  AGREED: 'info',
  ISSUED: 'positive',
  WITHDRAWN: 'neutral',
  REVOKED: 'negative',
};

/** Colour of a finding. */
export const FINDING_TONES: Readonly<Record<PlanFindingSeverity, BadgeTone>> = {
  ERROR: 'negative',
  WARNING: 'attention',
};

/** Colour of what became of a line. */
export const FACT_TONES: Readonly<Record<PlanFactOutcome, BadgeTone>> = {
  AS_PLANNED: 'positive',
  DIFFERENT: 'attention',
  NOT_IN_FORCE: 'info',
  VACANT: 'negative',
  OTHER_HOLDER: 'negative',
};

/** Kinds of a planned assignment; a secondment has a home post, which a plan does not say. */
export const PLANNED_KINDS = [
  'PRINCIPAL',
  'CONCURRENT',
  'ACTING',
] as const satisfies readonly AssignmentKind[];

/** Ways into a post. */
export const PLANNED_MODES = [
  'ELECTED',
  'DESIGNATED',
  'APPOINTED',
  'ASSIGNED',
] as const satisfies readonly AssignmentMode[];

/** Tabs of the page of a plan. */
export const PLAN_TABS = ['board', 'table', 'checks', 'versions', 'facts', 'history'] as const;
/** A tab of the page of a plan. */
export type PlanTab = (typeof PLAN_TABS)[number];
