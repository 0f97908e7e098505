import { describe, expect, it } from 'vitest';

import { moveCell } from './move-cell.js';

const SIZE = { rows: 65, columns: 12 };

describe('keys in a grid of cells', () => {
  it.each([
    ['ArrowRight', false, 3, 5],
    ['ArrowLeft', false, 3, 3],
    ['ArrowUp', false, 2, 4],
    ['ArrowDown', false, 4, 4],
    ['Home', false, 3, 0],
    ['End', false, 3, 11],
    ['Home', true, 0, 0],
    ['End', true, 64, 11],
    ['PageDown', false, 13, 4],
    ['PageUp', false, 0, 4],
  ])('%s (Ctrl: %s) leads to row %i, column %i', (key, ctrlKey, row, column) => {
    expect(moveCell({ key, ctrlKey }, { row: 3, column: 4 }, SIZE)).toEqual({ row, column });
  });

  it('stops at the edges', () => {
    const corner = { row: 64, column: 11 };
    expect(moveCell({ key: 'ArrowRight', ctrlKey: false }, corner, SIZE)).toEqual(corner);
    expect(moveCell({ key: 'ArrowDown', ctrlKey: false }, corner, SIZE)).toEqual(corner);
  });

  it('leaves other keys alone', () => {
    expect(moveCell({ key: 'Tab', ctrlKey: false }, { row: 0, column: 0 }, SIZE)).toBeNull();
  });
});
