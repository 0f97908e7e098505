import { describe, expect, it } from 'vitest';
import { wrapText } from './wrap-text.js';

describe('wrapping a text for SVG', () => {
  it('keeps a short text on one line', () => {
    expect(wrapText('Xã Bính Xá', 26, 2)).toEqual(['Xã Bính Xá']);
  });
  it('breaks at spaces', () => {
    expect(wrapText('Thị trấn Nông trường Việt Trung', 20, 2)).toEqual([
      'Thị trấn Nông trường',
      'Việt Trung',
    ]);
  });
  it('ends with an ellipsis where the lines do not suffice', () => {
    expect(wrapText('một hai ba bốn năm sáu bảy', 8, 2)).toEqual(['một hai', 'ba bốn…']);
  });
});
