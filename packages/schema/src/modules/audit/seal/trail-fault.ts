/** What can be wrong with the trail. */
export const TRAIL_FAULTS = [
  'ENTRY_CHANGED',
  'ENTRY_MISSING',
  'ENTRY_ADDED',
  'SEAL_CHANGED',
  'SEAL_MISSING',
  'SEAL_FORGED',
  'KEY_UNKNOWN',
  'TAIL_MISSING',
  'ANCHOR_DIFFERS',
] as const;

/** The first thing that is wrong, and where. */
export interface TrailFault {
  readonly code: (typeof TRAIL_FAULTS)[number];
  /** Number of the seal. */
  readonly seal: string;
  /** Number of the entry, where it is about one. */
  readonly entry?: string;
  /** Id of the key, where it is about one. */
  readonly key?: string;
}
