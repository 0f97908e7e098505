import type { Extent } from '../ledger.js';

/** What a relation says about area and population of the old unit, and whether the old unit goes on. */
export interface RelationRule {
  readonly area: Extent;
  readonly population: Extent;
  /**
   * True where a whole unit goes on as the same identity (ADR 0001): it was not rearranged, or only renamed or given
   * another kind. Everything else forms a new identity, even under the old code.
   */
  readonly continues: boolean;
}

/** The relations of a lineage file. */
export const RELATIONS = {
  merge_whole: { area: 'ALL', population: 'ALL', continues: false },
  merge_part: { area: 'PART', population: 'PART', continues: false },
  merge_part_area: { area: 'PART', population: 'NONE', continues: false },
  merge_part_area_all_population: { area: 'PART', population: 'ALL', continues: false },
  merge_part_population: { area: 'NONE', population: 'PART', continues: false },
  merge_all_area: { area: 'ALL', population: 'NONE', continues: false },
  unchanged: { area: 'ALL', population: 'ALL', continues: true },
  rename: { area: 'ALL', population: 'ALL', continues: true },
  change_type: { area: 'ALL', population: 'ALL', continues: true },
  rename_part: { area: 'PART', population: 'PART', continues: false },
  rename_change_type_part: { area: 'PART', population: 'PART', continues: false },
  remainder: { area: 'PART', population: 'PART', continues: false },
  district_to_special_zone: { area: 'ALL', population: 'ALL', continues: false },
} as const;

/** Relation of an old unit to a new one. */
export type Relation = keyof typeof RELATIONS;

/**
 * What a relation says.
 * @example relationRule('merge_part_area') // { area: 'PART', population: 'NONE', continues: false }
 */
export function relationRule(relation: Relation): RelationRule {
  return RELATIONS[relation];
}
