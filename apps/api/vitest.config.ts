import { availableParallelism } from 'node:os';
import path from 'node:path';
import { createRequire } from 'node:module';
import { defineConfig } from 'vitest/config';

const require = createRequire(import.meta.url);

export default defineConfig({
  resolve: {
    conditions: ['@haicap/source'],
    // One realm: Pothos (ESM) and graphql's CommonJS entry must be the same module.
    alias: [
      {
        find: /^graphql$/,
        replacement: path.join(path.dirname(require.resolve('graphql/package.json')), 'index.js'),
      },
    ],
  },
  ssr: { resolve: { conditions: ['@haicap/source'] } },
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    globalSetup: ['../../prisma/testing/global-setup.ts'],
    // The modules stay loaded from file to file: to load them is most of what a small file costs. No test changes them.
    isolate: false,
    // Two also on two cores, where there would be one.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
