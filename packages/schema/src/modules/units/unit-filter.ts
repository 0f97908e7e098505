import type { Locale } from '../../context.js';
import { builder } from '../../builder.js';
import { badRequest } from '../../graphql/page-request.js';
import { PopulationQualityEnum, UnitKindEnum, UnitLevelEnum } from './unit-enums.js';

/** Most values of one list in a filter. */
export const MOST_CODES = 500;
/** Longest text that is searched for. */
export const LONGEST_TEXT = 200;

const DecimalRange = builder.inputType('DecimalRange', {
  description: 'Numbers from `min` to `max`, both inclusive.',
  fields: (t) => ({
    min: t.float({ description: 'Not less than.' }),
    max: t.float({ description: 'Not more than.' }),
  }),
});

const IntRange = builder.inputType('IntRange', {
  description: 'Whole numbers from `min` to `max`, both inclusive.',
  fields: (t) => ({
    min: t.int({ description: 'Not less than.' }),
    max: t.int({ description: 'Not more than.' }),
  }),
});

/** Which units are wanted. All conditions must hold; an empty list is no condition. */
export const UnitFilterInput = builder.inputType('UnitFilter', {
  description: 'Which units are wanted. All conditions must hold; an empty list is no condition.',
  fields: (t) => ({
    level: t.field({ type: [UnitLevelEnum], description: 'One of these tiers.' }),
    kind: t.field({ type: [UnitKindEnum], description: 'One of these kinds.' }),
    provinceCode: t.stringList({
      description:
        'In one of the provinces that hold these codes on the day; the provinces themselves included.',
    }),
    parentId: t.id({ description: 'Directly below this unit.' }),
    text: t.string({
      description:
        'Part of the name or code; case, marks and tone placement do not matter. One or two letters must begin a word.',
    }),
    code: t.stringList({ description: 'One of these codes, at most 500.' }),
    populationQuality: t.field({
      type: [PopulationQualityEnum],
      description: 'Population figure to be trusted so far.',
    }),
    areaKm2: t.field({
      type: DecimalRange,
      description: 'Area in square kilometres; units without one are left out.',
    }),
    population: t.field({ type: IntRange, description: 'Population; units without a figure are left out.' }),
    startedByEventId: t.id({ description: 'Made what they are by this act.' }),
  }),
});

/** The filter as it comes from the reader. */
export type UnitFilter = typeof UnitFilterInput.$inferInput;

/** Throws a request error for a filter that no unit can meet, or that asks for too much. */
export function checkFilter(filter: UnitFilter, locale: Locale): void {
  for (const list of [filter.code, filter.provinceCode]) {
    if (list && list.length > MOST_CODES) {
      throw badRequest(locale, 'list.tooMany', { max: MOST_CODES, count: list.length });
    }
  }
  if (filter.text && filter.text.length > LONGEST_TEXT) {
    throw badRequest(locale, 'text.tooLong', { max: LONGEST_TEXT });
  }
  for (const range of [filter.areaKm2, filter.population]) {
    const { min, max } = range ?? {};
    if (min != null && max != null && min > max) throw badRequest(locale, 'range.order', { min, max });
  }
}
