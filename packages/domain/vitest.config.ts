import { availableParallelism } from 'node:os';
import { defineConfig, type ViteUserConfig } from 'vitest/config';

const config: ViteUserConfig = defineConfig({
  test: {
    include: ['src/**/*.test.ts'],
    // The modules stay loaded from file to file: to load them is most of what a small file costs. No test changes them.
    isolate: false,
    // Two also on two cores, where there would be one.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    environment: 'node',
    // Properties and the national ledger take seconds on a busy machine; nothing here measures time.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});

export default config;
