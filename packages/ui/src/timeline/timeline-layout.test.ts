import { describe, expect, it } from 'vitest';
import { layoutTimeline } from './timeline-layout.js';

describe('layout of a timeline', () => {
  const old = { id: 'old', from: '2025-01-01', to: '2025-07-01' };
  const current = { id: 'new', from: '2025-07-01', to: null };

  it('lets one version end where the next begins', () => {
    const [first, second] = layoutTimeline([old, current]).bars;
    expect(first!.end).toBeCloseTo(second!.start, 5);
  });
  it('draws an open period to the end of the track', () => {
    expect(layoutTimeline([old, current]).bars[1]).toMatchObject({ end: 1, isOpen: true });
  });
  it('keeps a version of a single day visible', () => {
    const [bar] = layoutTimeline([{ id: 'day', from: '2025-07-01', to: '2025-07-01' }, old]).bars;
    expect(bar!.end - bar!.start).toBeGreaterThan(0.01);
  });
  it('keeps the as-of day on the track even when nothing existed then', () => {
    const layout = layoutTimeline([old], ['2026-11-23']);
    expect(layout.place('2026-11-23')).toBeLessThan(1);
    expect(layout.place('2026-11-23')).toBeGreaterThan(layout.bars[0]!.end);
  });
});
