import type { BadgeTone } from '@haicap/ui';

import type { TerritorialChangeStatus } from './schema.generated';

/** Colour of a state of an act. */
export const STATUS_TONES: Readonly<Record<TerritorialChangeStatus, BadgeTone>> = {
  DRAFT: 'neutral',
  REVIEWED: 'info',
  ADOPTED: 'attention',
  OPERATIONAL: 'positive',
  CANCELLED: 'negative',
};
