import { withRecord, type RecordPolicy } from './record-policy.js';
import { ANY_RIGHT, AUDITORS, DRAFTERS, EVERYBODY, PERSONNEL_SOMEWHERE, STAFF } from './rules.js';

/** Before it is adopted an act is a matter of those who work where it belongs; after that it is public. */
const FOUND = {
  'draft act': STAFF,
  'reviewed act': STAFF,
  'cancelled act': STAFF,
  'adopted act': EVERYBODY,
  'applied act': EVERYBODY,
};

/** An act of rearrangement. */
export const ACT: RecordPolicy = {
  type: 'TerritorialChangeEvent',
  found: FOUND,
  fields: {
    ...withRecord(`id title status instrument adoptedOn inForceOn operationalFrom sequence scopeUnit note cancelReason
      types appliedAt completedAt version nextStates targets parts targetCount partCount proof`),
    history: [AUDITORS, DRAFTERS],
    viewerPermissions: ANY_RIGHT,
    placing: PERSONNEL_SOMEWHERE,
  },
  neverTold: { completedAt: 'no act of the world is complete: completing one is a mutation that is tried' },
};

/** What a unit is from the day of the act. */
export const TARGET: RecordPolicy = {
  type: 'TerritorialChangeTarget',
  found: FOUND,
  fields:
    withRecord(`id ordinal level code name shortName kind areaKm2 population populationAsOf seat clause types
    continuesUnit unit parentUnit parentTarget parts`),
  neverTold: { parentTarget: 'no act of the world forms a unit with its superior unit' },
};

/** One link of an act. */
export const PART: RecordPolicy = {
  type: 'TerritorialChangePart',
  found: FOUND,
  fields:
    withRecord(`id ordinal source sourceUnitId target areaPart populationPart areaKm2 persons clause note
    correction`),
};
