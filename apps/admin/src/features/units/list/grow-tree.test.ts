import { describe, expect, it } from 'vitest';

import { growTree } from './grow-tree';

type Match = Parameters<typeof growTree>[0][number];

const province = unit('u1', 'PROVINCE', 'Tỉnh Lạng Sơn');
const district = { ...unit('u2', 'DISTRICT', 'Huyện Đình Lập'), parent: province };

describe('matching units as a tree', () => {
  it('stand under their superior units, each of which is there once', () => {
    const roots = growTree([
      { ...unit('u3', 'COMMUNE', 'Xã Bính Xá'), parent: district },
      { ...unit('u4', 'COMMUNE', 'Xã Bắc Xa'), parent: district },
    ]);
    expect(names(roots)).toEqual(['Tỉnh Lạng Sơn', ['Huyện Đình Lập', ['Xã Bính Xá', [], 'Xã Bắc Xa', []]]]);
  });
  it('can match themselves and above others', () => {
    const roots = growTree([
      { ...unit('u2', 'DISTRICT', 'Huyện Đình Lập'), parent: { ...province, parent: null } },
      { ...unit('u3', 'COMMUNE', 'Xã Đình Lập'), parent: district },
    ]);
    expect(names(roots)).toEqual(['Tỉnh Lạng Sơn', ['Huyện Đình Lập', ['Xã Đình Lập', []]]]);
  });
});

function unit(unitId: string, level: Match['level'], name: string): Omit<Match, 'parent'> {
  return {
    id: `v-${unitId}`,
    unitId,
    level,
    name,
    code: '00000',
    kind: 'COMMUNE',
    population: null,
    areaKm2: null,
  };
}

function names(units: ReturnType<typeof growTree>): unknown[] {
  return units.flatMap((grown) => [grown.unit.name, names(grown.branch)]);
}
