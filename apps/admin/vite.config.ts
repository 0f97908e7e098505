import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';

import { mantineStyles } from './scripts/mantine-styles-plugin';
import { persistedOperations } from './scripts/persisted-operations-plugin';

const API = process.env['HAICAP_API_URL'] ?? 'http://127.0.0.1:4000';
const page = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const pages = ['index.html', 'playground.html'].map(page).filter((file) => existsSync(file));

export default defineConfig({
  plugins: [react(), mantineStyles(), persistedOperations()],
  resolve: { conditions: ['@haicap/source', ...defaultClientConditions], dedupe: ['react', 'react-dom'] },
  // The server replaces the placeholder by a fresh nonce in every page it serves.
  html: { cspNonce: '__CSP_NONCE__' },
  server: {
    port: 4310,
    strictPort: true,
    host: '127.0.0.1',
    proxy: Object.fromEntries(['/graphql', '/auth', '/imports', '/health'].map(proxied)),
  },
  build: {
    target: 'es2023',
    // Data URLs would be inline sources; the CSP allows them for images only.
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: pages,
      output: {
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/, priority: 3 },
            { name: 'data', test: /node_modules[\\/](@urql|urql|wonka|@0no-co)[\\/]/, priority: 2 },
            {
              name: 'router',
              test: /node_modules[\\/]@tanstack[\\/](react-router|router-core|history)[\\/]/,
              priority: 2,
            },
            // What the first page needs anyway travels in one piece: a hundred small ones cost as much again as theirs.
            {
              name: 'frame',
              test: /[\\/]src[\\/]app[\\/](frame[\\/](?!shortcuts|language-switch)|overview[\\/]|session[\\/]session-(gate|control))/,
              priority: 1,
            },
          ],
        },
      },
    },
  },
});

/** Pages of the client share the path `/imports` with the upload: only what is not a page goes to the API. */
function proxied(path: string): [string, object] {
  return [
    path,
    {
      target: API,
      changeOrigin: false,
      bypass: (request: { method?: string; headers: { accept?: string } }) =>
        request.method === 'GET' && request.headers.accept?.includes('text/html') ? '/index.html' : undefined,
    },
  ];
}
