// Monaco's workers, bundled by us: nothing is fetched from elsewhere. (graphiql/setup-workers/vite imports bare
// modules with `?worker`, which Vite's dependency optimizer cannot bundle in development.)
import type { Environment } from 'monaco-editor';

const environment: Environment = {
  getWorker(_workerId, label) {
    if (label === 'json')
      return new Worker(new URL('./workers/json.worker.ts', import.meta.url), { type: 'module' });
    if (label === 'graphql')
      return new Worker(new URL('./workers/graphql.worker.ts', import.meta.url), { type: 'module' });
    return new Worker(new URL('./workers/editor.worker.ts', import.meta.url), { type: 'module' });
  },
};

(globalThis as typeof globalThis & { MonacoEnvironment?: Environment }).MonacoEnvironment = environment;
