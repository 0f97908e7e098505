import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

// oxlint-disable-next-line no-default-export -- vitest reads the default export
export default defineConfig({
  resolve: { conditions: ['@haicap/source'] },
  test: {
    include: ['src/**/*.test.{ts,tsx}'],
    // Two also on two cores, where there would be one.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    testTimeout: 60_000,
  },
});
