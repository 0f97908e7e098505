import { builder } from '../../builder.js';

/** How grave a finding is. */
export const PlanFindingSeverityEnum = builder.enumType('PlanFindingSeverity', {
  description: 'How grave a finding is.',
  values: {
    ERROR: { description: 'Stops submitting and issuing.' },
    WARNING: { description: 'To be looked at; stops nothing.' },
  },
});

/** What changed of a line between two revisions. */
export const PlanDifferenceKindEnum = builder.enumType('PlanDifferenceKind', {
  description: 'What changed of a line between two revisions.',
  values: {
    ADDED: { description: 'A line more.' },
    REMOVED: { description: 'A line less.' },
    PERSON_CHANGED: { description: 'Another person, or nobody any more.' },
    TERMS_CHANGED: { description: 'The same person on other terms.' },
  },
});

/** What became of a line. */
export const PlanFactOutcomeEnum = builder.enumType('PlanFactOutcome', {
  description: 'What became of a line of a plan.',
  values: {
    AS_PLANNED: { description: 'The person is in office as planned.' },
    DIFFERENT: { description: 'The person is in office in another way, or since a later day.' },
    NOT_IN_FORCE: { description: 'An assignment is prepared or begins later.' },
    VACANT: { description: 'Nobody is in office.' },
    OTHER_HOLDER: { description: 'Somebody whom no line of the post names is in office.' },
  },
});
