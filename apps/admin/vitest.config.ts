import { availableParallelism } from 'node:os';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [react()],
  resolve: { conditions: ['@haicap/source'] },
  ssr: { resolve: { conditions: ['@haicap/source'] } },
  test: {
    include: ['src/**/*.test.{ts,tsx}'],
    // Two also on two cores, where there would be one.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // Tests of components ask for a page in their first line: most need none, and a page takes a second.
    environment: 'node',
  },
});
