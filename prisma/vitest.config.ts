import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { conditions: ['@haicap/source'] },
  ssr: { resolve: { conditions: ['@haicap/source'] } },
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    globalSetup: ['testing/global-setup.ts'],
    // Most of the time is spent waiting for servers that start, stop and die.
    maxWorkers: 4,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
