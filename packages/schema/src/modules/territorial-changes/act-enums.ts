import { builder } from '../../builder.js';

/** Life of an act. */
export const TerritorialChangeStatusEnum = builder.enumType('TerritorialChangeStatus', {
  description: 'Life of an act of rearrangement.',
  values: {
    DRAFT: { description: 'Being written; may still be revised.' },
    REVIEWED: { description: 'Found in order: its proof sheet has no error.' },
    ADOPTED: { description: 'Adopted by a legal instrument.' },
    OPERATIONAL: { description: 'Applied: the ledger says so from its operational day on.' },
    CANCELLED: { description: 'Given up before it was applied.' },
  },
});

/** What an act does, derived from its parts. */
export const ChangeTypeEnum = builder.enumType('ChangeType', {
  description: 'What an act does. Always derived from its parts, never typed in.',
  values: {
    MERGER: { description: 'Units end and form a new one.' },
    INCLUSION: { description: 'A unit ends and becomes part of one that goes on.' },
    DIVISION: { description: 'A unit ends and is divided, at least one part forming a new unit.' },
    SECESSION: { description: 'A part of a unit that goes on forms a new unit.' },
    TRANSFER: { description: 'Area or people go from one unit that goes on to another.' },
    DISSOLUTION: {
      description: 'A unit ends and is shared out among units that go on, or ends without successor.',
    },
    ESTABLISHMENT: { description: 'A unit is formed from area that belonged to none.' },
    RENAMING: { description: 'Another name.' },
    RECODING: { description: 'Another code.' },
    RECLASSIFICATION: { description: 'Another kind on the same level.' },
    REPARENTING: { description: 'Another superior unit.' },
    LEVEL_CONVERSION: { description: 'A unit becomes one of another level.' },
    ABOLITION_OF_LEVEL: { description: 'A district ends; its area stays with the levels above and below.' },
    CORRECTION: { description: 'An error of the ledger is mended.' },
  },
});

/** How grave a finding or message is. */
export const FindingSeverityEnum = builder.enumType('FindingSeverity', {
  description: 'How grave a finding or message is.',
  values: {
    ERROR: { description: 'Stops review and application, or the import.' },
    WARNING: { description: 'To be looked at; stops nothing.' },
    INFO: { description: 'An explanation.' },
  },
});
