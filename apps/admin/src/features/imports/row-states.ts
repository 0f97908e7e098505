import type { BadgeTone } from '@haicap/ui';

import type { ImportRowState, ImportStatus } from '../../shared/schema.generated';

/** What applying a row would do; the gravest first. */
export const ROW_STATES = [
  'ERROR',
  'WARNING',
  'NEW',
  'CHANGED',
  'SAME',
] as const satisfies readonly ImportRowState[];

/** State of a row. */
export type RowState = (typeof ROW_STATES)[number];

/** Colour of a row's state. */
export const ROW_STATE_TONES: Readonly<Record<ImportRowState, BadgeTone>> = {
  ERROR: 'negative',
  WARNING: 'attention',
  NEW: 'positive',
  CHANGED: 'info',
  SAME: 'neutral',
};

/** Colour of an import's status. */
export const STATUS_TONES: Readonly<Record<ImportStatus, BadgeTone>> = {
  PREVIEWING: 'info',
  PREVIEWED: 'attention',
  APPLYING: 'info',
  APPLIED: 'positive',
  FAILED: 'negative',
  DISCARDED: 'neutral',
};
