import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { conditions: ['@haicap/source'] },
  ssr: { resolve: { conditions: ['@haicap/source'] } },
  test: { include: ['src/**/*.test.ts'] },
});
