import { defineConfig, type ViteUserConfig } from 'vitest/config';

const config: ViteUserConfig = defineConfig({
  resolve: { conditions: ['@haicap/source'] },
  ssr: { resolve: { conditions: ['@haicap/source'] } },
  test: { include: ['src/**/*.test.ts'], testTimeout: 60_000 },
});

export default config;
