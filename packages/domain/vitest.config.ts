import { defineConfig, type ViteUserConfig } from 'vitest/config';

const config: ViteUserConfig = defineConfig({
  test: {
    include: ['src/**/*.test.ts'],
    environment: 'node',
    // Properties and the national ledger take seconds on a busy machine; nothing here measures time.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});

export default config;
