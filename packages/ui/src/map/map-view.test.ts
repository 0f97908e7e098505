import { describe, expect, it } from 'vitest';
import { moveOfKey, moveView, type MapMove } from './map-view.js';

const size = [800, 600] as const;
const all = { x: 0, y: 0, width: 800, height: 600 };

describe('moving the view of a map', () => {
  it('zooms into the middle and keeps the proportions', () => {
    const view = moveView(all, 'in', size);
    expect(view.width / view.height).toBeCloseTo(800 / 600);
    expect(view.x + view.width / 2).toBeCloseTo(400);
  });
  it('never leaves the drawing, whatever is pressed', () => {
    const moves: MapMove[] = [
      'in',
      'in',
      'left',
      'left',
      'left',
      'left',
      'up',
      'up',
      'up',
      'right',
      'out',
      'down',
      'out',
      'out',
    ];
    let view = all;
    for (const move of moves) {
      view = moveView(view, move, size);
      expect(view.x).toBeGreaterThanOrEqual(0);
      expect(view.y).toBeGreaterThanOrEqual(0);
      expect(view.x + view.width).toBeLessThanOrEqual(800.001);
      expect(view.y + view.height).toBeLessThanOrEqual(600.001);
    }
  });
  it('knows its keys and leaves the others alone', () => {
    expect(moveOfKey('+')).toBe('in');
    expect(moveOfKey('ArrowLeft')).toBe('left');
    expect(moveOfKey('Tab')).toBeNull();
  });
});
