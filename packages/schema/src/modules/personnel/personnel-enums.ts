import { builder } from '../../builder.js';

/** What a body is. */
export const OrganizationKindEnum = builder.enumType('OrganizationKind', {
  description: 'What a body is.',
  values: {
    PARTY_COMMITTEE: { description: 'Party committee (đảng ủy, tỉnh ủy).' },
    PARTY_STANDING_COMMITTEE: { description: 'Standing committee of a Party committee.' },
    PARTY_COMMISSION: { description: 'Commission or office of a Party committee.' },
    PEOPLES_COUNCIL: { description: "People's Council." },
    NATIONAL_ASSEMBLY_DELEGATION: { description: 'Delegation of National Assembly deputies.' },
    PEOPLES_COMMITTEE: { description: "People's Committee." },
    FATHERLAND_FRONT: { description: 'Committee of the Fatherland Front.' },
    SOCIO_POLITICAL_ORGANIZATION: { description: 'Socio-political organization.' },
    SPECIALIZED_OFFICE: { description: "Specialized office of a People's Committee." },
    PUBLIC_ADMINISTRATION_SERVICE_CENTRE: { description: 'Public administration service centre.' },
    STEERING_COMMITTEE: { description: 'Steering committee.' },
    OTHER: { description: 'Anything else.' },
  },
});

/** Why a body ended. */
export const OrganizationEndReasonEnum = builder.enumType('OrganizationEndReason', {
  description: 'Why a body ended.',
  values: {
    UNIT_ENDED: { description: 'Its unit ended by an act.' },
    MERGED: { description: 'Merged into another body.' },
    DISSOLVED: { description: 'Dissolved.' },
    CARRIED_OVER: { description: 'Goes on in another unit.' },
  },
});

/** Whether people may be put into a position. */
export const PositionStatusEnum = builder.enumType('PositionStatus', {
  description: 'Whether people may be put into a position.',
  values: {
    AUTHORIZED: { description: 'May be filled.' },
    FROZEN: { description: 'Nobody new comes in.' },
    ABOLISHED: { description: 'No longer exists.' },
  },
});

/** How a person is addressed in documents. */
export const FormOfAddressEnum = builder.enumType('FormOfAddress', {
  description: 'How a person is addressed in documents.',
  values: { MR: { description: 'Ông.' }, MS: { description: 'Bà.' } },
});

/** Sex of a person. */
export const SexEnum = builder.enumType('Sex', {
  description: 'Sex of a person.',
  values: { MALE: { description: 'Male.' }, FEMALE: { description: 'Female.' } },
});

/** How an assignment relates to the other posts of the person. */
export const AssignmentKindEnum = builder.enumType('AssignmentKind', {
  description: 'How an assignment relates to the other posts of the person.',
  values: {
    PRINCIPAL: { description: 'The main post; one at a time.' },
    CONCURRENT: { description: 'Held beside the main post (kiêm nhiệm).' },
    ACTING: { description: 'In charge of the work until somebody is appointed (phụ trách, quyền).' },
    SECONDMENT: { description: 'For a time, the home post is kept (biệt phái).' },
  },
});

/** By which way somebody came into a post. */
export const AssignmentModeEnum = builder.enumType('AssignmentMode', {
  description: 'By which way somebody came into a post.',
  values: {
    ELECTED: { description: 'Elected (bầu cử).' },
    DESIGNATED: { description: 'Designated (chỉ định).' },
    APPOINTED: { description: 'Appointed (bổ nhiệm).' },
    ASSIGNED: { description: 'Assigned, transferred (điều động, phân công).' },
  },
});

/** Where an assignment stands in its procedure. */
export const AssignmentStateEnum = builder.enumType('AssignmentState', {
  description: 'Where an assignment stands in its procedure.',
  values: {
    DRAFT: { description: 'Being prepared.' },
    PROPOSED: { description: 'Waits for approval.' },
    APPROVED: { description: 'Approved by a decision.' },
    REJECTED: { description: 'Not approved.' },
    WITHDRAWN: { description: 'Withdrawn by who prepared it.' },
    REVOKED: { description: 'Revoked by a correcting decision.' },
  },
});

/** What an approved assignment is on a day. */
export const AssignmentStatusEnum = builder.enumType('AssignmentStatus', {
  description: 'What an approved assignment is on a day; derived.',
  values: {
    PLANNED: { description: 'Begins later.' },
    ACTIVE: { description: 'In force.' },
    ENDED: { description: 'Over.' },
  },
});

/** Why an assignment ended. */
export const AssignmentEndReasonEnum = builder.enumType('AssignmentEndReason', {
  description: 'Why an assignment ended.',
  values: {
    TERM_ENDED: { description: 'End of the term.' },
    TRANSFERRED: { description: 'Moved to another post.' },
    REPLACED: { description: 'Somebody else holds the post.' },
    RETURNED: { description: 'Back at the home post.' },
    RETIRED: { description: 'Retired.' },
    RESIGNED: { description: 'Resigned.' },
    DISMISSED: { description: 'Dismissed.' },
    DECEASED: { description: 'Died.' },
    UNIT_ENDED: { description: 'The unit ended by an act.' },
    ORGANIZATION_ENDED: { description: 'The body ended.' },
    POSITION_ABOLISHED: { description: 'The post was abolished.' },
    OTHER: { description: 'Anything else.' },
  },
});

/** What became of somebody whose unit ended. */
export const PlacementOutcomeEnum = builder.enumType('PlacementOutcome', {
  description: 'What became of somebody whose unit ended.',
  values: {
    PLACED: { description: 'Has a new assignment.' },
    LEFT: { description: 'Left the service.' },
    LAPSED: { description: 'The concurrent post is not continued.' },
  },
});

/** Where somebody stands who is to be placed. */
export const PlacementStateEnum = builder.enumType('PlacementState', {
  description: 'Where somebody stands who is to be placed; derived.',
  values: {
    UNPLACED: { description: 'Nothing yet.' },
    PROPOSED: { description: 'A new assignment waits for approval.' },
    PLACED: { description: 'The new assignment is approved.' },
    LEFT: { description: 'Left the service.' },
    LAPSED: { description: 'The concurrent post is not continued.' },
  },
});

/** Where a personnel plan stands. */
export const PersonnelPlanStateEnum = builder.enumType('PersonnelPlanState', {
  description: 'Where a personnel plan stands.',
  values: {
    DRAFT: { description: 'Being prepared.' },
    SUBMITTED: { description: 'Waits for agreement.' },
    AGREED: { description: 'Agreed to.' },
    ISSUED: { description: 'In force by a decision.' },
    WITHDRAWN: { description: 'Withdrawn.' },
    REVOKED: { description: 'Undone by a correcting decision.' },
  },
});

/** What issuing a plan did to an assignment. */
export const PlanEffectKindEnum = builder.enumType('PlanEffectKind', {
  description: 'What issuing a plan did to an assignment.',
  values: { STARTED: { description: 'Started it.' }, ENDED: { description: 'Ended it.' } },
});
