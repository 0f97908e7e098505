import type { PopulationQuality, UnitKind, UnitLevel } from './schema.generated';

/** Levels from the top, as filters offer them. */
export const UNIT_LEVELS = ['PROVINCE', 'DISTRICT', 'COMMUNE'] as const satisfies readonly UnitLevel[];

/** Kinds in the order of official tables. */
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
] as const satisfies readonly UnitKind[];

/** How far population figures can be trusted. */
export const POPULATION_QUALITIES = [
  'PUBLISHED',
  'SUSPECT',
  'MISSING',
] as const satisfies readonly PopulationQuality[];
