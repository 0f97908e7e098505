// plan-worker.ts from the source, as in development and in tests: a thread has to learn TypeScript first.
import { register } from 'tsx/esm/api';

register();
await import('./plan-worker.ts');
