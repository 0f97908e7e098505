import { describe, expect, it } from 'vitest';
import { packLanes } from './pack-lanes.js';

const period = (id: string, from: string, to: string | null = null) => ({ id, from, to });
const ids = (lanes: ReturnType<typeof packLanes>) => lanes.map((lane) => lane.map(({ id }) => id));

describe('lanes of a timeline', () => {
  it('hold one after the other what does not overlap, also without a day between', () => {
    const posts = [period('now', '2025-07-01'), period('then', '2021-06-01', '2025-07-01')];
    expect(ids(packLanes(posts))).toEqual([['then', 'now']]);
  });
  it('stand side by side for what is held at the same time', () => {
    const posts = [
      period('home', '2021-06-01'),
      period('seconded', '2023-01-01', '2024-01-01'),
      period('concurrent', '2023-06-01', '2025-01-01'),
      period('later', '2025-01-01', '2025-02-01'),
    ];
    expect(ids(packLanes(posts))).toEqual([['home'], ['seconded', 'later'], ['concurrent']]);
  });
});
