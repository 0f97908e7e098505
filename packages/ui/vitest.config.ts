import { defineConfig } from 'vitest/config';

// oxlint-disable-next-line no-default-export -- vitest reads the default export
export default defineConfig({
  resolve: { conditions: ['@haicap/source'] },
  test: { include: ['src/**/*.test.{ts,tsx}'], testTimeout: 60_000 },
});
