import type { RawComponent } from './change-components.js';
import { roundDecimal } from './decimals.js';
import { finding, type Finding } from './proof-codes.js';

/** What went in and what came out; the sums cover only what is known. */
export interface Conservation {
  readonly in: number;
  readonly out: number;
  /** True when every figure is known, so that `in` and `out` can be compared. */
  readonly known: boolean;
}

/** Square kilometres and persons. */
export interface ConservationSums {
  readonly area: Conservation;
  readonly population: Conservation;
}

/**
 * How far `in` and `out` may differ before it is said: the greater of a share of `in` and an absolute amount.
 * Published areas are rounded to 0.01 km²; populations of source and target are often counted in different years.
 */
export const CONSERVATION_TOLERANCE = {
  area: { relative: 0.005, absolute: 0.05, unit: 'km²', decimals: 4 },
  population: { relative: 0.02, absolute: 20, unit: 'person', decimals: 0 },
} as const;

/** Sums up a draft, and says where what comes out is not what went in. */
export function conservationOf(components: readonly RawComponent[]): {
  sums: ConservationSums;
  findings: Finding[];
} {
  // An abolished level has no targets: its land is counted through the units above and below it.
  const compared = components.filter((component) => component.targets.length > 0);
  const areas = compared.map((component) => sumUp(component, 'area'));
  const populations = compared.map((component) => sumUp(component, 'population'));
  return {
    sums: { area: total(areas, 'area'), population: total(populations, 'population') },
    findings: [
      ...compared.flatMap((component, at) => imbalance(component, areas[at]!, 'area')),
      ...compared.flatMap((component, at) => imbalance(component, populations[at]!, 'population')),
      ...unknown(areas, 'AREA_NOT_KNOWN'),
      ...unknown(populations, 'POPULATION_NOT_KNOWN'),
    ],
  };
}

type Dimension = keyof typeof CONSERVATION_TOLERANCE;

function sumUp({ sources, targets }: RawComponent, dimension: Dimension): Conservation {
  const field = dimension === 'area' ? 'areaKm2' : 'population';
  const partField = dimension === 'area' ? 'areaKm2' : 'persons';
  const extentField = dimension === 'area' ? 'areaPart' : 'populationPart';
  const wholes = sources.map((source) => source.version?.[field] ?? null);
  const fromOutside = targets
    .flatMap((target) => target.parts)
    .filter((part) => part.sourceUnitId === null && part[extentField] !== 'NONE')
    .map((part) => part[partField]);
  const given = sources
    .flatMap((source) => source.parts)
    .filter((part) => part.targetKey === null && part[extentField] !== 'NONE')
    .map((part) => part[partField]);
  const results = targets.map(({ target }) => target[field]);
  return {
    in: sum([...wholes, ...fromOutside]) - sum(given),
    out: sum(results),
    known: ![...wholes, ...fromOutside, ...given, ...results].includes(null),
  };
}

function imbalance(component: RawComponent, sums: Conservation, dimension: Dimension): Finding[] {
  const { relative, absolute, decimals } = CONSERVATION_TOLERANCE[dimension];
  const tolerance = roundDecimal(Math.max(absolute, relative * sums.in), decimals);
  const difference = roundDecimal(sums.out - sums.in, decimals);
  if (!sums.known || Math.abs(difference) <= tolerance) return [];
  const code = dimension === 'area' ? 'AREA_NOT_CONSERVED' : 'POPULATION_NOT_CONSERVED';
  const params = {
    in: roundDecimal(sums.in, decimals),
    out: roundDecimal(sums.out, decimals),
    difference,
    tolerance,
  };
  return [finding(code, params, { targetKey: component.targets[0]!.target.key })];
}

function unknown(sums: readonly Conservation[], code: 'AREA_NOT_KNOWN' | 'POPULATION_NOT_KNOWN'): Finding[] {
  const count = sums.filter((sum) => !sum.known).length;
  return count === 0 ? [] : [finding(code, { count })];
}

function total(sums: readonly Conservation[], dimension: Dimension): Conservation {
  const { decimals } = CONSERVATION_TOLERANCE[dimension];
  return {
    in: roundDecimal(sum(sums.map((row) => row.in)), decimals),
    out: roundDecimal(sum(sums.map((row) => row.out)), decimals),
    known: sums.every((row) => row.known),
  };
}

function sum(values: readonly (number | null)[]): number {
  return values.reduce<number>((running, value) => running + (value ?? 0), 0);
}
