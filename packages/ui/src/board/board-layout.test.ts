import { describe, expect, it } from 'vitest';

import { findCard, indexPlaces, stepFrom } from './board-layout.js';
import type { BoardGroup } from './board-types.js';

const place = (id: string, name: string | null = null): BoardGroup['places'][number] => ({
  id,
  title: id,
  card: name === null ? null : { id: `card ${id}`, title: name },
});
const groups: readonly BoardGroup[] = [
  { id: 'a', title: 'Xã A', places: [place('a1', 'Lan'), place('a2'), place('a3')] },
  { id: 'x', title: 'Không có chức danh', places: [] },
  { id: 'b', title: 'Xã B', places: [place('b1'), place('b2', 'Minh')] },
];

describe('the places of a board', () => {
  it.each([
    ['a1', 'ArrowDown', 'a2'],
    ['a3', 'ArrowDown', 'b1'],
    ['b1', 'ArrowUp', 'a3'],
    ['a1', 'ArrowUp', 'a1'],
    ['b2', 'ArrowDown', 'b2'],
    ['a2', 'ArrowRight', 'b2'],
    ['a3', 'ArrowRight', 'b2'],
    ['b1', 'ArrowLeft', 'a1'],
    ['a1', 'ArrowLeft', 'a1'],
    ['b1', 'Home', 'a1'],
    ['a1', 'End', 'b2'],
    ['gone', 'ArrowDown', 'a1'],
  ] as const)('from %s by %s to %s', (from, key, to) => {
    expect(stepFrom(groups, from, key)).toBe(to);
  });

  it('are found with their group', () => {
    const index = indexPlaces(groups);
    expect(index.get('b2')).toMatchObject({ groupIndex: 2, index: 1, group: { title: 'Xã B' } });
    expect(findCard(index, 'b2')?.card.title).toBe('Minh');
    expect(findCard(index, 'b1')).toBeNull();
    expect(findCard(index, 'gone')).toBeNull();
  });
});
