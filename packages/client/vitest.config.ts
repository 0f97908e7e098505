import { defineConfig, type ViteUserConfig } from 'vitest/config';

const config: ViteUserConfig = defineConfig({
  resolve: { conditions: ['@haicap/source'] },
  ssr: { resolve: { conditions: ['@haicap/source'] } },
  test: { include: ['test/**/*.test.ts'] },
});
export default config;
