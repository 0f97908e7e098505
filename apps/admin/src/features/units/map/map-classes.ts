import type { UnitKind } from '../../../shared/schema.generated';

/** Kinds of the commune level, in the order of the legend; the place is the number of the colour. */
export const MAP_KINDS = [
  'COMMUNE',
  'WARD',
  'TOWNSHIP',
  'SPECIAL_ZONE',
] as const satisfies readonly UnitKind[];

/** Colour of areas whose value is unknown. */
export const UNKNOWN_CATEGORY = 5;

const CLASSES = 5;

/** Number of the colour of a kind. */
export function kindCategory(kind: UnitKind): number {
  const place = MAP_KINDS.findIndex((known) => known === kind);
  return place === -1 ? UNKNOWN_CATEGORY : place;
}

/**
 * Limits between up to five classes that hold about as many areas each, rounded to two digits so that a legend
 * can be read. Fewer limits where the values do not differ enough.
 */
export function classLimits(values: readonly number[]): readonly number[] {
  const sorted = values.toSorted((a, b) => a - b);
  const limits = Array.from({ length: CLASSES - 1 }, (_, index) => {
    const place = Math.floor(((index + 1) * sorted.length) / CLASSES);
    return roundToTwoDigits(sorted[place] ?? 0);
  });
  return [...new Set(limits)].filter((limit) => limit > (sorted[0] ?? 0));
}

/** Number of the class of a value: a value equal to a limit belongs above it. */
export function valueCategory(value: number | null, limits: readonly number[]): number {
  if (value === null) return UNKNOWN_CATEGORY;
  return limits.filter((limit) => value >= limit).length;
}

/** Persons per km²; null where either figure is unknown or doubtful. */
export function density(unit: {
  readonly areaKm2?: number | null;
  readonly population?: number | null;
  readonly populationQuality: string;
}): number | null {
  if (unit.populationQuality !== 'PUBLISHED') return null;
  if (typeof unit.areaKm2 !== 'number' || typeof unit.population !== 'number' || unit.areaKm2 <= 0)
    return null;
  return unit.population / unit.areaKm2;
}

function roundToTwoDigits(value: number): number {
  return Number(value.toPrecision(2));
}
