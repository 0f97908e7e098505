import type { BadgeTone } from '@haicap/ui';

import type { AssignmentState, AssignmentStatus } from '../../../shared/schema.generated';

/** Colour of a state of the procedure. */
export const STATE_TONES: Readonly<Record<AssignmentState, BadgeTone>> = {
  DRAFT: 'neutral',
  PROPOSED: 'attention',
  APPROVED: 'positive',
  REJECTED: 'negative',
  WITHDRAWN: 'neutral',
  REVOKED: 'negative',
};

/** Colour of what an approved assignment is on a day. */
export const STATUS_TONES: Readonly<Record<AssignmentStatus, BadgeTone>> = {
  PLANNED: 'info',
  ACTIVE: 'positive',
  ENDED: 'neutral',
};
