import { defineConfig } from 'vitest/config';

// The paths of a person: the built client in a real browser, on the real server with the demo content.
export default defineConfig({
  resolve: { conditions: ['@haicap/source'] },
  ssr: { resolve: { conditions: ['@haicap/source'] } },
  test: {
    include: ['e2e/**/*.test.ts'],
    globalSetup: ['e2e/harness/global-setup.ts'],
    setupFiles: ['e2e/harness/each-test.ts'],
    environment: 'node',
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 30_000, interval: 50 } },
    maxWorkers: 2,
  },
});
