import { withRecord, type RecordPolicy } from './record-policy.js';
import {
  CATALOGUE_KEEPERS,
  COUNTRY_AUDITORS,
  DRAFT_READERS,
  EVERYBODY,
  FILE_READERS,
  PERSONNEL_HISTORY,
  PERSONNEL_READERS,
  PREPARED_HISTORY,
} from './rules.js';

/** Somebody who decides for the whole country sees everything of personnel. */
const fullest = 'PERSONNEL_APPROVER of the country';

/** A body, known where one works. */
export const ORGANIZATION: RecordPolicy = {
  type: 'Organization',
  found: PERSONNEL_READERS,
  fullest,
  fields: {
    ...withRecord(`id unit kind name abbreviation parent children continues continuedBy ordinal validFrom validTo
      endReason endedByEvent note source version positions staffing viewerPermissions`),
    history: PERSONNEL_HISTORY,
  },
};

/** The catalogue of posts is the same everywhere. */
export const POSITION_TYPE: RecordPolicy = {
  type: 'PositionType',
  found: EVERYBODY,
  fields: {
    ...withRecord(`id key name nameVi nameEn nameFr nameFrFeminine precedence isKeyLeadership organizationKinds levels
      legalBasis validFrom validTo version`),
    history: [CATALOGUE_KEEPERS, COUNTRY_AUDITORS],
  },
};

/** A post, known where one works. */
export const POSITION: RecordPolicy = {
  type: 'Position',
  found: PERSONNEL_READERS,
  fullest,
  fields: {
    ...withRecord(
      'id organization unit type title ordinal note version establishments establishment holders staffing',
    ),
    ...withRecord('viewerPermissions'),
    history: PERSONNEL_HISTORY,
  },
};

/** Who somebody is, is known where they hold or held a post; what is in their file, to who needs it. */
export const PERSON: RecordPolicy = {
  type: 'Person',
  found: PERSONNEL_READERS,
  fullest,
  fields: {
    ...withRecord('id fullName formOfAddress staffCode unit note source isDemo version posts assignments'),
    ...withRecord('viewerPermissions'),
    private: FILE_READERS,
    history: PERSONNEL_HISTORY,
  },
};

/** A decision, known where it was issued and where it put somebody. */
export const DECISION: RecordPolicy = {
  type: 'PersonnelDecision',
  found: PERSONNEL_READERS,
  fullest,
  fields: withRecord('id number issuedOn issuer subject corrects correctedBy source'),
};

/** What is decided is known where one works; what is prepared, to who prepares and decides. */
export const ASSIGNMENT: RecordPolicy = {
  type: 'Assignment',
  found: {
    assignment: PERSONNEL_READERS,
    secondment: PERSONNEL_READERS,
    'draft assignment': DRAFT_READERS,
    'proposed assignment': DRAFT_READERS,
    'rejected assignment': DRAFT_READERS,
  },
  fullest,
  fields: {
    ...withRecord(`id person position organization unit kind mode state status validFrom validTo term homeAssignment
      expectedReturnOn decision endDecision endReason endNote endedByEvent overrideReason refusalReason note source
      proposedBy proposedAt decidedBy decidedAt version nextStates viewerPermissions viewerCanApprove`),
    // By which slate somebody came is known to who knows slates.
    plan: DRAFT_READERS,
    history: PERSONNEL_HISTORY,
  },
};

const PLAN_FOUND = {
  'draft plan': DRAFT_READERS,
  'submitted plan': DRAFT_READERS,
  'agreed plan': DRAFT_READERS,
  'issued plan': PERSONNEL_READERS,
};

/** A slate is a matter of who prepares and decides; once issued it is known where one works. */
export const PLAN: RecordPolicy = {
  type: 'PersonnelPlan',
  found: PLAN_FOUND,
  fullest,
  fields: {
    ...withRecord(`id title unit effectiveOn event state revision decision correctingDecision note source reason coverage
      lines facts submittedBy submittedAt agreedBy agreedAt issuedBy issuedAt createdAt version nextStates
      viewerPermissions viewerCanAgree`),
    // How a slate came about stays with those who made it.
    revisions: DRAFT_READERS,
    difference: DRAFT_READERS,
    checks: DRAFT_READERS,
    history: PREPARED_HISTORY,
  },
};

/** A line goes wherever its plan goes. */
export const PLAN_LINE: RecordPolicy = {
  type: 'PersonnelPlanLine',
  found: PLAN_FOUND,
  fullest,
  fields:
    withRecord(`id ordinal position person kind mode note overrideReason version currentHolders currentPosts
    isFilled`),
};
