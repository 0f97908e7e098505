/** Tiers of administrative units, from the top. `DISTRICT` is historical: it ended on 1 July 2025. */
export const UNIT_LEVELS = ['PROVINCE', 'DISTRICT', 'COMMUNE'] as const;

/** Legal kinds of administrative units, in the order in which official tables list them. */
export const UNIT_KINDS = [
  'PROVINCE',
  'MUNICIPALITY',
  'URBAN_DISTRICT',
  'RURAL_DISTRICT',
  'DISTRICT_TOWN',
  'DISTRICT_CITY',
  'COMMUNE',
  'WARD',
  'TOWNSHIP',
  'SPECIAL_ZONE',
] as const;

/** Which kinds a level may have. A special zone stands at the level of communes. */
export const KINDS_OF_LEVEL = {
  PROVINCE: ['PROVINCE', 'MUNICIPALITY'],
  DISTRICT: ['URBAN_DISTRICT', 'RURAL_DISTRICT', 'DISTRICT_TOWN', 'DISTRICT_CITY'],
  COMMUNE: ['COMMUNE', 'WARD', 'TOWNSHIP', 'SPECIAL_ZONE'],
} as const;

/** Which levels the parent of a unit may have. Communes stand below districts before 1 July 2025, below provinces after. */
export const PARENT_LEVELS = {
  PROVINCE: [],
  DISTRICT: ['PROVINCE'],
  COMMUNE: ['DISTRICT', 'PROVINCE'],
} as const;

/** Digits of the official code of a level (Decision 124/2004/QĐ-TTg and its successors). */
export const CODE_LENGTHS = { PROVINCE: 2, DISTRICT: 3, COMMUNE: 5 } as const;

/** How much of a source goes to a target. */
export const EXTENTS = ['ALL', 'PART', 'NONE'] as const;

/** What an act can do, in the order in which types are listed. Always derived, never typed in. */
export const CHANGE_TYPES = [
  'CORRECTION',
  'ESTABLISHMENT',
  'MERGER',
  'INCLUSION',
  'DIVISION',
  'SECESSION',
  'DISSOLUTION',
  'ABOLITION_OF_LEVEL',
  'TRANSFER',
  'LEVEL_CONVERSION',
  'REPARENTING',
  'RECLASSIFICATION',
  'RENAMING',
  'RECODING',
] as const;

/** States of an act, in the order of its life. */
export const ACT_STATUSES = ['DRAFT', 'REVIEWED', 'ADOPTED', 'OPERATIONAL', 'CANCELLED'] as const;

/** How far to trust a population figure. */
export const POPULATION_QUALITIES = ['PUBLISHED', 'SUSPECT', 'MISSING'] as const;

/** What a facility is used for. */
export const FACILITY_KINDS = [
  'HEADQUARTERS',
  'SECOND_SITE',
  'PUBLIC_ADMINISTRATION_SERVICE_CENTRE',
  'OTHER',
] as const;

/** State of repair of a facility. */
export const FACILITY_CONDITIONS = ['GOOD', 'ADEQUATE', 'DEGRADED', 'UNUSABLE', 'UNKNOWN'] as const;

/** How exact a reported figure is. */
export const VALUE_PRECISIONS = ['EXACT', 'NEARLY', 'ABOUT', 'AT_LEAST', 'AT_MOST'] as const;

/** Trust in a population figure. */
export type PopulationQuality = (typeof POPULATION_QUALITIES)[number];
/** Use of a facility. */
export type FacilityKind = (typeof FACILITY_KINDS)[number];
/** State of repair of a facility. */
export type FacilityCondition = (typeof FACILITY_CONDITIONS)[number];
/** Exactness of a reported figure. */
export type ValuePrecision = (typeof VALUE_PRECISIONS)[number];
