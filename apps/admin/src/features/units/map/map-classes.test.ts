import { describe, expect, it } from 'vitest';

import { classLimits, density, kindCategory, valueCategory } from './map-classes';

describe('colours of a map', () => {
  it('put about as many areas into each of five classes', () => {
    const values = Array.from({ length: 65 }, (_, index) => 20 + index * 7);
    const limits = classLimits(values);
    const sizes = [0, 1, 2, 3, 4].map(
      (category) => values.filter((value) => valueCategory(value, limits) === category).length,
    );
    expect(limits).toHaveLength(4);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(11);
  });
  it('have fewer classes where the values hardly differ, and one for a single value', () => {
    expect(classLimits([40, 40, 40, 41])).toEqual([41]);
    expect(valueCategory(40, [])).toBe(0);
    expect(classLimits([])).toEqual([]);
  });
  it('count a value on a limit above it', () => {
    expect(valueCategory(50, [50, 100])).toBe(1);
    expect(valueCategory(null, [50, 100])).toBe(5);
  });
  it('do not show a density of doubtful figures', () => {
    expect(density({ areaKm2: 10, population: 500, populationQuality: 'PUBLISHED' })).toBe(50);
    expect(density({ areaKm2: 10, population: 500, populationQuality: 'SUSPECT' })).toBeNull();
    expect(density({ areaKm2: 0, population: 500, populationQuality: 'PUBLISHED' })).toBeNull();
  });
  it('know the kinds of the commune level', () => {
    expect(kindCategory('WARD')).toBe(1);
    expect(kindCategory('RURAL_DISTRICT')).toBe(5);
  });
});
