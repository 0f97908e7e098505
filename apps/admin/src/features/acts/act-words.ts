import type { BadgeTone } from '@haicap/ui';

import type { ChangeType, FindingSeverity, TerritorialChangeStatus } from '../../shared/schema.generated';

/** States of an act in the order of its life. */
export const ACT_STATUSES = [
  'DRAFT',
  'REVIEWED',
  'ADOPTED',
  'OPERATIONAL',
  'CANCELLED',
] as const satisfies readonly TerritorialChangeStatus[];

/** Types of change, the most common first. */
export const CHANGE_TYPES = [
  'MERGER',
  'INCLUSION',
  'DIVISION',
  'SECESSION',
  'TRANSFER',
  'RENAMING',
  'RECODING',
  'RECLASSIFICATION',
  'REPARENTING',
  'LEVEL_CONVERSION',
  'ESTABLISHMENT',
  'DISSOLUTION',
  'ABOLITION_OF_LEVEL',
  'CORRECTION',
] as const satisfies readonly ChangeType[];

/** Tabs of the page of an act. */
export const ACT_TABS = ['targets', 'proof', 'history'] as const;
/** A tab of the page of an act. */
export type ActTab = (typeof ACT_TABS)[number];

/** Colour of a finding. */
export const SEVERITY_TONES: Readonly<Record<FindingSeverity, BadgeTone>> = {
  ERROR: 'negative',
  WARNING: 'attention',
  INFO: 'info',
};
